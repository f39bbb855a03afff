import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, TaskId, UnitId } from '../../kernel/ids.ts';
import { columns, type Task, type TaskRow, type TaskState, taskOf, URGENCIES } from './task.ts';

/** Longest queue drawn at once; a longer one shows its most urgent part. */
export const QUEUE_LIMIT = 200;

/** The task, if the one who asks may see its matter. */
export async function findTask(tx: Tx, id: TaskId): Promise<Task | undefined> {
  const [task] = await tasksWhere(tx, sql`id = ${id}`);
  return task;
}

/** The task that was created with this key, if the one who asks may see it. */
export async function taskWithKey(tx: Tx, key: string): Promise<Task | undefined> {
  const [task] = await tasksWhere(tx, sql`county = kernel.current_county() and key = ${key}`);
  return task;
}

/** Every task of a matter, oldest first. */
export const tasksOf = (tx: Tx, matter: MatterId): Promise<Task[]> => tasksWhere(tx, sql`matter = ${matter} order by created_at, id`);

/**
 * A queue of some units, the most urgent first, then by when it is due, then by who came first; done ones latest first.
 * Row-level security leaves out what the one who asks may not see. At most `QUEUE_LIMIT` tasks.
 * @param doneSince of done tasks, only those done after this
 */
export function queue(tx: Tx, of: { units: readonly UnitId[]; state: TaskState; kind?: string | undefined; doneSince?: Date }): Promise<Task[]> {
  const order =
    of.state === 'done' ? sql`done_at desc` : sql`array_position(${[...URGENCIES]}::text[], urgency), coalesce(due_at, 'infinity'), created_at, id`;
  return tasksWhere(
    tx,
    sql`unit = any(${[...of.units]}::uuid[]) and state = ${of.state} and (${of.kind ?? null}::text is null or kind = ${of.kind ?? null})
      and (${of.doneSince ?? null}::timestamptz is null or done_at >= ${of.doneSince ?? null}) order by ${order} limit ${QUEUE_LIMIT}`,
  );
}

export async function tasksWhere(tx: Tx, where: RawBuilder<unknown>): Promise<Task[]> {
  const { rows } = await sql<TaskRow>`select ${columns} from tasks.item where ${where}`.execute(tx.db);
  return rows.map(taskOf);
}
