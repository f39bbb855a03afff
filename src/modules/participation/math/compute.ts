import type { Ballots } from './ballots.ts';
import { clusteredRows } from './clustered.ts';
import { consensus, groupAwareConsensus } from './consensus.ts';
import { findGroups, type Steadiness } from './groups.ts';
import { pca } from './pca.ts';
import { extremity, type Point, positions, statementPositions } from './positions.ts';
import { priority } from './priorities.ts';
import { representative } from './representative.ts';
import { sumOf, talliesOf } from './tallies.ts';

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
export type Result = ReturnType<typeof compute>;

/** The whole mathematics of a conversation from its votes. Deterministic: the same votes give the same result, digit for digit. */
export function compute(ballots: Ballots, question: Question = {}) {
  const { participants, statements } = ballots;
  const out = new Set([...(question.out ?? []), ...(question.meta ?? [])]);
  const directions = pca(ballots, out);
  const points = positions(ballots, directions, out);
  const statementPoints = statementPositions(statements, directions);
  const rowOf = new Map([...participants].map((id, r) => [id, r]));
  const rows = clusteredRows(
    ballots,
    [...(question.clusteredBefore ?? [])].flatMap((id) => rowOf.get(id) ?? []),
  );
  const found = question.groups
    ? undefined
    : findGroups(
        rows.map((r) => points[r]!),
        question.steadiness,
      );
  const groups = found ? found.groups.map((members, id) => ({ id, rows: members.map((i) => rows[i]!) })) : labelled(question.groups!, rowOf);
  const tallies = groups.map((g) => talliesOf(ballots, g.rows));
  const everyone = talliesOf(ballots, participants.keys());
  const others = (g: number) => statements.map((_, j) => sumOf(tallies.filter((__, other) => other !== g).map((t) => t[j]!)));
  return {
    statements,
    clustered: rows.map((r) => participants[r]!),
    pca: {
      center: [...directions.center],
      components: directions.components.map((c) => [...c]),
      statementProjection: statementPoints,
      extremity: statementPoints.map(extremity),
    },
    positions: Object.fromEntries([...participants].map((id, r) => [id, points[r]!])) as Record<number, Point>,
    groups: groups.map((g) => ({ id: g.id, members: g.rows.map((r) => participants[r]!) })),
    groupVotes: Object.fromEntries(groups.map((g, i) => [g.id, Object.fromEntries(statements.map((id, j) => [id, tallies[i]![j]!]))])),
    representative: Object.fromEntries(groups.map((g, i) => [g.id, representative(statements, tallies[i]!, others(i), out)])),
    consensus: consensus(statements, everyone, out),
    groupAwareConsensus: Object.fromEntries(groupAwareConsensus(tallies, statements).map((p, j) => [statements[j]!, p])),
    priorities: Object.fromEntries(
      statements.map((id, j) => [id, priority(sumOf(tallies.map((t) => t[j]!)), extremity(statementPoints[j]!), question.meta?.has(id) ?? false)]),
    ),
    steadiness: found?.steadiness,
    silhouettes: found && Object.fromEntries(found.silhouettes),
  };
}

function labelled(labels: ReadonlyMap<number, number>, rowOf: ReadonlyMap<number, number>): { id: number; rows: number[] }[] {
  const ids = [...new Set(labels.values())].sort((a, b) => a - b);
  return ids.map((id) => ({ id, rows: [...labels].flatMap(([participant, label]) => (label === id ? (rowOf.get(participant) ?? []) : [])) }));
}
