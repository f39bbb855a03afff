import { isLang, LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { Area, ChargeType, Email, Phone, Texts, WebLink, Words } from '../records.ts';
import { type Raw, Refused, filled, isRaw, raw, raws, str } from './raw.ts';
import { oneLine, plainText } from './text.rules.ts';

/** Longer texts are mistakes: PTV itself allows a few thousand characters. */
const LONGEST_RAW = 200_000;
const LONGEST = 20_000;

/** Plain text of a value, or nothing. Refuses the record when the text is absurdly long. */
export function text(value: unknown, what: string): string | undefined {
  const given = filled(value);
  if (!given) return undefined;
  if (given.length > LONGEST_RAW) throw new Refused(`${what} is ${given.length} characters long`);
  const plain = plainText(given);
  if (plain.length > LONGEST) throw new Refused(`${what} is ${plain.length} characters long`);
  return plain || undefined;
}

/** `[{language, value}]` or `{fi: …}` as texts by language; other languages than ours are left out, the first value of a language stays. */
export function texts(list: unknown, what: string): Texts {
  const found: { [L in Lang]?: string } = {};
  for (const item of isRaw(list) ? Object.entries(list).map(([language, value]): Raw => ({ language, value })) : raws(list)) {
    const value = isLang(item.language) && !found[item.language] ? text(item.value, what) : undefined;
    if (value) found[item.language as Lang] = value;
  }
  return found;
}

/** Texts of a type in `[{language, value, type}]`. A general description's part (`GD_` before the type) comes before the service's own. */
export const typedTexts = (list: unknown, types: readonly string[], what: string): Texts =>
  joined(generalTexts(list, types, what), ofTypes(list, types, what));

/** Only the general description's part of `typedTexts`. */
export const generalTexts = (list: unknown, types: readonly string[], what: string): Texts =>
  ofTypes(
    list,
    types.map((t) => `GD_${t}`),
    what,
  );

function ofTypes(list: unknown, types: readonly string[], what: string): Texts {
  return texts(
    raws(list).filter((d) => types.includes(str(d.type) ?? '')),
    what,
  );
}

/** One text after the other, in each language; a text that both have stands once. */
export const joined = (first: Texts, then: Texts, by = '\n\n'): Texts =>
  Object.fromEntries(
    LANGS.flatMap((lang) => {
      const parts = [first[lang], then[lang]].filter((t) => t !== undefined);
      return parts.length ? [[lang, [...new Set(parts)].join(by)]] : [];
    }),
  );

/** Words by language without repetition. */
export function words(pairs: readonly { lang: unknown; word: unknown }[]): Words {
  const found = new Map<Lang, Set<string>>();
  for (const { lang, word } of pairs) {
    const plain = isLang(lang) ? text(word, 'a keyword') : undefined;
    if (plain && plain.length <= 200) found.set(lang as Lang, (found.get(lang as Lang) ?? new Set()).add(plain));
  }
  return Object.fromEntries([...found].map(([lang, list]) => [lang, [...list]]));
}

const CHARGES: Readonly<Record<string, ChargeType>> = {
  Free: 'Free',
  FreeOfCharge: 'Free',
  Chargeable: 'Chargeable',
  Charged: 'Chargeable',
  Other: 'Other',
};
export function chargeType(value: unknown, notes: string[]): ChargeType | null {
  const given = filled(value);
  if (!given) return null;
  const known = CHARGES[given];
  if (!known) notes.push(`unknown charge type '${shown(given)}' left out`);
  return known ?? null;
}

const EVERYWHERE = ['Nationwide', 'WholeCountry', 'NationwideExceptAlandIslands', 'WholeCountryExceptAlandIslands'];
/** The area from areaType and areas (v8 on), or coverage type and municipalities (v7). */
export function area(record: Raw, notes: string[]): Area {
  const given = filled(record.areaType) ?? filled(record.serviceCoverageType);
  if (given && EVERYWHERE.includes(given)) return { areaType: 'Nationwide', municipalities: null };
  if (given && !['LimitedType', 'AreaType', 'Local'].includes(given)) notes.push(`unknown area type '${shown(given)}' read as limited`);
  const codes = [...raws(record.areas).flatMap((a) => raws(a.municipalities)), ...raws(record.municipalities)].map((m) => municipalityCode(m.code));
  return { areaType: 'LimitedType', municipalities: [...new Set(codes.filter((c) => c !== undefined))] };
}
export const municipalityCode = (code: unknown): string | undefined =>
  typeof code === 'string' && /^\d{1,3}$/.test(code) ? code.padStart(3, '0') : undefined;

/** A link target, only http and https; one without a scheme is read as http. Nothing when it is not an address. */
export function webAddress(value: unknown): string | undefined {
  const given = filled(value);
  if (!given || given.length > 2000) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[\w.-]+:\d+(\/|$)/.test(given) ? given : `http://${given}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const allowed = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.') && !url.username;
  return allowed ? url.href : undefined;
}

/** `[{url, value, language}]` (for form files the address is in `value`). */
export function webLinks(list: unknown, notes: string[], addressIn: 'url' | 'value' = 'url'): WebLink[] {
  return raws(list).flatMap((page): WebLink[] => {
    const given = filled(page[addressIn]);
    if (!given) return [];
    const url = webAddress(given);
    if (!url) {
      notes.push(`link '${shown(given)}' left out: only http and https addresses`);
      return [];
    }
    const lang = isLang(page.language) ? page.language : undefined;
    const name = addressIn === 'url' ? text(page.value, 'a link text') : undefined;
    return [{ url, texts: lang && name ? { [lang]: name } : {}, ...(lang ? { lang } : {}) }];
  });
}

/** Telephone numbers, the same number in several languages as one. Fax numbers are kept as such. */
export function phones(list: unknown, notes: string[]): Phone[] {
  const found = new Map<string, Phone>();
  for (const p of raws(list)) {
    const number = phoneNumber(p, notes);
    if (!number) continue;
    const type = p.type === 'Fax' || p.type === 'Sms' ? p.type : 'Phone';
    const lang = isLang(p.language) ? p.language : undefined;
    const info = text(p.additionalInformation, 'a phone remark');
    const chargeInfo = text(p.chargeDescription, 'a phone charge');
    const before = found.get(type + number);
    const charge = chargeType(p.serviceChargeType, notes) ?? before?.charge;
    found.set(type + number, {
      number,
      type,
      langs: [...(before?.langs ?? []), ...(lang && !before?.langs.includes(lang) ? [lang] : [])],
      ...(charge ? { charge } : {}),
      info: { ...before?.info, ...(lang && info ? { [lang]: info } : {}) },
      chargeInfo: { ...before?.chargeInfo, ...(lang && chargeInfo ? { [lang]: chargeInfo } : {}) },
    });
  }
  return [...found.values()];
}

function phoneNumber(p: Raw, notes: string[]): string | undefined {
  const given = filled(p.number);
  if (!given) return undefined;
  const prefix = p.isFinnishServiceNumber === true ? '' : (filled(p.prefixNumber) ?? '');
  const number = given.startsWith('+') || !prefix ? given : `${prefix} ${given.replace(/^0/, '')}`;
  if (!/^\+?[\d\s().,/-]{3,30}$/.test(number)) {
    notes.push(`phone number '${shown(given)}' left out`);
    return undefined;
  }
  return number.replace(/[^\d+]+/g, ' ').trim();
}

export function emails(list: unknown, notes: string[]): Email[] {
  const found = new Map<string, Lang[]>();
  for (const e of raws(list)) {
    const address = filled(e.value);
    if (!address) continue;
    if (!/^[^\s\p{Cc}@<>"']{1,64}@[^\s\p{Cc}@<>"']{1,190}\.[^\s\p{Cc}@<>"']{2,}$/u.test(address)) {
      notes.push(`e-mail '${shown(address)}' left out`);
      continue;
    }
    const langs = found.get(address) ?? [];
    if (isLang(e.language) && !langs.includes(e.language)) langs.push(e.language);
    found.set(address, langs);
  }
  return [...found].map(([address, langs]) => ({ address, langs }));
}

/** By which code a class goes that is named by its URI, or by its Finnish name. */
export type CodeOf = (uriOrName: string) => string | undefined;
const CODE = /^[A-Z]{1,3}\d[\d.]{0,10}$/;
/** The code of one class: as it is (`code`), at the end of its URI (`…/code/P5.10`), or as `codeOf` knows it. */
export function codeIn(c: unknown, codeOf: CodeOf = () => undefined): string | undefined {
  const r = typeof c === 'string' ? { uri: c } : raw(c);
  const named = [r.code, r.uri, r.Key, r.Value].flatMap((x) => filled(x) ?? []);
  return named.map((n) => codeOf(n) ?? n.split('/').at(-1) ?? '').find((n) => CODE.test(n));
}
/** Codes of classifications: service classes, target groups, life events. */
export const codes = (list: unknown, codeOf?: CodeOf): string[] =>
  Array.isArray(list) ? [...new Set(list.flatMap((c) => codeIn(c, codeOf) ?? []))] : [];
/** A short value on one line, such as a format or a kind. Nothing when it is empty. */
export const line = (value: unknown, longest: number): string | undefined => {
  const given = filled(value);
  return (
    given &&
    plainText(given.slice(0, 4 * longest))
      .replace(/\s+/g, ' ')
      .slice(0, longest)
  );
};
/** Labels of ontology terms by language. */
export const ontologyWords = (list: unknown): Words =>
  words(
    raws(list).flatMap((t) => [
      ...raws(t.name).map((n) => ({ lang: n.language, word: n.value })),
      ...(t.Value ? [{ lang: 'fi', word: t.Value }] : []),
    ]),
  );
export const languageCodes = (list: unknown): string[] =>
  Array.isArray(list) ? [...new Set(list.filter((l): l is string => typeof l === 'string' && /^[a-z]{2,3}$/.test(l)))] : [];

/** Published is shown; what the owner has archived, withdrawn or removed is kept but not shown; a draft is not ours to show. */
export function statusOf(record: Raw): 'Published' | 'Archived' {
  const given = filled(record.publishingStatus) ?? 'Published';
  if (given === 'Published') return 'Published';
  if (['Archived', 'Withdrawn', 'Deleted', 'OldPublished', 'Removed'].includes(given)) return 'Archived';
  throw new Refused(`not published (publishing status '${shown(given)}')`);
}

/** The name in at least one of our languages, none longer than a name can be. */
export function namesOf(list: unknown): Texts {
  const names = isRaw(list)
    ? texts(list, 'the name')
    : ofTypes(
        raws(list).map((n) => ({ type: 'Name', ...n })),
        ['Name'],
        'the name',
      );
  if (LANGS.every((l) => !names[l])) throw new Refused('no name in Finnish, Swedish or English');
  for (const lang of LANGS) if ((names[lang]?.length ?? 0) > 400) throw new Refused(`the name is ${names[lang]?.length} characters long`);
  return names;
}

export const idOf = (record: Raw, ...keys: readonly string[]): unknown =>
  keys.map((k) => record[k]).find((v) => v !== undefined && v !== null) ?? raw(record).id;
/** A foreign value in a report: short and on one line. */
export const shown = (value: string): string => oneLine(value, 60);
