import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { TaskId, UnitId } from '../../../kernel/ids.ts';
import { giveToUnit, note } from '../../matter/index.ts';
import { addNote } from '../notes/note.store.ts';
import { tasksWhere } from '../queue.store.ts';
import { judge } from '../handle/handle.rules.ts';
import { workerOf } from '../handle/handle.store.ts';
import { followMatter } from './follow.store.ts';

/**
 * Hands a task and its whole matter on to another unit in one transaction, with the reason told to colleagues there. From that
 * moment the new unit sees the matter and the old one does not: access is the matter's, so it cannot lag behind the task.
 * 'stale': the task has changed since the actor saw `version`, is a colleague's, or is in that unit already.
 */
export async function handOn(tx: Tx, id: TaskId, to: { unit: UnitId; version: number; reason: string }): Promise<'handed-on' | 'stale' | 'gone'> {
  const { practitioner } = workerOf(tx);
  const [task] = await tasksWhere(tx, sql`id = ${id} for update`);
  if (!task) return 'gone';
  if (task.version !== to.version || task.unit === to.unit || judge(task, 'hand-on', practitioner, tx.now) !== 'yes') return 'stale';

  const data = { from: task.unit, to: to.unit };
  await addNote(tx, { matter: task.matter, task: id, kind: 'handed-on', text: to.reason, data });
  await note(tx, task.matter, { kind: 'tasks.handed-on', data });
  await asCounty(tx, async () => {
    await giveToUnit(tx, task.matter, to.unit);
    await followMatter(tx, task.matter, to.unit);
  });
  return 'handed-on';
}

/**
 * Row-level security lets nobody write what they could not see afterwards, and the giver's sight ends with this very write.
 * So once their right is proven, the county's own hand makes it, in their transaction; the audit keeps their name.
 */
async function asCounty(tx: Tx, work: () => Promise<void>): Promise<void> {
  await sql`select set_config('polku.role', 'system', true)`.execute(tx.db);
  await work();
  await sql`select set_config('polku.role', ${tx.actor.role}, true)`.execute(tx.db);
}
