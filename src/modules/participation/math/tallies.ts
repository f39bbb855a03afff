import type { Ballots } from './ballots.ts';

/** How a set of people voted on one statement. `seen`: all votes, passes too. */
export type Tally = { agree: number; disagree: number; seen: number };

/** Label of a row that is in no group. */
export const OUTSIDE = -1;

/**
 * Votes of each group on every statement, in the order of the statements, and of everybody, in one pass. `labels`: the group of each row (0, 1, …
 * or `OUTSIDE`). Also on those moderated out: what was said is not unsaid.
 */
export function talliesOf(
  { start, column, value, statements }: Ballots,
  labels: ArrayLike<number>,
  groups: number,
): { groups: Tally[][]; everyone: Tally[] } {
  const m = statements.length;
  // Column by column disagree, pass, agree (values 1, 0, -1 from the middle).
  const counts = new Int32Array((groups + 1) * m * 3);
  for (let r = 0; r + 1 < start.length; r++) {
    const from = (labels[r]! + 1) * m * 3 + 1;
    for (let i = start[r]!, end = start[r + 1]!; i < end; i++) counts[from + column[i]! * 3 + value[i]!]!++;
  }
  const tallies = Array.from({ length: groups + 1 }, (_, g) =>
    statements.map((__, j): Tally => {
      const at = (g * m + j) * 3;
      const agree = counts[at]!;
      const disagree = counts[at + 2]!;
      return { agree, disagree, seen: agree + counts[at + 1]! + disagree };
    }),
  );
  return { groups: tallies.slice(1), everyone: statements.map((_, j) => sumOf(tallies.map((t) => t[j]!))) };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { agree: 0, disagree: 0, seen: 0 };
  for (const t of tallies) {
    sum.agree += t.agree;
    sum.disagree += t.disagree;
    sum.seen += t.seen;
  }
  return sum;
}

export const without = (all: Tally, some: Tally): Tally => ({
  agree: all.agree - some.agree,
  disagree: all.disagree - some.disagree,
  seen: all.seen - some.seen,
});
