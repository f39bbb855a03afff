import { createHash } from 'node:crypto';

/**
 * Draws one of the candidates by weighted lot; none of none. Every candidate draws a time from the exponential distribution of its weight and the soonest wins
 * (Efraimidis and Spirakis 2006), so each wins in proportion to its weight. The same `lot` draws the same, also when weights have moved a little meanwhile:
 * a page opened again shows the statement it showed.
 */
export function drawn(candidates: readonly { statement: number; weight: number }[], lot: string): number | undefined {
  let best: { statement: number; time: number } | undefined;
  for (const { statement, weight } of candidates) {
    const time = -Math.log(evenly(`${lot}:${statement}`)) / Math.max(weight, Number.MIN_VALUE);
    if (!best || time < best.time) best = { statement, time };
  }
  return best?.statement;
}

/** A number above 0 and below 1 that follows from the text and looks as if drawn. */
const evenly = (text: string): number => (createHash('sha256').update(text).digest().readUIntBE(0, 6) + 0.5) / 2 ** 48;
