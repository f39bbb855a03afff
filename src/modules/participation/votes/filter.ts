export const FILTERS = ['all', 'agree', 'disagree', 'pass', 'important'] as const;
/** Which of one's own votes are listed. */
export type Filter = (typeof FILTERS)[number];
export const filterIn = (said: string | null): Filter => FILTERS.find((f) => f === said) ?? 'all';
