import type { Lang } from '../../kernel/i18n.ts';
import { sayServices } from './services/texts.ts';
import { say } from './texts.ts';

/** After 'Ylläpito', which leads to the overview. */
export const menu = (lang: Lang) => [
  { address: '/admin/notices', text: say(lang)('menu.notices') },
  { address: '/admin/guidance', text: say(lang)('menu.guidance') },
  { address: '/admin/events', text: say(lang)('menu.events') },
  { address: '/admin/services', text: sayServices(lang)('menu.services') },
  { address: '/admin/quality', text: sayServices(lang)('menu.quality') },
  { address: '/admin/corrections', text: sayServices(lang)('menu.corrections') },
];
