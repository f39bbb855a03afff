import { claim } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import { doing } from './act.ts';
import { refusal } from './refusal.tsx';

/** Takes the task for oneself. Of many who try at once one gets it; the others are told who. */
export async function claimTask(visit: Visit<Professional>, task: TaskId): Promise<Answer> {
  const outcome = await doing(visit, 'claim', (tx) => claim(tx, task));
  return outcome === 'claimed' ? { go: `/desk/tasks/${task}` } : refusal(visit, task);
}
