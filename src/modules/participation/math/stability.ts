import { setImmediate } from 'node:timers/promises';
import type { Ballots } from './ballots.ts';
import type { Question, Result } from './compute.ts';
import { leftOut } from './compute.ts';
import { findGroups, type Steadiness } from './groups.ts';
import { pca } from './pca.ts';
import { positions } from './positions.ts';
import { labelsIn } from './rand.ts';
import { poissonOne, seeded } from './random.ts';

/** Groups of fewer people than this are told to be uncertain, however steady they look. */
export const SMALL_GROUP = 10;
/** Share of resamples in which members should find each other again. */
const STEADY_SHARE = 0.75;

/** How far groups would have been the same had somewhat other people taken part. */
export type Stability = {
  rounds: number;
  seed: number;
  /** How many times each number of groups was clearest. */
  chosen: Record<number, number>;
  /** Of each group: mean share of resamples in which a member was in it again, and whether it is to be told as uncertain. */
  groups: { id: number; size: number; share: number; uncertain: 'small' | 'unsteady' | undefined }[];
  /** Of each participant in groups, the same share; nothing for those never drawn. */
  participants: Record<number, number>;
};

/**
 * Bootstrap of people (Efron 1979; each drawn a Poisson number of times): the whole way from votes to groups is gone again with each resample, and its
 * groups matched to those of `result` by who is in both. Deterministic from the seed. Lets others in after every round, so it may run beside a service.
 */
export async function stability(
  ballots: Ballots,
  result: Pick<Result, 'clustered' | 'groups'>,
  options: { seed: number; rounds?: number; question?: Question },
): Promise<Stability> {
  const rounds = options.rounds ?? 100;
  const random = seeded(options.seed);
  const out = leftOut(options.question ?? {});
  const own = labelsIn(result.groups);
  const rowOf = new Map([...ballots.participants].map((id, r) => [id, r]));
  const rows = result.clustered.flatMap((id) => rowOf.get(id) ?? []);
  const chosen: Record<number, number> = {};
  const drawn = new Map(result.clustered.map((id) => [id, { times: 0, again: 0 }]));
  for (let round = 0; round < rounds; round++) {
    const resample = repeated(
      ballots,
      rows.flatMap((r) => Array.from({ length: poissonOne(random) }, () => r)),
    );
    const points = positions(resample, pca(resample, out), out);
    const found = findGroups(points, { before: { shown: result.groups.length, best: 0, times: 0 } });
    chosen[found.steadiness.best] = (chosen[found.steadiness.best] ?? 0) + 1;
    const matched = matchedTo(
      own,
      found.groups.map((g) => g.map((i) => resample.participants[i]!)),
    );
    for (const [participant, group] of matched) {
      const told = drawn.get(participant)!;
      told.times++;
      if (group === own.get(participant)) told.again++;
    }
    await setImmediate();
  }
  const participants = Object.fromEntries([...drawn].flatMap(([id, { times, again }]) => (times ? [[id, again / times]] : []))) as Record<
    number,
    number
  >;
  return { rounds, seed: options.seed, chosen, groups: result.groups.map((g) => groupOf(g, participants)), participants };
}

/**
 * The number of groups that was clearest in most resamples (of equals the smaller): steadier than the one clearest among the people who happened to come.
 * Given to `compute` as its steadiness it shows so many.
 */
export function steadiest({ chosen }: Pick<Stability, 'chosen'>): Steadiness | undefined {
  const [most] = Object.entries(chosen).toSorted((a, b) => b[1] - a[1] || Number(a[0]) - Number(b[0]));
  return most && { shown: Number(most[0]), best: 0, times: 0 };
}

function groupOf({ id, members }: { id: number; members: readonly number[] }, shares: Readonly<Record<number, number>>): Stability['groups'][number] {
  const known = members.flatMap((p) => shares[p] ?? []);
  const share = known.length ? known.reduce((sum, s) => sum + s, 0) / known.length : 0;
  return { id, size: members.length, share, uncertain: members.length < SMALL_GROUP ? 'small' : share < STEADY_SHARE ? 'unsteady' : undefined };
}

/** Ballots of some rows, a row as many times as it is named. */
function repeated(ballots: Ballots, rows: readonly number[]): Ballots {
  const start = new Int32Array(rows.length + 1);
  for (const [i, r] of rows.entries()) start[i + 1] = start[i]! + ballots.start[r + 1]! - ballots.start[r]!;
  const column = new Int32Array(start[rows.length]!);
  const value = new Int8Array(column.length);
  for (const [i, r] of rows.entries()) {
    column.set(ballots.column.subarray(ballots.start[r], ballots.start[r + 1]), start[i]);
    value.set(ballots.value.subarray(ballots.start[r], ballots.start[r + 1]), start[i]);
  }
  return { statements: ballots.statements, participants: Int32Array.from(rows, (r) => ballots.participants[r]!), start, column, value };
}

/** The groups found, by the names of the own groups that they share most people with, each name given once; -1 for a group without one. */
function matchedTo(own: ReadonlyMap<number, number>, found: readonly (readonly number[])[]): Map<number, number> {
  const shared = found.flatMap((members, f) =>
    [...Map.groupBy(members, (p) => own.get(p) ?? -1)].map(([group, both]) => ({ f, group, people: both.length })),
  );
  const nameOf = new Map<number, number>();
  for (const { f, group } of shared.toSorted((a, b) => b.people - a.people || a.f - b.f))
    if (!nameOf.has(f) && ![...nameOf.values()].includes(group)) nameOf.set(f, group);
  return new Map(found.flatMap((members, f) => members.map((p) => [p, nameOf.get(f) ?? -1] as const)));
}
