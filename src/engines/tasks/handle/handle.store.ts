import { type RawBuilder, sql } from 'kysely';
import type { Professional } from '../../../kernel/access.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId, TaskId } from '../../../kernel/ids.ts';
import { addNote } from '../notes/note.store.ts';
import { findTask } from '../queue.store.ts';
import { columns, queueChannel, type Task, type TaskRow, taskOf } from '../task.ts';
import { judge } from './handle.rules.ts';

/** Whose work this is. Throws when no professional acts: a task is never a resident's or a machine's to take. */
export function workerOf(tx: Tx): Professional {
  if (tx.actor.role !== 'professional') throw new Error('only a professional works on tasks');
  return tx.actor;
}

/**
 * Changes a task when `where` still holds, adds one to its version and tells open desks. One statement, so of many who
 * try at once exactly one succeeds; nothing comes back to the others.
 */
export async function moveTask(tx: Tx, id: TaskId, set: RawBuilder<unknown>, where: RawBuilder<unknown>): Promise<Task | undefined> {
  const { rows } = await sql<TaskRow>`update tasks.item set ${set}, version = version + 1 where id = ${id} and ${where} returning ${columns}`.execute(
    tx.db,
  );
  if (!rows[0]) return undefined;
  const task = taskOf(rows[0]);
  tellDesks(tx, task);
  return task;
}

/** Open desks of the task's unit, and of `also` units, hear that it changed; what it is about stays in the database. */
export function tellDesks(tx: Tx, task: Task, also: readonly Task['unit'][] = []): void {
  tx.audited({ matter: task.matter });
  const channels = [...new Set([task.unit, ...also])].map(queueChannel);
  tx.emit('tasks.changed', { task: task.id, version: task.version }, { matter: task.matter, live: channels });
}

export const backToQueue = sql`state = 'waiting', claimed_by = null, claimed_by_name = null, claimed_at = null`;

/**
 * Takes the task for the one who acts. 'claimed' also when they had it already; 'taken': a colleague has it; 'gone': it is done,
 * moved elsewhere or never was.
 */
export async function claim(tx: Tx, id: TaskId): Promise<'claimed' | 'taken' | 'gone'> {
  const { practitioner, name } = workerOf(tx);
  const claimed = await moveTask(
    tx,
    id,
    sql`state = 'claimed', claimed_by = ${practitioner}, claimed_by_name = ${name}, claimed_at = ${tx.now}`,
    sql`state = 'waiting'`,
  );
  if (claimed) return 'claimed';
  const task = await findTask(tx, id);
  if (!task || task.state === 'done') return 'gone';
  return task.state === 'claimed' && task.claimed.practitioner === practitioner ? 'claimed' : 'taken';
}

/**
 * Returns the task to the queue; a colleague who does it leaves a note of it. 'stale': it has changed since the page was drawn, or is not the actor's to return (see handle.rules.ts).
 * @param version of the task that the actor saw
 */
export async function release(tx: Tx, id: TaskId, version: number): Promise<'released' | 'stale' | 'gone'> {
  const { practitioner } = workerOf(tx);
  const task = await findTask(tx, id);
  if (!task) return 'gone';
  const may = judge(task, 'release', practitioner, tx.now);
  if (may === 'already') return 'released';
  if (may !== 'yes') return 'stale';
  const back = await moveTask(tx, id, backToQueue, sql`version = ${version} and state = 'claimed'`);
  if (!back || task.state !== 'claimed') return 'stale';
  const owner = task.claimed;
  if (owner.practitioner !== practitioner)
    await addNote(tx, { matter: task.matter, task: id, kind: 'returned', text: '', data: { owner: owner.name } });
  return 'released';
}

/** Ends the task as done by its owner. 'completed' also when they had done it already; 'stale' and `version` as in `release`. */
export async function complete(tx: Tx, id: TaskId, version: number): Promise<'completed' | 'stale' | 'gone'> {
  const { practitioner, name } = workerOf(tx);
  const task = await findTask(tx, id);
  if (!task) return 'gone';
  const may = judge(task, 'complete', practitioner, tx.now);
  if (may === 'already') return 'completed';
  if (may !== 'yes') return 'stale';
  const done = await moveTask(tx, id, doneBy(tx, { practitioner, name }), sql`version = ${version} and state = 'claimed'`);
  return done ? 'completed' : 'stale';
}

/** Ends the matter's open tasks of one kind, whoever has them: the visit was held, the booking cancelled. Returns how many were ended. */
export async function completeTasksOf(tx: Tx, matter: MatterId, kind: string): Promise<number> {
  const { rows } = await sql<{ id: TaskId }>`select id from tasks.item where matter = ${matter} and kind = ${kind} and state <> 'done'`.execute(
    tx.db,
  );
  let ended = 0;
  for (const { id } of rows) if (await moveTask(tx, id, doneBy(tx, 'practitioner' in tx.actor ? tx.actor : undefined), sql`state <> 'done'`)) ended++;
  return ended;
}

function doneBy(tx: Tx, who: { practitioner: Professional['practitioner']; name: string } | undefined) {
  return sql`state = 'done', claimed_by = null, claimed_by_name = null, claimed_at = null,
    done_at = ${tx.now}, done_by = ${who?.practitioner ?? null}, done_by_name = ${who?.name ?? null}`;
}
