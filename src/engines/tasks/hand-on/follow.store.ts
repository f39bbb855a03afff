import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId, UnitId } from '../../../kernel/ids.ts';
import { columns, type TaskRow, taskOf } from '../task.ts';
import { backToQueue, tellDesks } from '../handle/handle.store.ts';

/**
 * Brings a matter's open tasks to the unit that now has the matter, waiting for anybody there. A task left in the old unit
 * would be lost: its people no longer see the matter, and the new unit's do not see the old queue.
 */
export async function followMatter(tx: Tx, matter: MatterId, unit: UnitId): Promise<void> {
  const { rows } = await sql<TaskRow & { from: UnitId }>`
    update tasks.item set unit = ${unit}, ${backToQueue}, version = version + 1
    where matter = ${matter} and unit <> ${unit} and state <> 'done' returning old.unit as "from", ${columns}`.execute(tx.db);
  for (const { from, ...row } of rows) tellDesks(tx, taskOf(row), [from]);
}
