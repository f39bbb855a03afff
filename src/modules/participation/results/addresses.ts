/** Files of open data, as the reference system names them, and everything as JSON. */
export const FILES = ['votes.csv', 'comments.csv', 'participants-votes.csv', 'summary.csv', 'results.json'] as const;
export type DataFile = (typeof FILES)[number];
/** Whole, no language. */
export const dataAt = (slug: string, file: DataFile): string => `/participation/data/${slug}/${file}`;
