import type { Tx } from '../../../kernel/db.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import { appointmentsOf } from '../../calendar/index.ts';
import { closeMatter } from '../../matter/index.ts';
import { tasksOf } from '../queue.store.ts';

/**
 * Closes the matter when nothing of it is left to do: no open task, no booked time. Its person keeps seeing it; the unit's
 * right to see it ends a day later (policy `matter_by_relation`). Gives whether it was closed.
 */
export async function closeWhenDone(tx: Tx, matter: MatterId): Promise<boolean> {
  if ((await tasksOf(tx, matter)).some((t) => t.state !== 'done')) return false;
  if ((await appointmentsOf(tx, { matter })).some((a) => a.status === 'booked')) return false;
  await closeMatter(tx, matter);
  return true;
}
