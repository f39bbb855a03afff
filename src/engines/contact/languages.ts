import { LOCALE, type Lang } from '../../kernel/i18n.ts';

/** Languages interpretation is commonly ordered in, ISO 639-1 where there is one, else 639-3 (sign languages). A county's interpreting service has others on asking. */
const CODES =
  'am ar bg bn bs ckb cs da de el en es et fa fi fil fr fse fss he hi hr hu hy it ja ka ko kmr lt lv my ne nl no pl prs ps pt ro ru se sk smn sms so sq sr sv sw ta th ti tr uk ur vi zh'.split(
    ' ',
  );

/** What Intl does not know, or does not say as people do. */
const OWN: Readonly<Record<string, Record<Lang, string>>> = {
  ckb: { fi: 'kurdi (sorani)', sv: 'kurdiska (sorani)', en: 'Kurdish (Sorani)' },
  kmr: { fi: 'kurdi (kurmandži)', sv: 'kurdiska (kurmanji)', en: 'Kurdish (Kurmanji)' },
  prs: { fi: 'dari', sv: 'dari', en: 'Dari' },
  ps: { fi: 'paštu', sv: 'pashto', en: 'Pashto' },
  bn: { fi: 'bengali', sv: 'bengali', en: 'Bengali' },
  fse: { fi: 'suomalainen viittomakieli', sv: 'finskt teckenspråk', en: 'Finnish Sign Language' },
  fss: { fi: 'suomenruotsalainen viittomakieli', sv: 'finlandssvenskt teckenspråk', en: 'Finland-Swedish Sign Language' },
};

const names = new Map<Lang, Intl.DisplayNames>();

/** The language in words: ('so', 'fi') -> 'somali'. A code nobody knows stays a code. */
export function languageName(code: string, lang: Lang): string {
  const intl = names.get(lang) ?? new Intl.DisplayNames([LOCALE[lang]], { type: 'language', languageDisplay: 'standard' });
  names.set(lang, intl);
  return OWN[code]?.[lang] ?? intl.of(code) ?? code;
}

/** Languages an interpreter can be asked for, in the reader's alphabetical order. */
export const interpreterLanguages = (lang: Lang): { code: string; name: string }[] =>
  CODES.map((code) => ({ code, name: languageName(code, lang) })).sort((a, b) => a.name.localeCompare(b.name, LOCALE[lang]));

export const isInterpreterLanguage = (code: string): boolean => CODES.includes(code);
