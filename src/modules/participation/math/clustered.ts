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
  const takes = new Uint8Array(cast.length);
  for (const r of before) takes[r] = 1;
  for (let r = 0; r < cast.length; r++) if (cast[r]! >= needed) takes[r] = 1;
  let missing = ENOUGH_PEOPLE - takes.reduce((n, t) => n + t, 0);
  if (missing > 0)
    for (const r of [...cast.keys()].sort((a, b) => cast[b]! - cast[a]! || a - b)) {
      if (missing === 0) break;
      if (takes[r]) continue;
      takes[r] = 1;
      missing--;
    }
  const rows: number[] = [];
  for (let r = 0; r < takes.length; r++) if (takes[r]) rows.push(r);
  return rows;
}
