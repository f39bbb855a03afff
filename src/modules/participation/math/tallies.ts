import type { Ballots } from './ballots.ts';

/** How a set of people voted on one statement. `seen`: all votes, passes too. */
export type Tally = { agree: number; disagree: number; seen: number };

/** Votes of some rows on every statement, in the order of the statements. Also on those moderated out: what was said is not unsaid. */
export function talliesOf({ start, column, value, statements }: Ballots, rows: Iterable<number>): Tally[] {
  const tallies = statements.map(() => ({ agree: 0, disagree: 0, seen: 0 }));
  for (const r of rows)
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const tally = tallies[column[i]!]!;
      tally.seen++;
      if (value[i]! < 0) tally.agree++;
      else if (value[i]! > 0) tally.disagree++;
    }
  return tallies;
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ agree: a.agree + b.agree, disagree: a.disagree + b.disagree, seen: a.seen + b.seen }), {
    agree: 0,
    disagree: 0,
    seen: 0,
  });
