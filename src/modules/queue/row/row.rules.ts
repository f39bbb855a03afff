import { Temporal } from 'temporal-polyfill';
import { type Task, URGENCIES } from '../../../engines/tasks/index.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';

/** Where a task stands on one professional's desk. */
export const SECTIONS = ['waiting', 'mine', 'others', 'done'] as const;
export type Section = (typeof SECTIONS)[number];

/** The same task stands in one's own section on the desk of who has it, and with the colleagues on the others'. Pure. */
export function sectionOf(task: Task, who: PractitionerId): Section {
  if (task.state !== 'claimed') return task.state;
  return task.claimed.practitioner === who ? 'mine' : 'others';
}

/** Full years on a day ('2026-11-23'); nothing when the birth date is not known. */
export function ageOf(birthDate: string | null, today: string): number | undefined {
  if (!birthDate) return undefined;
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(today), { largestUnit: 'years' }).years;
}

/** Sorts rows as the engine's queue does, by comparing text: the browser puts a changed row in its place with it. */
export function orderOf(task: Task): string {
  if (task.state === 'done') return String(Number.MAX_SAFE_INTEGER - task.done.at.getTime());
  return [URGENCIES.indexOf(task.urgency), task.dueAt?.toISOString() ?? '9999', task.createdAt.toISOString(), task.id].join(' ');
}

/** Is the task past the time by which it should have been done? */
export const isOverdue = (task: Task, now: Date): boolean => task.state !== 'done' && task.dueAt !== null && task.dueAt < now;
