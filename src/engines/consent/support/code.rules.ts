import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for each other when read aloud or written by hand. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
/** Days an invitation waits for its taker. */
export const INVITATION_DAYS = 7;
/** Wrong codes one person may try in an hour: of 30^8 codes no guess comes near. */
export const WRONG_IN_AN_HOUR = 5;

/** A new one-time code, as it is said: 'K7PM-2XQA'. */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]!).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** The code as people write it ('k7pm 2xqa'), in one form; nothing when it cannot be one. Pure. */
export function readCode(text: string): string | undefined {
  const signs = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return signs.length === LENGTH && [...signs].every((s) => SIGNS.includes(s)) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
}
