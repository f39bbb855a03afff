import { plusMinutes } from '../../../kernel/clock.ts';

/** For how long something may be shared: half an hour (offered first), two hours, a day, a week. In minutes. */
export const SHARE_MINUTES = [30, 120, 1_440, 10_080] as const;
export type ShareMinutes = (typeof SHARE_MINUTES)[number];

/** What becomes of a share in time. */
export type ShareLife = { madeAt: Date; endsAt: Date; takenAt: Date | null; endedAt: Date | null };
/** waiting: nobody has entered the code · in-use: a professional reads · ended: taken back · over: its time ran out. */
export type ShareState = 'waiting' | 'in-use' | 'ended' | 'over';

/** Where a share stands. Pure; the database decides the same by itself (matter.take_share, matter.share_stands). */
export function stateOf(share: ShareLife, now: Date): ShareState {
  if (share.endedAt) return 'ended';
  if (share.endsAt <= now) return 'over';
  return share.takenAt ? 'in-use' : 'waiting';
}

export const endOf = (madeAt: Date, minutes: ShareMinutes): Date => plusMinutes(madeAt, minutes);
