import { findTask } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import { GoneView, RefusalView } from './refusal.view.tsx';

/** Nothing was done: the task had changed since the page was drawn. Says how it now is and what to do. `typed`: what must not be lost. */
export async function refusal(visit: Visit<Professional>, id: TaskId, typed = ''): Promise<Answer> {
  const task = await look(visit.world, visit.actor, { action: 'queue.open-task', data: 'task' }, (tx) => findTask(tx, id));
  return task
    ? { show: <RefusalView visit={visit} task={task} typed={typed} />, status: 409 }
    : { show: <GoneView visit={visit} typed={typed} />, status: 404 };
}
