import { type Facets, type Found, type Point, type Search, searchServices } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { whereIs } from '../near/here.ts';
import { chosenIn, type Filter, type Wish, without } from './browse.input.ts';

/** What was found, and what the choices of the filters would leave. `open`: how many are open now; `near`: from where distances are told. */
export type Shown = Found & { open: number; near: Point | undefined; drops: Drop[] };
/** A filter that, taken away, would leave something to show. */
export type Drop = { filter: Filter; n: number };

const codesOf = (visit: Visit): string[] => visit.county.municipalities.map((m) => m.code);

/** From where distances are told: a municipality's point, or where the device says it is. Nothing when it has been forgotten. */
export const nearOf = (wish: Wish, visit: Visit): Point | undefined =>
  wish.near === 'here' ? whereIs(visit) : visit.county.municipalities.find((m) => m.code === wish.near)?.at;

/** A wish as the search understands it. */
export function asked(wish: Wish, visit: Visit): Omit<Search, 'limit' | 'offset'> {
  const near = nearOf(wish, visit);
  return {
    ...{ q: wish.q, lang: visit.lang, now: visit.now, municipality: visit.municipality },
    ...{ onlyIn: wish.municipality, theme: wish.theme, audience: wish.audience, type: wish.way, language: wish.language },
    ...{ open: wish.open || undefined, near, sort: wish.sort === 'distance' && !near ? 'relevance' : wish.sort },
  };
}

/** The services of one page of a wish. When nothing is found, which filters stand in the way. */
export async function find(wish: Wish, visit: Visit, part: { limit: number; offset: number }): Promise<Shown> {
  const { db } = visit.world;
  const count = (other: Wish) => searchServices(db, { ...asked(other, visit), limit: 1, offset: 0 }).then((f) => f.total);
  const found = await searchServices(db, { ...asked(wish, visit), count: codesOf(visit), ...part });
  const open = wish.open ? found.total : await count({ ...wish, open: true });
  const drops: Drop[] = [];
  if (found.total === 0) for (const filter of chosenIn(wish)) drops.push({ filter, n: await count(without(wish, filter)) });
  return { ...found, open, near: nearOf(wish, visit), drops: drops.filter((d) => d.n > 0).toSorted((a, b) => b.n - a.n) };
}

export type { Facets };
