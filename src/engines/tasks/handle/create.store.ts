import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { AppointmentId, MatterId, TaskId, UnitId } from '../../../kernel/ids.ts';
import { findMatter } from '../../matter/index.ts';
import { followMatter } from '../hand-on/follow.store.ts';
import { columns, type TaskRow, type TaskUrgency, taskOf } from '../task.ts';
import { tellDesks } from './handle.store.ts';

export type NewTask = {
  unit: UnitId;
  matter: MatterId;
  /** What is to be done, a word with hyphens: 'remote-visit'. The desk knows how to say it. */
  kind: string;
  urgency: TaskUrgency;
  dueAt?: Date | undefined;
  appointment?: AppointmentId | undefined;
  /** The same key twice is one task: 'appointment:<id>'. */
  key: string;
  data?: Record<string, unknown>;
};

/**
 * Puts a task in a unit's queue, once per key, and gives its id. The matter's other open tasks come along if they were elsewhere.
 * Throws when the matter has not been given to the unit (`giveToUnit`): its professionals could not see the task.
 */
export async function createTask(tx: Tx, task: NewTask): Promise<TaskId> {
  const matter = await findMatter(tx, task.matter);
  if (matter?.unit !== task.unit) throw new Error(`task '${task.key}': give the matter to the unit first, so that its professionals see the task`);
  const { rows } = await sql<TaskRow>`
    insert into tasks.item (county, unit, matter, kind, urgency, due_at, appointment, key, data, created_at)
    values (kernel.current_county(), ${task.unit}, ${task.matter}, ${task.kind}, ${task.urgency}, ${task.dueAt ?? null}, ${task.appointment ?? null}, ${task.key},
      ${JSON.stringify(task.data ?? {})}, ${tx.now})
    on conflict (county, key) do nothing returning ${columns}`.execute(tx.db);
  if (rows[0]) {
    tellDesks(tx, taskOf(rows[0]));
    await followMatter(tx, task.matter, task.unit);
    return rows[0].id;
  }
  const before = await sql<{ id: TaskId }>`select id from tasks.item where key = ${task.key} and matter = ${task.matter}`.execute(tx.db);
  if (!before.rows[0]) throw new Error(`task key '${task.key}' belongs to another matter`);
  return before.rows[0].id;
}
