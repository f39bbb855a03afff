import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { World } from '../../../kernel/world.ts';
import { addNote } from '../notes/note.store.ts';
import { tasksWhere } from '../queue.store.ts';
import { backToQueue, moveTask } from '../handle/handle.store.ts';

/** A task claimed so long ago and not done goes back to the queue: longer than a working day, so its owner has gone home. The county decides. */
export const CLAIM_HOURS = 8;

const machinery: Actor = { role: 'system', name: 'tasks' };

/** Returns forgotten tasks to their queues, each with a note that names the rule. Safe to run at any time and twice; returns how many. */
export async function returnForgotten(world: World): Promise<number> {
  const before = plusMinutes(world.clock(), -CLAIM_HOURS * 60);
  const forgotten = await look(world, machinery, { action: 'tasks.find-forgotten' }, (tx) =>
    tasksWhere(tx, sql`state = 'claimed' and claimed_at < ${before}`),
  );
  let returned = 0;
  for (const task of forgotten) {
    await change(world, machinery, { action: 'tasks.return-forgotten', matter: task.matter, data: 'task' }, async (tx) => {
      if (task.state !== 'claimed' || !(await moveTask(tx, task.id, backToQueue, sql`version = ${task.version}`))) return;
      const data = { rule: 'claim-hours', hours: CLAIM_HOURS, owner: task.claimed.name };
      await addNote(tx, { matter: task.matter, task: task.id, kind: 'returned', text: '', data });
      returned++;
    });
  }
  return returned;
}
