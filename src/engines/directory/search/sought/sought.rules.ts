import type { Voikko } from '../analyze/voikko.ts';

const LONGEST = 60;
const MOST_WORDS = 6;
/** Two words or more with a capital each, as people write their names. */
const LIKE_A_NAME = /(^|[^\p{L}])\p{Lu}\p{Ll}+[\s-]+\p{Lu}\p{Ll}+/u;

/**
 * What of a query may be kept: its words in lower case, or nothing when it holds a digit, an address or what looks like somebody's name. `voikko` knows
 * first names and surnames. Pure. `keptOf('Virtsatie  vaiva')` -> 'virtsatie vaiva'; `keptOf('Maija Meikäläinen')` -> undefined
 */
export function keptOf(q: string, voikko?: Voikko): string | undefined {
  const typed = q.toWellFormed().normalize('NFC');
  if (/[\p{N}@]/u.test(typed) || LIKE_A_NAME.test(typed) || /https?:|www\./i.test(typed)) return undefined;
  const words = typed.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const kept = words.join(' ');
  if (words.length === 0 || words.length > MOST_WORDS || kept.length < 2 || kept.length > LONGEST) return undefined;
  return voikko && words.some((w) => isName(w, voikko)) ? undefined : kept;
}

/** A word that can only be the name of a person. */
function isName(word: string, voikko: Voikko): boolean {
  const readings = [...voikko(word), ...voikko(word[0]!.toUpperCase() + word.slice(1))];
  return readings.length > 0 && readings.every((r) => r.person);
}
