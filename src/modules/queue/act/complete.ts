import { closeWhenDone, complete, findTask } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import { doing, versionIn } from './act.ts';
import { refusal } from './refusal.tsx';

/** Marks one's own task done; the matter closes when it was the last thing to do. */
export async function completeTask(visit: Visit<Professional>, task: TaskId): Promise<Answer> {
  const outcome = await doing(visit, 'complete', async (tx) => {
    const matter = (await findTask(tx, task))?.matter;
    const completed = await complete(tx, task, versionIn(visit.form));
    if (completed === 'completed' && matter) await closeWhenDone(tx, matter);
    return completed;
  });
  return outcome === 'completed' ? { go: '/desk?done=completed' } : refusal(visit, task);
}
