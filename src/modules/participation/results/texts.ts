import { texts } from '../../../kernel/i18n.ts';
import en from './locales/en.json' with { type: 'json' };
import fi from './locales/fi.json' with { type: 'json' };
import sv from './locales/sv.json' with { type: 'json' };

/** Words of results, reports and data. */
export const sayResults = texts({ fi, sv, en });
