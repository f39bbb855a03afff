/** A register's word is good for so long without asking again. */
export const GOOD_SECONDS = 5;
/** A register that does not answer is waited for so long; then nobody acts on its word until it answers. */
export const GRACE_SECONDS = 60;

export type Heard = 'allowed' | 'disallowed' | 'silent';

/** Is the register's last word still fresh? Pure. */
export const isFresh = (checkedAt: Date, now: Date): boolean => now.getTime() - checkedAt.getTime() < GOOD_SECONDS * 1000;

/** What follows from what was heard: go on, the right has ended, or stop for now, since for too long nobody could say. Pure. */
export function whatNow(heard: Heard, checkedAt: Date, now: Date): 'go-on' | 'ended' | 'stop' {
  if (heard === 'allowed') return 'go-on';
  if (heard === 'disallowed') return 'ended';
  return now.getTime() - checkedAt.getTime() < GRACE_SECONDS * 1000 ? 'go-on' : 'stop';
}
