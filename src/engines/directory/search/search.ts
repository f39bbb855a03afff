import type { Db } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { langOf, type ServiceType, textIn } from '../records.ts';
import { type Facets, type Narrowing, narrowed, serves } from './narrow.rules.ts';
import { nearestKm, someOpen } from './place.rules.ts';
import { type Listed, type Shelf, shelfOf } from './shelf.ts';

export type Search = Narrowing & {
  /** '' is every service in the county's order: the same filters, counts and sorting serve browsing. */
  q: string;
  lang: Lang;
  /** Own municipality: services for its people come before equally good others. Nothing is left out. */
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
  hits: Hit[];
  facets: Facets;
  /** A better spelling, when little or nothing was found. */
  suggestion: string | null;
};

/** What raises a service above equally good ones: for people of one's own municipality; the county's own. */
const OWN = 0.1;
const COUNTY = 0.05;

/**
 * Finds services by everyday words, best first. The index is in this process (`shelf.ts`) and is as new as the database.
 * `searchServices(db, { q: 'kurkku kipee', lang: 'fi', now: visit.now, municipality: '638', limit: 20, offset: 0 })`
 */
export async function searchServices(db: Db, search: Search): Promise<Found> {
  const shelf = await shelfOf(db);
  const scores = scored(shelf, search);
  const { kept, facets } = narrowed(
    [...scores.keys()].map((id) => shelf.listed.get(id)!),
    search,
    search.count ?? [],
  );
  const order = byScore(scores, search);
  const hits = kept
    .map((service) => ({
      service,
      distance: search.near ? nearestKm(service.points, search.near) : null,
      open: search.sort === 'open' ? someOpen(service.hours, search.now) : null,
    }))
    .sort((a, b) => first(a, b, search.sort) || order(a.service, b.service))
    .slice(search.offset, search.offset + search.limit)
    .map(({ service, distance }): Hit => {
      const { id, source, sourceId, type, assessment, places } = service;
      const score = Math.round((scores.get(id) ?? 0) * 10_000) / 10_000;
      const shown = { name: textIn(service.names, search.lang), nameLang: langOf(service.names, search.lang) };
      const open = someOpen(service.hours, search.now);
      return { id, source, sourceId, type, ...shown, summary: textIn(service.summaries, search.lang), score, distance, open, assessment, places };
    });
  return { total: kept.length, hits, facets, suggestion: null };
}

/** The services that answer the words, each with its score; all of them when nothing was asked. */
function scored({ finder, listed }: Shelf, { q, lang, municipality }: Search): Map<string, number> {
  if (q.trim() === '') return new Map([...listed.keys()].map((id) => [id, 0]));
  return new Map(
    finder.search(q, lang).map(({ id, score }) => {
      const service = listed.get(id)!;
      const own = municipality !== undefined && serves(service, municipality);
      return [id, score + (service.source === 'county' ? COUNTY : 0) + (own ? OWN : 0)];
    }),
  );
}

type Placed = { distance: number | null; open: boolean | null };
/** What is sorted by before how well it answers: near before far, open before unknown before closed. */
function first(a: Placed, b: Placed, sort: Search['sort']): number {
  if (sort === 'distance' && a.distance !== b.distance) return (a.distance ?? Number.MAX_VALUE) - (b.distance ?? Number.MAX_VALUE);
  const rank = (open: boolean | null) => (open === true ? 0 : open === null ? 1 : 2);
  return sort === 'open' ? rank(a.open) - rank(b.open) : 0;
}

/** Best first; equals, and everything when nothing was asked, in the county's order, own municipality's first, then by name. */
function byScore(scores: ReadonlyMap<string, number>, { q, lang, municipality }: Search): (a: Listed, b: Listed) => number {
  const names = new Intl.Collator(lang);
  const foreign = (s: Listed) => Number(q === '' && municipality !== undefined && !serves(s, municipality));
  return (a, b) =>
    (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) ||
    foreign(a) - foreign(b) ||
    a.position - b.position ||
    names.compare(textIn(a.names, lang), textIn(b.names, lang)) ||
    (a.id < b.id ? -1 : 1);
}

/** Words and services that go on from what has been typed so far. `suggestWords(db, 'hamm', 'fi')` -> words: hammas, hammashoito … */
export async function suggestWords(db: Db, typed: string, lang: Lang): Promise<{ words: string[]; services: { id: ServiceId; name: string }[] }> {
  const { listed } = await shelfOf(db);
  const start = typed.trim().toLocaleLowerCase(lang).slice(0, 60);
  if (start.length < 2) return { words: [], services: [] };
  const names = [...listed.values()].map((s) => ({ id: s.id, name: textIn(s.names, lang) }));
  const services = names
    .filter(({ name }) =>
      name
        .toLocaleLowerCase(lang)
        .split(/[^\p{L}\p{N}]+/u)
        .some((w) => w.startsWith(start)),
    )
    .slice(0, 8);
  return { words: [], services };
}
