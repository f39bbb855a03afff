import type { Way } from '../contact/index.ts';
import { addDays, dayOf, instantOf, plusMinutes } from '../../kernel/clock.ts';

/** A letter is handed to staff. */
export type Channel = Way;

/** Nobody is reminded between these, by Finnish wall clock. What a person has just asked for is confirmed at any hour. */
const QUIET_FROM = '21:00';
const QUIET_TO = '08:00';

/** The moment itself, or when it falls in quiet hours the next morning at eight. */
export function afterQuiet(at: Date): Date {
  const day = dayOf(at);
  if (at < instantOf(day, QUIET_TO)) return instantOf(day, QUIET_TO);
  return at >= instantOf(day, QUIET_FROM) ? instantOf(addDays(day, 1), QUIET_TO) : at;
}

/** When to try again after so many failed attempts: half a minute, doubling, at most two hours. */
export const tryAgainAt = (attempts: number, now: Date): Date => plusMinutes(now, Math.min(0.5 * 2 ** (attempts - 1), 120));

/** A day of failed attempts is enough: a person must know. */
const GIVE_UP_MINUTES = 24 * 60;

export type Waiting = { dueAt: Date; uselessAfter: Date | null; reminder: boolean; leasedUntil: Date | null };
export type Move = { kind: 'send' } | { kind: 'wait'; until: Date } | { kind: 'too-late' };

/** What to do with a message now. Caught up after downtime, a reminder still respects quiet hours and is not sent when it has lost its use. Pure. */
export function nextMove(m: Waiting, now: Date): Move {
  if (m.uselessAfter && now >= m.uselessAfter) return { kind: 'too-late' };
  if (m.leasedUntil && m.leasedUntil > now) return { kind: 'wait', until: m.leasedUntil };
  const earliest = m.dueAt > now ? m.dueAt : now;
  const when = m.reminder ? afterQuiet(earliest) : earliest;
  return when > now ? { kind: 'wait', until: when } : { kind: 'send' };
}

export type Delivery = { kind: 'sent'; providerId: string | undefined } | { kind: 'later'; why: string } | { kind: 'never'; why: string };
export type Verdict = { kind: 'sent' } | { kind: 'again'; at: Date } | { kind: 'failed'; why: string };

/** What an attempt means: done, again later, or it will never succeed. Pure. */
export function judge(delivery: Delivery, m: { attempts: number; dueAt: Date }, now: Date): Verdict {
  if (delivery.kind === 'sent') return { kind: 'sent' };
  const tooLong = now >= plusMinutes(m.dueAt, GIVE_UP_MINUTES);
  return delivery.kind === 'never' || tooLong ? { kind: 'failed', why: delivery.why } : { kind: 'again', at: tryAgainAt(m.attempts, now) };
}
