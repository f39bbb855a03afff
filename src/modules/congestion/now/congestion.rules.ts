/** How crowded, as the clinic itself judges. */
export const LEVELS = ['calm', 'normal', 'busy', 'crowded'] as const;
export type Level = (typeof LEVELS)[number];

/** After so long a reading no longer tells how it is now: it is shown as not known, never as calm. */
export const STALE_MINUTES = 30;

/** Does a reading still tell how it is? Pure. */
export const isFresh = (measuredAt: Date | null, now: Date): boolean =>
  measuredAt !== null && now.getTime() - measuredAt.getTime() <= STALE_MINUTES * 60_000;
