import { texts } from '../../../kernel/i18n.ts';
import en from './locales/en.json' with { type: 'json' };
import fi from './locales/fi.json' with { type: 'json' };
import sv from './locales/sv.json' with { type: 'json' };

/** Texts of the pages about the service directory: services, quality, corrections, imports, what was sought in vain. */
export const sayServices = texts({ fi, sv, en });
export type SayServices = ReturnType<typeof sayServices>;
