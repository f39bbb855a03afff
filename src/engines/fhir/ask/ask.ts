import { asId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Wrong } from '../answer/outcome.ts';
import type { Mapping, Param, Wanted } from '../registry.ts';
import { daysOf, spanOf } from './dates.rules.ts';

/** Name and value as they came, in order; a name may come again. */
export type Given = readonly (readonly [name: string, value: string])[];

const USUAL = 20;
export const MOST = 100;
/** Parameters of the answer's form, read elsewhere. */
const FORM = ['_format', '_pretty'];

export type Asked = { wanted: Wanted; used: Given; ignored: string[] };

/**
 * Reads a search. What is not understood is a `Wrong` (400), or left out and told when the one who asks is lenient (Prefer: handling=lenient): a filter left
 * out unnoticed would tell more than was asked for. `posted`: the parameters that came in a body, where personal ones may be. Pure.
 */
export function readSearch(mapping: Mapping, given: Given, options: { posted: ReadonlySet<string>; lenient: boolean; lang: Lang }): Asked {
  const wanted = { limit: USUAL, token: {}, reference: {}, date: {}, day: {}, string: {}, lang: options.lang } satisfies Wanted;
  const asked: { wanted: Wanted & typeof wanted; used: [string, string][]; ignored: string[] } = { wanted, used: [], ignored: [] };
  const seen = new Set<string>();
  for (const [name, value] of given) {
    if (FORM.includes(name) || value === '') continue;
    const param = Object.hasOwn(mapping.params, name) ? mapping.params[name] : undefined;
    if (!param && !['_id', '_count', '_lastUpdated'].includes(name)) {
      if (!options.lenient)
        throw new Wrong(400, 'not-supported', `Not a search parameter of ${mapping.type}: ${name.slice(0, 60)}`, name.slice(0, 60));
      asked.ignored.push(name.slice(0, 60));
      continue;
    }
    if (param?.personal && !options.posted.has(name))
      throw new Wrong(400, 'security', `${name} tells of a person: search by POST ${mapping.type}/_search, in the body`, name);
    if (seen.has(name) && name !== '_lastUpdated' && param?.kind !== 'date' && param?.kind !== 'day')
      throw new Wrong(400, 'not-supported', `${name} is there twice; alternatives are separated by a comma`, name);
    seen.add(name);
    take(mapping, asked.wanted, name, param, value);
    asked.used.push([name, value]);
  }
  return asked;
}

type Filling = { [K in 'token' | 'reference' | 'date' | 'day' | 'string']: Record<string, unknown[]> } & Wanted;

function take(mapping: Mapping, into: Wanted, name: string, param: Param | undefined, value: string): void {
  const wanted = into as Filling;
  const bad = (why: string) => new Wrong(400, 'invalid', `${name}: ${why}`, name);
  const values = value.split(/(?<!\\),/).map((v) => v.replace(/\\([\\,|$])/g, '$1'));
  if (name === '_count') {
    if (!/^\d{1,6}$/.test(value)) throw bad('a whole number');
    wanted.limit = Math.min(Number(value), MOST);
  } else if (name === '_id') wanted.ids = values.filter((id) => isId(mapping, id));
  else if (name === '_lastUpdated') wanted.changed = [...(wanted.changed ?? []), one(spanOf, values, bad)];
  else if (param!.kind === 'date') wanted.date[name] = [...(wanted.date[name] ?? []), one(spanOf, values, bad)];
  else if (param!.kind === 'day') wanted.day[name] = [...(wanted.day[name] ?? []), one(daysOf, values, bad)];
  else if (param!.kind === 'string') wanted.string[name] = values.filter(Boolean);
  else if (param!.kind === 'token') wanted.token[name] = values.flatMap((v) => code(v, param as Param & { kind: 'token' }));
  else if (param!.kind === 'identifier') wanted.token[name] = values;
  else if (param!.kind === 'near') wanted.near = nearOf(value, bad);
  else if (param!.kind === 'reference') wanted.reference[name] = values.flatMap((v) => referred(v, (param as Param & { kind: 'reference' }).to));
}

/** Dates have no alternatives here: nobody needs "this day or that". */
function one<T>(read: (text: string) => T | undefined, values: readonly string[], bad: (why: string) => Wrong): T {
  const span = values.length === 1 ? read(values[0]!) : undefined;
  if (!span) throw bad('a date as FHIR writes it, such as ge2026-11-23 (eq, ge, gt, le, lt)');
  return span;
}

/** A code, alone or with its system ('system|code'). Another system's code fits nothing. */
function code(text: string, { system }: { system?: string }): string[] {
  const bar = text.indexOf('|');
  if (bar < 0) return [text];
  return text.slice(0, bar) === (system ?? '') ? [text.slice(bar + 1)] : [];
}

const NEAR = /^(-?\d{1,3}(?:\.\d{1,10})?)\|(-?\d{1,3}(?:\.\d{1,10})?)(?:\|(\d{1,7}(?:\.\d{1,6})?)(?:\|(km|m))?)?$/;
/** When no distance is told. */
const NEAR_KM = 10;
/** 'latitude|longitude|distance|units', of which the distance and its units (km or m) may be left out. */
function nearOf(text: string, bad: (why: string) => Wrong): Wanted['near'] {
  const [, latitude, longitude, distance, units] = NEAR.exec(text) ?? [];
  const at = [Number(latitude), Number(longitude)] as const;
  if (!(Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180)) throw bad('latitude|longitude|distance|units, such as 60.39|25.66|10|km');
  return { at, km: distance === undefined ? NEAR_KM : Number(distance) / (units === 'm' ? 1000 : 1) };
}

/** 'Patient/<id>', '<id>', or a whole address ending so. Another type fits nothing. */
function referred(text: string, to: readonly string[]): string[] {
  const [, type, id] = /^(?:https?:\/\/\S*\/)?(?:([A-Za-z]+)\/)?([^/\s]+)$/.exec(text) ?? [];
  return id && asId(id) && (!type || to.includes(type)) ? [id] : [];
}

/** Has an id the form of this type's ids? */
export const isId = (mapping: Mapping, id: string): boolean => (mapping.isId ? mapping.isId(id) : asId(id) !== undefined);
