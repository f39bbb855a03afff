import type { Layer, Local, LocalChannel } from '../../../../engines/directory/index.ts';
import { sayDate } from '../../../../kernel/clock.ts';
import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Form, many } from '../../../../kernel/page.ts';
import { writeHours } from './hours.rules.ts';

/** The fields of the editor that are in each language. */
export const TEXT_FIELDS = ['name', 'summary', 'words', 'instructions'] as const;
export const LOCAL_TEXT_FIELDS = ['description', 'how', 'price'] as const;
export type TextField = (typeof TEXT_FIELDS)[number] | (typeof LOCAL_TEXT_FIELDS)[number];
export const inField = (field: TextField, lang: Lang) => `${field}-${lang}` as const;
export const SUPPLY_FIELDS = ['state', 'how', 'since', 'note'] as const;
export const supplyField = (field: (typeof SUPPLY_FIELDS)[number], municipality: string) => `supply-${field}-${municipality}`;
export const orderField = (channel: string) => `order-${channel}`;
export const PLACE_FIELDS = ['name', 'street', 'postcode', 'town', 'municipality', 'hours'] as const;
export const placeField = (field: (typeof PLACE_FIELDS)[number], nth: number) => `place-${nth}-${field}`;
/** Places one may give a service. */
export const MOST_PLACES = 5;

/** A layer as the fields of its form: what the form shows, and what versions are compared by. Pure. */
export function fieldsOf(layer: Layer, lang: Lang): Form {
  return {
    hidden: layer.hidden ? 'yes' : '',
    ...inEach('name', layer.names),
    ...inEach('summary', layer.summaries),
    ...inEach('words', Object.fromEntries(LANGS.map((l) => [l, (layer.alternativeNames[l] ?? []).join('\n')]))),
    ...inEach('instructions', layer.instructions),
    ...Object.fromEntries(
      layer.supply.flatMap((s) => [
        [supplyField('state', s.municipality), s.state],
        [supplyField('how', s.municipality), s.how],
        [supplyField('since', s.municipality), s.since ? sayDate(s.since) : ''],
        [supplyField('note', s.municipality), s.note],
      ]),
    ),
    ...Object.fromEntries(layer.channelOrder.map((c, i) => [orderField(c), String(i + 1)])),
    ...(layer.local ? localFields(layer.local, lang) : {}),
  };
}

function localFields(local: Local, lang: Lang): Form {
  const only = <K extends LocalChannel['kind']>(kind: K) => local.channels.filter((c): c is Extract<LocalChannel, { kind: K }> => c.kind === kind);
  const [phone] = only('phone');
  const [web] = only('web');
  return {
    provider: local.provider,
    organization: local.organization,
    ...inEach('description', local.descriptions),
    ...inEach('how', local.userInstructions),
    charge: local.chargeType ?? '',
    ...inEach('price', local.chargeInfo),
    municipalities: local.municipalities ?? [],
    themes: local.themes,
    phone: phone?.number ?? '',
    'phone-hours': phone ? writeHours(phone.hours, lang) : '',
    web: web?.url ?? '',
    ...Object.fromEntries(
      only('place').flatMap((p, i) => [
        [placeField('name', i + 1), p.name],
        [placeField('street', i + 1), p.street],
        [placeField('postcode', i + 1), p.postcode],
        [placeField('town', i + 1), p.postOffice],
        [placeField('municipality', i + 1), p.municipality],
        [placeField('hours', i + 1), writeHours(p.hours, lang)],
      ]),
    ),
  };
}

const inEach = (field: TextField, texts: { readonly [L in Lang]?: string }) =>
  Object.fromEntries(LANGS.map((l) => [inField(field, l), texts[l] ?? '']));

/** The value of a field for comparing: line ends and spaces around do not tell apart. */
export const typedIn = (form: Form, field: string): string =>
  many(form, field)
    .map((v) => v.replace(/\r\n/g, '\n').trim())
    .filter(Boolean)
    .sort()
    .join('\n');

/** Fields that differ between two versions. Pure. */
export const changedFields = (before: Form, after: Form): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((f) => typedIn(before, f) !== typedIn(after, f));

/**
 * Two have edited the same version: every field that only one of them changed is as that one left it; a field both changed is as I have it and is
 * named in `both`. Nothing typed is lost. Pure.
 */
export function joinEdits(base: Form, theirs: Form, mine: Form): { joined: Form; both: string[] } {
  const changedByThem = new Set(changedFields(base, theirs));
  const changedByMe = new Set(changedFields(base, mine));
  const joined: Record<string, string | readonly string[] | undefined> = { ...mine };
  for (const field of changedByThem) if (!changedByMe.has(field)) joined[field] = theirs[field];
  const both = [...changedByThem].filter((f) => changedByMe.has(f) && typedIn(theirs, f) !== typedIn(mine, f));
  return { joined, both };
}
