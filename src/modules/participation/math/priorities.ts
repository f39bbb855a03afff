import type { Tally } from './tallies.ts';
import { share } from './tests.ts';

/** Statements that tell of oneself rather than of an opinion are shown early to everybody. */
const META = 49;

/**
 * How much a statement deserves to be shown next: more when it pulls far (`extremity`), when many agree, few pass, and when few have seen it yet.
 * `tally`: of everybody's current votes.
 */
export function priority(tally: Tally, extremity: number, meta: boolean): number {
  if (meta) return META;
  const passes = tally.seen - tally.agree - tally.disagree;
  const fresh = 1 + 8 * 2 ** (-tally.seen / 5);
  return ((1 - share(passes, tally.seen)) * (extremity + 1) * share(tally.agree, tally.seen) * fresh) ** 2;
}
