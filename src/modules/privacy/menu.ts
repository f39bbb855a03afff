import type { Lang } from '../../kernel/i18n.ts';
import { say } from './texts.ts';

/** The office's menu after its first page. */
export const menu = (lang: Lang) =>
  (['requests', 'emergencies', 'log', 'unusual'] as const).map((place) => ({
    address: `/privacy-office/${place}`,
    text: say(lang)(`menu.${place}`),
  }));
