import type { Lang } from '../../kernel/i18n.ts';
import { say } from './texts.ts';

/** After 'Ylläpito', which leads to the overview. */
export const menu = (lang: Lang) => [{ address: '/admin/notices', text: say(lang)('menu.notices') }];
