import { randomInt } from 'node:crypto';

/**
 * What codes are made of: no two look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V) nor are easily heard as each other in Finnish (B P, D T, M N).
 * 17 signs in 8 places: 7 · 10⁹ codes. Whoever gives one out counts wrong guesses.
 */
const SIGNS = 'ACEFHJKMPRTXY3479';
const LENGTH = 8;

/** A new one-time code, as it is read aloud: 'KX37-HA4P'. */
export function newSpokenCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** A code as it is typed, in any case and with any gaps, in the form it was made; nothing when it cannot be one. */
export function readSpokenCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
}
