import type { Db } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { langOf, type ServiceType, textIn } from '../records.ts';
import { columnsOf } from './columns.ts';
import type { Finder } from './index/finder.ts';
import { phraseOf } from './index/segment.ts';
import type { Listed } from './listed.ts';
import { distances, type Facets, having, type Narrowing, narrowed } from './narrow.rules.ts';
import { countyOrder, firstOf } from './order.rules.ts';
import { someOpen } from './place.rules.ts';
import { shelfOf } from './shelf.ts';
import { noteSought } from './sought/sought.store.ts';

export type Search = Narrowing & {
  /** '' is every service in the county's order: the same filters, counts and sorting serve browsing. */
  q: string;
  lang: Lang;
  /** Own municipality: services for its people come first. Nothing is left out. */
  municipality?: string | undefined;
  sort?: 'relevance' | 'distance' | 'open' | undefined;
  /** Municipalities to count in the facets. */
  count?: readonly string[] | undefined;
  limit: number;
  offset: number;
};
/** One service found. */
export type Hit = {
  id: ServiceId;
  source: string;
  sourceId: string;
  type: ServiceType;
  name: string;
  /** In which language the name is: for its `lang` attribute. */
  nameLang: Lang;
  summary: string;
  /** Greater is better, comparable within one search only; 0 when nothing was asked. */
  score: number;
  /** Kilometres to the nearest place, with `near`; null when no place tells where it is. */
  distance: number | null;
  /** null: hours not told */
  open: boolean | null;
  assessment: string | null;
  /** How many places one can go to. */
  places: number;
};
export type Found = {
  total: number;
  /** No word sought is in any service; at most words like them are. */
  inVain: boolean;
  hits: Hit[];
  facets: Facets;
  /** A better spelling, when some word is in nothing that was found. */
  suggestion: string | null;
};

/** What raises a service among others that answer: for people of one's own municipality; the county's own. The best answer is worth 1. */
const OWN = 0.25;
const COUNTY = 0.05;
/** So few found that a better spelling is sought in parts of words too. */
const LITTLE = 10;

/**
 * Finds services by everyday words, best first. The index is in this process (`shelf.ts`) and is as new as the database.
 * `searchServices(db, { q: 'kurkku kipee', lang: 'fi', now: visit.now, municipality: '638', limit: 20, offset: 0 })`
 */
export async function searchServices(db: Db, search: Search): Promise<Found> {
  const found = searchIn(await shelfOf(db), search);
  if (search.q !== '' && search.offset === 0) noteSought(db, search, found.inVain);
  return found;
}

/** As `searchServices`, in an index at hand. */
export function searchIn(finder: Finder<Listed>, search: Search): Found {
  const { q, lang, now, municipality, sort, limit, offset } = search;
  const asked = phraseOf(q) !== '' || q.trim() !== '';
  const columns = columnsOf(finder);
  const { slots, scores, known } = asked ? finder.search(q, lang) : { slots: columns.ordered(lang), scores: undefined, known: true };
  const { kept, facets } = narrowed(slots, columns, search, search.count ?? []);
  const distance = distances(search.near);
  const own = municipality === undefined ? undefined : having(municipality, columns.shared);
  const service = (i: number): Listed => finder.at(slots[kept[i]!]!);

  const values = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const slot = slots[kept[i]!]!;
    if (own) values[i]! += own[columns.choices.municipalities[slot]!]! * OWN;
    if (scores) values[i]! += scores[kept[i]!]! + columns.county[slot]! * COUNTY;
  }
  const keys =
    sort === 'distance'
      ? values.map((_, i) => -(distance(service(i)) ?? Number.MAX_VALUE))
      : sort === 'open'
        ? values.map((value, i) => openRank(someOpen(service(i).hours, now)) * 10 + value)
        : values;
  const order = (a: number, b: number): number =>
    values[b]! - values[a]! || (scores ? countyOrder(service(a), service(b), lang) : kept[a]! - kept[b]!);

  const hits = firstOf(keys, offset + limit, order)
    .slice(offset)
    .map((i): Hit => {
      const listed = service(i);
      const { id, source, sourceId, type, assessment, places, names, summaries, hours } = listed;
      return {
        ...{ id, source, sourceId, type, assessment, places },
        ...{ name: textIn(names, lang), nameLang: langOf(names, lang), summary: textIn(summaries, lang) },
        ...{ score: asked ? Math.round(values[i]! * 10_000) / 10_000 : 0, distance: distance(listed), open: someOpen(hours, now) },
      };
    });
  const suggestion = asked ? finder.suggestion(q, lang, slots.length < LITTLE) : undefined;
  return { total: kept.length, inVain: !known, hits, facets, suggestion: suggestion ?? null };
}

const openRank = (open: boolean | null): number => (open === true ? 2 : open === null ? 1 : 0);

const MOST_SUGGESTED = 6;
const SHORTEST = 2;
const LONGEST = 60;

/** Words and services that go on from what has been typed so far. `suggestWords(db, 'hamm', 'fi')` -> words: hammas, hammashoito … */
export async function suggestWords(db: Db, typed: string, lang: Lang): Promise<{ words: string[]; services: { id: ServiceId; name: string }[] }> {
  const beginnings = phraseOf(typed.toWellFormed().slice(0, LONGEST)).split(' ');
  const last = beginnings.at(-1)!;
  if (last.length < SHORTEST) return { words: [], services: [] };
  const { words, about } = (await shelfOf(db)).completions(beginnings, lang);
  const before = typed
    .trimStart()
    .slice(0, LONGEST)
    .replace(/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u, '')
    .toLowerCase();
  const begun = Float64Array.from(about, (s) => Number(phraseOf(textIn(s.names, lang)).startsWith(beginnings.join(' '))));
  const first = firstOf(begun, MOST_SUGGESTED, (a, b) => countyOrder(about[a]!, about[b]!, lang));
  return {
    words: words.slice(0, MOST_SUGGESTED).map((word) => before + word),
    services: first.map((i) => ({ id: about[i]!.id, name: textIn(about[i]!.names, lang) })),
  };
}
