import type { Ballots } from './ballots.ts';
import { clusteredRows } from './clustered.ts';
import { consensus, groupAwareConsensus } from './consensus.ts';
import { findGroups, type Groups, type Steadiness } from './groups.ts';
import { type Pca, pca } from './pca.ts';
import { extremity, type Point, positions, statementPositions } from './positions.ts';
import { priority } from './priorities.ts';
import { representative } from './representative.ts';
import { OUTSIDE, sumOf, talliesOf, without } from './tallies.ts';

export type Question = {
  /** Statements moderated out; they count as 0 for everyone. */
  out?: ReadonlySet<number>;
  /** Statements about oneself; out of the groups' mathematics, shown early. */
  meta?: ReadonlySet<number>;
  /** Participants of given groups: labels to compute the rest with. */
  groups?: ReadonlyMap<number, number>;
  /** Participants that were in groups earlier: once in, always in. */
  clusteredBefore?: Iterable<number>;
  steadiness?: Steadiness;
};
export type Result = ReturnType<typeof describe>;

/** The whole mathematics of a conversation from its votes. Deterministic: the same votes give the same result, digit for digit. */
export function compute(ballots: Ballots, question: Question = {}): Result {
  const out = leftOut(question);
  const directions = pca(ballots, out);
  const points = positions(ballots, directions, out);
  const rowOf = new Map([...ballots.participants].map((id, r) => [id, r]));
  const rows = clusteredRows(
    ballots,
    [...(question.clusteredBefore ?? [])].flatMap((id) => rowOf.get(id) ?? []),
  );
  if (question.groups) return describe(ballots, question, directions, points, rows, labelled(question.groups, rowOf));
  const found = findGroups(
    rows.map((r) => points[r]!),
    { before: question.steadiness },
  );
  return describe(ballots, question, directions, points, rows, groupsOf(found, rows), found);
}

/** Statements that take no part in the groups' mathematics. */
export const leftOut = (question: Question): ReadonlySet<number> => new Set([...(question.out ?? []), ...(question.meta ?? [])]);

export type GroupOfRows = { id: number; rows: number[] };
export const groupsOf = (found: Groups, rows: readonly number[]): GroupOfRows[] =>
  found.groups.map((members, id) => ({ id, rows: members.map((i) => rows[i]!) }));

/** Tells everything that follows from where people stand and which groups they are in. Pure and cheap: counts votes once. */
export function describe(
  ballots: Ballots,
  question: Question,
  directions: Pca,
  points: readonly Point[],
  rows: readonly number[],
  groups: readonly GroupOfRows[],
  found?: Groups,
) {
  const { participants, statements } = ballots;
  const out = leftOut(question);
  const labels = new Int16Array(participants.length).fill(OUTSIDE);
  for (const [g, group] of groups.entries()) for (const r of group.rows) labels[r] = g;
  const tallies = talliesOf(ballots, labels, groups.length);
  const inGroups = statements.map((_, j) => sumOf(tallies.groups.map((t) => t[j]!)));
  const statementPoints = statementPositions(statements, directions);
  const pulls = statementPoints.map(extremity);
  const place: Record<number, Point> = {};
  for (let r = 0; r < points.length; r++) place[participants[r]!] = points[r]!;
  return {
    statements: [...statements],
    clustered: rows.map((r) => participants[r]!),
    pca: {
      center: [...directions.center],
      components: directions.components.map((c) => [...c]),
      statementProjection: statementPoints,
      extremity: pulls,
    },
    positions: place,
    groups: groups.map((g) => ({ id: g.id, members: g.rows.map((r) => participants[r]!) })),
    groupVotes: Object.fromEntries(groups.map((g, i) => [g.id, Object.fromEntries(statements.map((id, j) => [id, tallies.groups[i]![j]!]))])),
    representative: Object.fromEntries(
      groups.map((g, i) => {
        const own = tallies.groups[i]!;
        const others = inGroups.map((all, j) => without(all, own[j]!));
        return [g.id, representative(statements, own, others, out)];
      }),
    ),
    consensus: consensus(statements, tallies.everyone, out),
    groupAwareConsensus: Object.fromEntries(groupAwareConsensus(tallies.groups, statements).map((p, j) => [statements[j]!, p])),
    priorities: Object.fromEntries(statements.map((id, j) => [id, priority(inGroups[j]!, pulls[j]!, question.meta?.has(id) ?? false)])),
    steadiness: found?.steadiness,
    silhouettes: found && Object.fromEntries(found.silhouettes),
  };
}

function labelled(labels: ReadonlyMap<number, number>, rowOf: ReadonlyMap<number, number>): GroupOfRows[] {
  const ids = [...new Set(labels.values())].sort((a, b) => a - b);
  return ids.map((id) => ({ id, rows: [...labels].flatMap(([participant, label]) => (label === id ? (rowOf.get(participant) ?? []) : [])) }));
}
