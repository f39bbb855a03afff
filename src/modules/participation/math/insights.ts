import type { Ballots } from './ballots.ts';
import { type Tally, talliesOf } from './tallies.ts';

/** Small-number protection: nothing is told of fewer people than this. */
export const FEWEST = 5;
/** Fewer votes than this say little of a statement, whatever they are. */
const FEW_VOTES = 10;
/** An interval wider than this leaves open what people think. */
const WIDE = 0.25;
/** Two-sided 95 %. */
const Z95 = 1.96;

/** Where the true share lies with 95 % certainty (Wilson 1927; steady also with few votes). */
export function interval(some: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const [p, z2] = [some / all, Z95 * Z95];
  const middle = (p + z2 / (2 * all)) / (1 + z2 / all);
  const half = (Z95 / (1 + z2 / all)) * Math.sqrt((p * (1 - p)) / all + z2 / (4 * all * all));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

export type Uncertain = { statement: number; seen: number; agree: readonly [low: number, high: number]; why: 'few-votes' | 'wide' };
/** Statements of which votes do not tell yet what people think, least known first. Statements `out` are left out. */
export const uncertain = (statements: readonly number[], everyone: readonly Tally[], out: ReadonlySet<number>): Uncertain[] =>
  statements
    .flatMap((statement, j): Uncertain[] => {
      const { agree, seen } = everyone[j]!;
      const range = interval(agree, seen);
      const why = seen < FEW_VOTES ? 'few-votes' : range[1] - range[0] > WIDE ? 'wide' : undefined;
      return why && !out.has(statement) ? [{ statement, seen, agree: range, why }] : [];
    })
    .toSorted((a, b) => a.seen - b.seen || a.statement - b.statement);

export type Dividing = {
  statement: number;
  /** Variance of the groups' mean votes (agree 1, disagree -1), every group alike; 0 when all think the same, at most 1. */
  variance: number;
  /** Mean vote of each group that has voted enough to tell, in the order of `groups`. */
  means: readonly (number | undefined)[];
};
/** Statements on which groups think most differently, most dividing first. Statements `out` are left out, and those on which fewer than two groups tell. */
export const dividing = (statements: readonly number[], groups: readonly (readonly Tally[])[], out: ReadonlySet<number>): Dividing[] =>
  statements
    .flatMap((statement, j): Dividing[] => {
      const means = groups.map((tallies) => {
        const { agree, disagree, seen } = tallies[j]!;
        return seen < FEWEST ? undefined : (agree - disagree) / seen;
      });
      const known = means.filter((m) => m !== undefined);
      if (known.length < 2 || out.has(statement)) return [];
      const mean = known.reduce((sum, m) => sum + m, 0) / known.length;
      return [{ statement, variance: known.reduce((sum, m) => sum + (m - mean) ** 2, 0) / known.length, means }];
    })
    .toSorted((a, b) => b.variance - a.variance || a.statement - b.statement);

export type Important = { statement: number; marked: number; seen: number; share: number };
/** How many of those who voted on each statement marked it important to them, most important first; of few voters nothing is told. */
export const importance = (
  statements: readonly number[],
  everyone: readonly Tally[],
  marked: ReadonlyMap<number, number>,
  out: ReadonlySet<number>,
): Important[] =>
  statements
    .flatMap((statement, j): Important[] => {
      const { seen } = everyone[j]!;
      const count = marked.get(statement) ?? 0;
      return seen < FEWEST || out.has(statement) ? [] : [{ statement, marked: count, seen, share: count / seen }];
    })
    .toSorted((a, b) => b.share - a.share || b.seen - a.seen || a.statement - b.statement);

/** Votes on a statement by answer to a background question. `hidden`: so few that they are not told, or would tell of others so few. */
export type ByAnswer = { statement: number; cells: { answer: string; tally: Tally | 'hidden' }[] };

/**
 * Votes by answer to one background question. `answers`: of each participant who answered; those who did not are told together, under `''`. No cell has
 * fewer than five voters, nor can one be worked out from the others and the whole.
 */
export function byBackground(ballots: Ballots, answers: ReadonlyMap<number, string>, choices: readonly string[]): ByAnswer[] {
  const named = [...choices, ''];
  const place = new Map(named.map((answer, i) => [answer, i]));
  const labels = Int16Array.from(ballots.participants, (id) => place.get(answers.get(id) ?? '') ?? named.length - 1);
  const tallies = talliesOf(ballots, labels, named.length).groups;
  return ballots.statements.map((statement, j) => {
    const hidden = hiddenCells(tallies.map((t) => t[j]!.seen));
    return { statement, cells: named.map((answer, i) => ({ answer, tally: hidden.has(i) ? 'hidden' : tallies[i]![j]! })) };
  });
}

/** How many of each group gave each answer, by the same rule; people in no group are not told of. */
export function groupsByBackground(
  groups: readonly { id: number; members: readonly number[] }[],
  answers: ReadonlyMap<number, string>,
  choices: readonly string[],
): { id: number; cells: { answer: string; people: number | 'hidden' }[] }[] {
  const named = [...choices, ''];
  return groups.map(({ id, members }) => {
    const given = members.map((p) => answers.get(p) ?? '');
    const counts = named.map((answer) => given.filter((a) => a === answer || (answer === '' && !named.includes(a))).length);
    const hidden = hiddenCells(counts);
    return { id, cells: named.map((answer, i) => ({ answer, people: hidden.has(i) ? 'hidden' : counts[i]! })) };
  });
}

/**
 * Which cells of a known sum stay hidden: those under five people, and then the smallest others until those hidden are five or more together and not one
 * alone, for the difference to the sum would tell it. A cell of nobody is hidden with the small: that nobody did so is something told too.
 */
function hiddenCells(counts: readonly number[]): Set<number> {
  const hidden = new Set(counts.flatMap((n, i) => (n < FEWEST ? [i] : [])));
  const together = () => [...hidden].reduce((sum, i) => sum + counts[i]!, 0);
  const told = [...counts.keys()].filter((i) => !hidden.has(i)).sort((a, b) => counts[a]! - counts[b]! || a - b);
  while (hidden.size > 0 && told.length > 0 && together() > 0 && (hidden.size < 2 || together() < FEWEST)) hidden.add(told.shift()!);
  return hidden;
}
