import { type Cluster, kMeans, silhouette, type Trail } from './clusters.ts';
import type { Point } from './positions.ts';

const BASES = 100;
const BASE_ROUNDS = 100;
const GROUP_ROUNDS = 20;
const MOST_GROUPS = 5;
/** A running conversation changes its number of groups only after so many equal bests in a row. */
const STEADY = 4;

/** Which number of groups a running conversation shows, and which one has been best how many times in a row. */
export type Steadiness = { shown: number; best: number; times: number };
export type Groups = {
  /** Rows (indexes into the points given) of each group. */
  groups: number[][];
  bases: Cluster[];
  /** Mean silhouette of each number of groups tried. */
  silhouettes: ReadonlyMap<number, number>;
  steadiness: Steadiness;
};

/**
 * Opinion groups: up to a hundred base clusters of people, these into two to five groups, as many as the silhouette finds clearest. Deterministic.
 * `trail`: of an earlier search among nearly the same points; makes it quicker, changes nothing.
 */
export function findGroups(points: readonly Point[], options: { before?: Steadiness | undefined; trail?: Trail | undefined } = {}): Groups {
  const bases = kMeans(points, undefined, BASES, BASE_ROUNDS, options.trail);
  const centers = bases.map((b) => b.center);
  const weights = bases.map((b) => b.members.length);
  const tried = new Map<number, Cluster[]>();
  for (let k = 2; k <= Math.min(MOST_GROUPS, 2 + Math.floor(bases.length / 12)); k++) tried.set(k, kMeans(centers, weights, k, GROUP_ROUNDS));
  const silhouettes = new Map([...tried].map(([k, clusters]) => [k, silhouette(centers, clusters)]));
  const best = [...silhouettes].reduce((a, b) => (b[1] > a[1] ? b : a), [2, Number.NEGATIVE_INFINITY])[0];
  const steadiness = steady(best, options.before);
  const chosen = tried.get(steadiness.shown) ?? tried.get(best) ?? [];
  return { groups: membersOf(chosen, bases, points.length), bases, silhouettes, steadiness };
}

/** Points of each group of bases, in their order. */
function membersOf(chosen: readonly Cluster[], bases: readonly Cluster[], points: number): number[][] {
  const groupOf = new Uint8Array(points);
  for (const [g, { members }] of chosen.entries()) for (const b of members) for (const i of bases[b]!.members) groupOf[i] = g;
  const groups: number[][] = chosen.map(() => []);
  for (let i = 0; i < points; i++) groups[groupOf[i]!]?.push(i);
  return groups;
}

function steady(best: number, before: Steadiness | undefined): Steadiness {
  if (!before) return { shown: best, best, times: 1 };
  const times = best === before.best ? before.times + 1 : 1;
  return { shown: times >= STEADY ? best : before.shown, best, times };
}
