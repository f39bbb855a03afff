import { listUnits } from '../../../engines/directory/index.ts';
import { handOn } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { doing, versionIn } from './act.ts';
import { again } from './again.tsx';
import { readHandOn } from './hand-on.input.ts';
import { refusal } from './refusal.tsx';

/** Hands the task and its matter on to another unit, with a reason for the colleagues there. */
export async function handOnTask(visit: Visit<Professional>, task: TaskId): Promise<Answer> {
  const t = say(visit.lang);
  const to = readHandOn(visit.form, await listUnits(visit.world.db));
  if (Array.isArray(to))
    return again(
      visit,
      task,
      to.map(({ field, problem }) => ({ field, text: t(`hand-on.problem.${problem}`) })),
    );
  const outcome = await doing(visit, 'hand-on', (tx) => handOn(tx, task, { ...to, version: versionIn(visit.form) }));
  return outcome === 'handed-on' ? { go: '/desk?done=handed-on' } : refusal(visit, task, to.reason);
}
