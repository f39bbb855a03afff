import type { Professional } from '../../../kernel/access.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { openTask } from '../open/opened.store.ts';
import { TaskView } from '../open/task.view.tsx';
import { GoneView } from './refusal.view.tsx';

/** The task's page once more, with what was typed and what to put right. */
export async function again(visit: Visit<Professional>, id: TaskId, problems: readonly Problem[]): Promise<Answer> {
  const opened = await openTask(visit, id);
  return opened
    ? { show: <TaskView visit={visit} opened={opened} problems={problems} />, status: 422 }
    : { show: <GoneView visit={visit} />, status: 404 };
}
