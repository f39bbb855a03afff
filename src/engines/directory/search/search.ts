import type { Db } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { textIn } from '../records.ts';
import { type Listed, shelfOf } from './shelf.ts';

/** One service found. `score`: greater is better, comparable within one search only. */
export type Hit = { id: ServiceId; sourceId: string; type: 'service'; name: string; summary: string; score: number };
/** How many of what was found each filter would leave, the other filter standing: themes by key, municipalities by code. */
export type Facets = { themes: Readonly<Record<string, number>>; municipalities: Readonly<Record<string, number>> };
export type Found = { total: number; hits: Hit[]; facets: Facets };
export type Search = {
  q: string;
  lang: Lang;
  /** Own municipality: services for its people come before equally good others. Nothing is left out. */
  municipality?: string | undefined;
  /** Only services for people of this municipality. */
  onlyIn?: string | undefined;
  theme?: string | undefined;
  /** Municipalities to count in the facets. */
  count?: readonly string[];
  limit?: number;
  offset?: number;
};

/** What raises a service above equally good ones: for people of one's own municipality; the county's own. */
const OWN = 0.1;
const COUNTY = 0.05;

/**
 * Finds services by everyday words, best first. Empty words find nothing. The index is in this process (`shelf.ts`) and is as new as the database.
 * `searchServices(db, { q: 'kurkku kipee', lang: 'fi', municipality: '638' })`
 */
export async function searchServices(db: Db, search: Search): Promise<Found> {
  const { finder, listed } = await shelfOf(db);
  const found = finder
    .search(search.q, search.lang)
    .map(({ id, score }) => ({ service: listed.get(id)!, score }))
    .map(({ service, score }) => ({
      service,
      score: score + (service.source === 'county' ? COUNTY : 0) + (ownTo(service, search.municipality) ? OWN : 0),
    }))
    .sort((a, b) => b.score - a.score || a.service.position - b.service.position || (a.service.id < b.service.id ? -1 : 1));
  const inPlace = found.filter(({ service }) => search.onlyIn === undefined || serves(service, search.onlyIn));
  const inTheme = ({ service }: { service: Listed }) => search.theme === undefined || service.themes.includes(search.theme);
  const kept = inPlace.filter(inTheme);
  const from = search.offset ?? 0;
  return {
    total: kept.length,
    hits: kept.slice(from, from + (search.limit ?? 20)).map(({ service, score }) => ({
      id: service.id,
      sourceId: service.sourceId,
      type: 'service',
      name: textIn(service.names, search.lang),
      summary: textIn(service.summaries, search.lang),
      score: Math.round(score * 10_000) / 10_000,
    })),
    facets: {
      themes: counts(inPlace.flatMap(({ service }) => service.themes)),
      municipalities: counts(
        (search.count ?? []).flatMap((code) => found.filter(inTheme).flatMap(({ service }) => (serves(service, code) ? code : []))),
      ),
    },
  };
}

const serves = (service: Listed, municipality: string): boolean => service.municipalities === null || service.municipalities.includes(municipality);
const ownTo = (service: Listed, municipality: string | undefined): boolean => municipality !== undefined && serves(service, municipality);
function counts(values: readonly string[]): Record<string, number> {
  const n: Record<string, number> = {};
  for (const value of values) n[value] = (n[value] ?? 0) + 1;
  return n;
}
