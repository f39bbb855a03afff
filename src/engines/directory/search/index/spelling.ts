import { editDistance } from '../edit-distance.rules.ts';
import { fold } from '../urgent.rules.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A known word close to a misspelt one, the closest and of these the commonest; nothing when none is close. */
export function betterSpelling(word: string, vocabulary: Vocabulary, spread: (term: number) => number, inParts: boolean): string | undefined {
  const whole = closest(word, vocabulary, spread);
  if (whole || !inParts) return whole;
  // A compound that the index does not have as one: one part as it is, the other corrected.
  for (let at = 3; at <= word.length - 3; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (isKnown(head, vocabulary, spread)) {
      const better = closest(tail, vocabulary, spread);
      if (better) return head + better;
    }
    if (isKnown(tail, vocabulary, spread)) {
      const better = closest(head, vocabulary, spread);
      if (better) return better + tail;
    }
  }
  return undefined;
}

const SHORTEST = 4;
function isKnown(word: string, vocabulary: Vocabulary, spread: (term: number) => number): boolean {
  const term = vocabulary.numberOf(fold(word));
  return word.length >= SHORTEST && term !== undefined && spread(term) > 0;
}

function closest(word: string, vocabulary: Vocabulary, spread: (term: number) => number): string | undefined {
  const typed = fold(word);
  if (typed.length < SHORTEST) return undefined;
  const most = typed.length < 6 ? 1 : 2;
  let best: { spelt: string; distance: number; spread: number } | undefined;
  for (const [term] of vocabulary.similar(typed)) {
    const spelt = vocabulary.speltOf(term);
    if (vocabulary.isStem(term) || Math.abs(spelt.length - typed.length) > most) continue;
    const distance = editDistance(typed, fold(spelt));
    if (distance > most || distance === 0) continue;
    const seen = spread(term);
    if (seen > 0 && (!best || distance < best.distance || (distance === best.distance && seen > best.spread)))
      best = { spelt, distance, spread: seen };
  }
  return best?.spelt;
}
