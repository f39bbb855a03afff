import { plusMinutes } from '../../kernel/clock.ts';

/** How long a chosen time stays one's own while one reads and confirms. */
export const HOLD_MINUTES = 10;
export const holdUntil = (now: Date): Date => plusMinutes(now, HOLD_MINUTES);

/** May a time still be booked? Not when it is about to begin: the schedule says how close. Pure. */
export const mayBook = (time: { starts: Date; latestBookingMinutes: number }, now: Date): boolean =>
  time.starts > now && plusMinutes(now, time.latestBookingMinutes) <= time.starts;

/**
 * May a time be taken by the one who holds it? As long as the hold lasts and the time has not begun: reading the page
 * slowly is no reason to lose it. Without a living hold the ordinary rule holds.
 */
export const mayConfirm = (time: { starts: Date; latestBookingMinutes: number }, heldUntil: Date | undefined, now: Date): boolean =>
  heldUntil && heldUntil > now ? time.starts > now : mayBook(time, now);

/** The last moment the resident may cancel without calling. */
export const cancelBy = (time: { starts: Date; cancelMinutes: number }): Date => plusMinutes(time.starts, -time.cancelMinutes);

/** May the appointment be cancelled? A resident until its limit; the unit and the county's machinery at any time before the end. */
export function mayCancel(a: { cancelBy: Date; ends: Date }, who: 'resident' | 'unit', now: Date): boolean {
  return now < (who === 'resident' ? a.cancelBy : a.ends);
}
