import { IntlMessageFormat } from 'intl-messageformat';

export type Lang = 'fi' | 'sv' | 'en';
export const LANGS: readonly Lang[] = ['fi', 'sv', 'en'];
export const isLang = (x: unknown): x is Lang => x === 'fi' || x === 'sv' || x === 'en';

/** A text in the county's languages; Finnish is always there. */
export type Localized = { fi: string; sv?: string; en?: string };
/** The text in the wanted language, else in Finnish. */
export const inLang = (text: Localized, lang: Lang): string => text[lang] || text.fi;

type Values = Record<string, string | number | Date>;
/** Says a message of one part in one language: `t('reserve.title', { n: 3 })`. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * The texts of one part. Finnish is the contract: a key missing from Swedish or English does not compile.
 * Messages are ICU MessageFormat. Call once per part (`texts.ts` beside `locales/`), then `say(lang)` in a page.
 */
export function texts<Fi extends Record<string, string>>(languages: { fi: Fi; sv: Record<keyof Fi, string>; en: Record<keyof Fi, string> }) {
  type Key = keyof Fi & string;
  const sayers = {} as Record<Lang, Say<Key>>;
  for (const lang of LANGS) {
    const messages = languages[lang] as Record<Key, string>;
    const compiled = new Map<Key, IntlMessageFormat>();
    sayers[lang] = (key, values) => {
      const message = messages[key] ?? key;
      if (!message.includes('{') && !message.includes("'")) return message;
      const format = compiled.get(key) ?? new IntlMessageFormat(message, LOCALE[lang], undefined, { ignoreTag: true });
      compiled.set(key, format);
      return String(format.format(values));
    };
  }
  return (lang: Lang): Say<Key> => sayers[lang];
}

export const LOCALE: Record<Lang, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
