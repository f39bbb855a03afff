import type { Lang } from '../../kernel/i18n.ts';
import { say } from './texts.ts';

export const menu = (lang: Lang) => [
  { address: '/admin', text: say(lang)('menu.overview') },
  { address: '/admin/notices', text: say(lang)('menu.notices') },
];
