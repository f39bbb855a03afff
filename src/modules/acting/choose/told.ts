/** What the page of choosing tells first: how it went just now. */
const TOLD = ['choose', 'refused', 'silent', 'fetched', 'none', 'cancelled', 'stale', 'taken'] as const;
export type Told = (typeof TOLD)[number];
export const isTold = (text: unknown): text is Told => TOLD.includes(text as Told);
