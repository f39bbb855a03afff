import type { Db } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { langOf, type ServiceType, textIn } from '../records.ts';
import type { Finder } from './index/finder.ts';
import { phraseOf } from './index/segment.ts';
import type { Listed } from './listed.ts';
import { distances, type Facets, type Narrowing, narrowed, serving } from './narrow.rules.ts';
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
  const { found, scores, known } = asked ? finder.search(q, lang) : { found: inCountyOrder(finder, lang), scores: undefined, known: true };
  const { kept, facets } = narrowed(found, search, search.count ?? []);
  const distance = distances(search.near);
  const isOwn = municipality === undefined ? () => false : serving(municipality);

  const value = (i: number): number => {
    const service = found[kept[i]!]!;
    const own = isOwn(service) ? OWN : 0;
    return own + (scores ? scores[kept[i]!]! + (service.source === 'county' ? COUNTY : 0) : 0);
  };
  const key = (i: number): number => {
    if (sort === 'distance') return -(distance(found[kept[i]!]!) ?? Number.MAX_VALUE);
    return sort === 'open' ? openRank(someOpen(found[kept[i]!]!.hours, now)) * 10 + value(i) : value(i);
  };
  const order = (a: number, b: number): number =>
    value(b) - value(a) || (scores ? countyOrder(found[kept[a]!]!, found[kept[b]!]!, lang) : kept[a]! - kept[b]!);

  const hits = firstOf(kept.length, offset + limit, key, order)
    .slice(offset)
    .map((i): Hit => {
      const service = found[kept[i]!]!;
      const { id, source, sourceId, type, assessment, places } = service;
      return {
        ...{ id, source, sourceId, type, assessment, places },
        ...{ name: textIn(service.names, lang), nameLang: langOf(service.names, lang), summary: textIn(service.summaries, lang) },
        ...{ score: asked ? Math.round(value(i) * 10_000) / 10_000 : 0, distance: distance(service), open: someOpen(service.hours, now) },
      };
    });
  const suggestion = asked ? finder.suggestion(q, lang, found.length < LITTLE) : undefined;
  return { total: kept.length, inVain: !known, hits, facets, suggestion: suggestion ?? null };
}

const openRank = (open: boolean | null): number => (open === true ? 2 : open === null ? 1 : 0);

const orders = new WeakMap<Finder<Listed>, { changes: number; in: Partial<Record<Lang, Listed[]>> }>();
/** Every service in the county's order, sorted once until something changes. */
function inCountyOrder(finder: Finder<Listed>, lang: Lang): Listed[] {
  let kept = orders.get(finder);
  if (kept?.changes !== finder.changes) {
    kept = { changes: finder.changes, in: {} };
    orders.set(finder, kept);
  }
  kept.in[lang] ??= [...finder.all()].sort((a, b) => countyOrder(a, b, lang));
  return kept.in[lang];
}

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
  const begun = (s: Listed) => Number(phraseOf(textIn(s.names, lang)).startsWith(beginnings.join(' ')));
  const first = firstOf(
    about.length,
    MOST_SUGGESTED,
    (i) => begun(about[i]!),
    (a, b) => countyOrder(about[a]!, about[b]!, lang),
  );
  return {
    words: words.slice(0, MOST_SUGGESTED).map((word) => before + word),
    services: first.map((i) => ({ id: about[i]!.id, name: textIn(about[i]!.names, lang) })),
  };
}
