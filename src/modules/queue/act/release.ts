import { release } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import { doing, versionIn } from './act.ts';
import { refusal } from './refusal.tsx';

/** Gives the task back to the queue: one's own, or for a colleague who has had it long. */
export async function releaseTask(visit: Visit<Professional>, task: TaskId): Promise<Answer> {
  const outcome = await doing(visit, 'release', (tx) => release(tx, task, versionIn(visit.form)));
  return outcome === 'released' ? { go: '/desk?done=released' } : refusal(visit, task);
}
