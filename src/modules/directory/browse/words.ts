import { themeOf } from '../../../engines/directory/index.ts';
import { inLang, type Lang, LOCALE } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import type { Filter, Wish } from './browse.input.ts';

/** A language by its name in the reader's: 'sv' -> 'ruotsi'. */
export const languageName = (code: string, lang: Lang): string =>
  new Intl.DisplayNames(LOCALE[lang], { type: 'language', fallback: 'code' }).of(code) ?? code;

export const municipalityName = (code: string, visit: Visit): string => {
  const municipality = visit.county.municipalities.find((m) => m.code === code);
  return municipality ? inLang(municipality.name, visit.lang) : code;
};

/** What a chosen filter is called. */
export function nameOf(filter: Filter, wish: Wish, visit: Visit): string {
  const t = say(visit.lang);
  if (filter === 'theme') return wish.theme ? inLang(themeOf(wish.theme)!.name, visit.lang) : '';
  if (filter === 'audience') return wish.audience ? t(`audience.${wish.audience}`) : '';
  if (filter === 'municipality') return municipalityName(wish.municipality ?? '', visit);
  if (filter === 'language') return t('filter.language.of', { language: languageName(wish.language ?? '', visit.lang) });
  if (filter === 'way') return wish.way ? t(`way.${wish.way}`) : '';
  return t('hours.open');
}
