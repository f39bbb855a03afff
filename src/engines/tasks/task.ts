import { sql } from 'kysely';
import type { AppointmentId, MatterId, PractitionerId, TaskId, UnitId } from '../../kernel/ids.ts';

/** Most urgent first: the order of a queue. The words are those of an assessment's result. */
export const URGENCIES = ['emergency', 'urgent', 'today', 'book', 'selfcare', 'none'] as const;
export type TaskUrgency = (typeof URGENCIES)[number];
export const STATES = ['waiting', 'claimed', 'done'] as const;
export type TaskState = (typeof STATES)[number];

export type Worker = { practitioner: PractitionerId; name: string };

/** Waiting for anybody, claimed by exactly one, or done. `done.by` is missing when no professional did it (the resident cancelled the booking). */
export type Situation =
  | { state: 'waiting' }
  | { state: 'claimed'; claimed: Worker & { at: Date } }
  | { state: 'done'; done: { at: Date; by: Worker | undefined } };

/** A work item of a unit's queue. `version` grows with every change: what was decided of an older one is stale. */
export type Task = Situation & {
  id: TaskId;
  unit: UnitId;
  matter: MatterId;
  kind: string;
  urgency: TaskUrgency;
  dueAt: Date | null;
  appointment: AppointmentId | null;
  key: string;
  data: Record<string, unknown>;
  version: number;
  createdAt: Date;
};

export type TaskRow = Omit<Task, keyof Situation> & {
  state: TaskState;
  claimedBy: PractitionerId | null;
  claimedByName: string;
  claimedAt: Date;
  doneAt: Date;
  doneBy: PractitionerId | null;
  doneByName: string;
};

export const columns = sql`id, unit, matter, kind, urgency, state, claimed_by as "claimedBy", claimed_by_name as "claimedByName", claimed_at as "claimedAt",
  due_at as "dueAt", appointment, key, data, version, created_at as "createdAt", done_at as "doneAt", done_by as "doneBy", done_by_name as "doneByName"`;

/** A row as a task, impossible states left behind. */
export function taskOf({ state, claimedBy, claimedByName, claimedAt, doneAt, doneBy, doneByName, ...task }: TaskRow): Task {
  if (state === 'waiting') return { ...task, state };
  if (state === 'claimed') return { ...task, state, claimed: { practitioner: claimedBy!, name: claimedByName, at: claimedAt } };
  return { ...task, state, done: { at: doneAt, by: doneBy ? { practitioner: doneBy, name: doneByName } : undefined } };
}

/** Live channel on which changes of a unit's queue are told; the event's data carries `task`, never whom it is about. */
export const queueChannel = (unit: UnitId): string => `queue:${unit}`;
