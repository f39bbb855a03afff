import type { Found } from './read.ts';
import { nameOf } from './normalise.ts';

/** `read` = `changed` + `unchanged` + `refused.length`. `notes`: what was left out of records that were taken. `archived`: taken out of what is shown. */
export type KindReport = {
  read: number;
  changed: number;
  unchanged: number;
  archived: number;
  refused: { id: string; reason: string }[];
  notes: { id: string; note: string }[];
};
export const KINDS = ['services', 'channels', 'organizations', 'generalDescriptions', 'collections', 'classes'] as const;
/** `loose`: references that lead nowhere yet. `trouble`: requests that failed for good, with what was asked. */
export type ImportReport = Record<(typeof KINDS)[number], KindReport> & {
  loose: { id: string; note: string }[];
  trouble: { asked: string; problem: string }[];
};

export const emptyReport = (): KindReport => ({ read: 0, changed: 0, unchanged: 0, archived: 0, refused: [], notes: [] });

/** Nothing of what was given could be used. Nothing given is not that. */
export const nothingUsed = (report: ImportReport): boolean =>
  KINDS.some((k) => report[k].refused.length > 0) && KINDS.every((k) => report[k].changed + report[k].unchanged + report[k].archived === 0);

/** How a record is called in a report: by its id, or by its place. */
export const calledIn = (report: KindReport, found: Found): string =>
  'json' in found ? nameOf(found.json, report.read - 1) : found.id || `record ${report.read}`;
