import type { Tally } from './tallies.ts';
import { proportionTest, share, Z90 } from './tests.ts';

export type Agreed = { statement: number; success: number; trials: number; p: number; pTest: number };

const MOST = 5;

/** What most of all participants agree or disagree with, surest first, five at most each way. Statements `out` are left out. */
export function consensus(statements: readonly number[], all: readonly Tally[], out: ReadonlySet<number>): { agree: Agreed[]; disagree: Agreed[] } {
  const of = (direction: 'agree' | 'disagree') =>
    statements
      .flatMap((statement, j): Agreed[] => {
        const { [direction]: success, seen: trials } = all[j]!;
        const [p, pTest] = [share(success, trials), proportionTest(success, trials)];
        return !out.has(statement) && p > 0.5 && pTest > Z90 ? [{ statement, success, trials, p, pTest }] : [];
      })
      .toSorted((a, b) => b.p * b.pTest - a.p * a.pTest)
      .slice(0, MOST);
  return { agree: of('agree'), disagree: of('disagree') };
}

/** How surely every group agrees with each statement: the product of the groups' shares. */
export const groupAwareConsensus = (groups: readonly (readonly Tally[])[], statements: readonly number[]): number[] =>
  statements.map((_, j) => groups.reduce((product, tallies) => product * share(tallies[j]!.agree, tallies[j]!.seen), 1));
