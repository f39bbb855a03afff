import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { normaliseService } from '../../ptv/normalise.ts';
import { readRecords } from '../../ptv/read.ts';
import type { ServiceRecord, Texts, Words } from '../../records.ts';
import { demoServices } from '../../seed/seed.content.ts';

/** Numbers that look random and are the same on every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Real services when the sample is there, else the demo's. */
export async function realServices(): Promise<ServiceRecord[]> {
  const file = join(process.env.POLKU_SHARED ?? '../shared', 'data/ptv/services.v8.json');
  if (!existsSync(file)) return demoServices();
  return (await readRecords(file)).flatMap((raw) => {
    const read = normaliseService(raw);
    return 'record' in read && read.record.status === 'Published' ? [read.record] : [];
  });
}

const PLACES = ['638', '434', '504', '407', '018', '611', '616'];

/**
 * Many services in three languages out of real ones. Each keeps the name of one real service with a place of its own made of syllables, and has sentences of
 * that one and of others, words left out here and there: so texts differ as real ones do, and words are as common as in real ones.
 */
export function manyServices(real: readonly ServiceRecord[], count: number): ServiceRecord[] {
  const roll = dice(7);
  const having = Object.fromEntries(LANGS.map((l) => [l, real.filter((s) => s.names[l] && s.descriptions[l])])) as Record<Lang, ServiceRecord[]>;
  const one = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const place = () =>
    Array.from({ length: 2 + roll(2) }, () => one('ka ve lo si mu ra pi ty no ha ki su la te ri vo'.split(' '))).join('') +
    one(['la', 'niemi', 'järvi', 'mäki']);
  const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);
  const varied = (own: string, other: string) =>
    [...sentences(own).filter(() => roll(5) > 0), ...sentences(other).filter(() => roll(4) === 0)]
      .map((s) =>
        s
          .split(' ')
          .filter(() => roll(20) > 0)
          .join(' '),
      )
      .join(' ');
  return Array.from({ length: count }, (_, i) => {
    const base = real[i % real.length]!;
    const where = place();
    const of = Object.fromEntries(LANGS.map((l) => [l, base.names[l] && base.descriptions[l] ? base : one(having[l])])) as Record<
      Lang,
      ServiceRecord
    >;
    const each = (make: (own: ServiceRecord, lang: Lang) => string): Texts => Object.fromEntries(LANGS.map((l) => [l, make(of[l], l)]));
    const words = (from: (s: ServiceRecord) => Words): Words => Object.fromEntries(LANGS.map((l) => [l, [...(from(of[l])[l] ?? [])]]));
    return {
      ...base,
      sourceId: `00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}`,
      names: each((s, l) => `${s.names[l]!} ${where[0]!.toUpperCase()}${where.slice(1)}`),
      summaries: each((s, l) => varied(s.summaries[l] ?? '', one(having[l]).summaries[l] ?? '').slice(0, 150)),
      descriptions: each((s, l) => varied(s.descriptions[l]!, one(having[l]).descriptions[l]!)),
      keywords: words((s) => s.keywords),
      ontologyTerms: words((s) => s.ontologyTerms),
      areaType: 'LimitedType',
      municipalities: roll(4) === 0 ? null : PLACES.filter(() => roll(3) === 0),
      organizationRef: null,
      channelLinks: [],
    } satisfies ServiceRecord;
  });
}

/** Queries of one to four words out of the services' own names and texts; every tenth word has a typing error. */
export function manyQueries(services: readonly ServiceRecord[], count: number): { q: string; lang: Lang }[] {
  const roll = dice(11);
  const one = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const mistyped = (word: string) => {
    const at = 1 + roll(word.length - 1);
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  };
  return Array.from({ length: count }, (_, i) => {
    const [service, lang] = [one(services), LANGS[i % 3]!];
    const words = (text: string | undefined) => text?.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const all = [
      ...words(service.names[lang]),
      ...words(service.names[lang]),
      ...words(service.summaries[lang]),
      ...words(service.descriptions[lang]).slice(0, 30),
    ];
    const chosen = Array.from({ length: 1 + (i % 4) }, () => one(all)).map((w) => (roll(10) === 0 ? mistyped(w) : w));
    return { q: chosen.join(' '), lang };
  });
}
