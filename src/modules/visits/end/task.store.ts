import { claim, complete, completeTasksOf, findTask, tasksOf } from '../../../engines/tasks/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { AppointmentId, MatterId } from '../../../kernel/ids.ts';

/** Kind of the task a booked remote visit makes. */
const KIND = 'remote-visit';

/** Takes the visit's task from the queue, whoever has it. A task of another visit in the same matter stays: no visit may vanish from the queue. */
export async function endTask(tx: Tx, visit: { id: AppointmentId; matter: MatterId }): Promise<void> {
  const open = (await tasksOf(tx, visit.matter)).filter((t) => t.kind === KIND && t.state !== 'done');
  if (open.every((t) => t.appointment === visit.id)) return void (await completeTasksOf(tx, visit.matter, KIND));
  const own = open.find((t) => t.appointment === visit.id);
  if (!own || (await claim(tx, own.id)) !== 'claimed') return;
  const claimed = await findTask(tx, own.id);
  if (claimed) await complete(tx, claimed.id, claimed.version);
}
