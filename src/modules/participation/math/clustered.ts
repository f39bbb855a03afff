import { type Ballots, votesCast } from './ballots.ts';

const ENOUGH_VOTES = 7;
const ENOUGH_PEOPLE = 15;

/**
 * Rows of those who take part in groups: at least seven votes (or as many as there are statements). When fewer than fifteen have so many,
 * those with most votes fill up to fifteen, of equals the earlier. `before`: rows that were in already; once in, always in.
 */
export function clusteredRows(ballots: Ballots, before: Iterable<number> = []): number[] {
  const cast = votesCast(ballots);
  const needed = Math.min(ENOUGH_VOTES, ballots.statements.length);
  const rows = new Set(before);
  for (const [r, n] of cast.entries()) if (n >= needed) rows.add(r);
  if (rows.size < ENOUGH_PEOPLE)
    for (const r of [...cast.keys()].sort((a, b) => cast[b]! - cast[a]! || a - b)) {
      if (rows.size >= ENOUGH_PEOPLE) break;
      rows.add(r);
    }
  return [...rows].sort((a, b) => a - b);
}
