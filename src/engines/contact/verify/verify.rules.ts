import { plusMinutes } from '../../../kernel/clock.ts';
import type { AddressChannel } from '../address/address.store.ts';

/** Guesses of one code: with five codes a day, 25 in a million. */
export const ATTEMPTS = 5;
/** How long a code or link is good. A six-digit code could be guessed, a link's 256 bits not, and mail may be slow: servers that greylist take up to half an hour. */
export const LIFE_MINUTES: Readonly<Record<AddressChannel, number>> = { sms: 15, email: 60 };
const RESEND_SECONDS = 60;
/** Codes or links of one channel a day. Also keeps a stranger's telephone from being filled by somebody's typing. */
const A_DAY = 5;
const DAY_MINUTES = 24 * 60;

/** May a new code be sent, when these were asked for before (any order)? Pure. */
export function mayAsk(asked: readonly Date[], now: Date): { kind: 'may' } | { kind: 'wait'; until: Date } {
  const recent = asked.filter((at) => plusMinutes(at, DAY_MINUTES) > now).sort((a, b) => b.getTime() - a.getTime());
  const latest = recent[0];
  if (!latest) return { kind: 'may' };
  const full = recent[A_DAY - 1];
  if (full) return { kind: 'wait', until: plusMinutes(full, DAY_MINUTES) };
  const soonest = plusMinutes(latest, RESEND_SECONDS / 60);
  return soonest > now ? { kind: 'wait', until: soonest } : { kind: 'may' };
}

/** '123 456', '123-456' as people copy it -> '123456'; nothing when it has not the form of a code. */
export function readCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s\u00a0-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
