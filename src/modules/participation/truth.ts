import { type ClustersWay, computeWay } from './compute-files.ts';
import { type Blob, readReference, type Reference } from './exchange/reference.ts';
import { kMeans } from './math/clusters.ts';
import { compute, type Result } from './math/compute.ts';
import type { Point } from './math/positions.ts';
import { adjustedRand, labelsIn } from './math/rand.ts';

/** How far our result is from the reference system's. Largest differences; counts of what is not equal. */
export type Differences = {
  name: string;
  participants: number;
  statements: number;
  votes: number;
  /** With the reference's groups; only where its whole result is known. */
  exact?: {
    center: number;
    cosines: readonly number[];
    positions: number;
    groupVotes: number;
    representative: number;
    consensus: number;
    groupAwareConsensus: number;
    priorities: number;
    /** Our groups from the reference's base clusters, against its groups (adjusted Rand index). */
    groupsFromItsBases: number;
  };
  /** From a cold start: who is in groups, how many groups, how alike (adjusted Rand index). */
  cold: { missing: number; extra: number; groups: number; referenceGroups: number; rand: number; silhouette: number };
};

/** Compares one conversation with what the reference system made of it. Throws `UnusableFile`. */
export async function differences(folder: string, clusters: ClustersWay = 'reference'): Promise<Differences> {
  const reference = await readReference(folder);
  const { name, ballots, question, blob } = reference;
  const { participants, statements, column } = ballots;
  const exact = blob && exactDifferences(compute(ballots, { ...question, groups: reference.groups }), blob);
  const cold = coldDifferences(reference, await computeWay(ballots, question, clusters));
  return { name, participants: participants.length, statements: statements.length, votes: column.length, ...(exact ? { exact } : {}), cold };
}

function exactDifferences(ours: Result, blob: Blob): NonNullable<Differences['exact']> {
  const at = new Map(blob.tids.map((id, j) => [id, j]));
  const theirs = (list: readonly number[]) => ours.statements.map((id) => list[at.get(id)!]!);
  const dots = ours.pca.components.map((c, k) => cosine(c, theirs(blob.pca.comps[k]!)));
  const signs = dots.map(Math.sign);
  const bases = blob['base-clusters'];
  const positions = bases.members.map((members, i) => {
    const mean = (axis: 0 | 1) => (members.reduce((sum, p) => sum + ours.positions[p]![axis], 0) / members.length) * signs[axis]!;
    return Math.max(Math.abs(mean(0) - bases.x[i]!), Math.abs(mean(1) - bases.y[i]!));
  });
  const unequal = <K extends string>(keys: readonly K[], a: (key: K) => unknown, b: (key: K) => unknown) =>
    keys.filter((key) => JSON.stringify(a(key)) !== JSON.stringify(b(key))).length;
  return {
    center: farthest(ours.pca.center, theirs(blob.pca.center)),
    cosines: dots.map(Math.abs),
    positions: Math.max(...positions),
    groupVotes: Object.entries(blob['group-votes']).reduce(
      (n, [g, { votes }]) =>
        n +
        unequal(
          Object.keys(votes),
          (id) => ours.groupVotes[g]![id],
          (id) => ({ agree: votes[id]!.A, disagree: votes[id]!.D, seen: votes[id]!.S }),
        ),
      0,
    ),
    representative: unequal(
      Object.keys(blob.repness),
      (g) => ours.representative[g]?.map((r) => [r.statement, r.direction]),
      (g) => blob.repness[g]!.map((r) => [r.tid, r['repful-for']]),
    ),
    consensus: unequal(
      ['agree', 'disagree'],
      (way) => ours.consensus[way].map((c) => c.statement),
      (way) => blob.consensus[way].map((c) => c.tid),
    ),
    groupAwareConsensus: farthestOf(ours.groupAwareConsensus, blob['group-aware-consensus']),
    priorities: farthestOf(ours.priorities, blob['comment-priorities']),
    groupsFromItsBases: groupsFromBases(blob),
  };
}

/** The second stage alone: the reference's base clusters, in its order, into as many groups as it has. */
function groupsFromBases({ 'base-clusters': bases, 'group-clusters': groups }: Blob): number {
  const points = bases.id.map((_, i): Point => [bases.x[i]!, bases.y[i]!]);
  const weights = bases.members.map((m) => m.length);
  const found = kMeans(points, weights, groups.length, 20).map((c, id) => ({ id, members: c.members.map((i) => bases.id[i]!) }));
  return adjustedRand(labelsIn(groups), labelsIn(found));
}

function coldDifferences({ groups, clustered }: Reference, ours: Result): Differences['cold'] {
  const [mine, theirs] = [new Set(ours.clustered), new Set(clustered)];
  return {
    missing: clustered.filter((p) => !mine.has(p)).length,
    extra: ours.clustered.filter((p) => !theirs.has(p)).length,
    groups: ours.groups.length,
    referenceGroups: new Set(groups.values()).size,
    rand: adjustedRand(groups, labelsIn(ours.groups)),
    silhouette: ours.silhouettes?.[ours.groups.length] ?? 0,
  };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const cosine = (a: readonly number[], b: readonly number[]): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
const farthest = (a: readonly number[], b: readonly number[]): number => a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);
const farthestOf = (ours: Readonly<Record<string, number>>, theirs: Readonly<Record<string, number>>): number =>
  Object.entries(theirs).reduce((most, [key, x]) => Math.max(most, Math.abs(ours[key]! - x) / Math.max(1, Math.abs(x))), 0);
