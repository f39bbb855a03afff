import { findTask, writeNote } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import { type Answer, one, type Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { doing } from './act.ts';
import { again } from './again.tsx';

/** Writes a note for colleagues; the page's key makes the same post twice one note. */
export async function noteTask(visit: Visit<Professional>, id: TaskId): Promise<Answer> {
  const outcome = await doing(visit, 'note', async (tx) => {
    const task = await findTask(tx, id);
    return task ? writeNote(tx, task, one(visit.form, 'note'), one(visit.form, 'key') || undefined) : 'gone';
  });
  if (outcome === 'written') return { go: `/desk/tasks/${id}#notes` };
  return again(visit, id, outcome === 'gone' ? [] : [{ field: 'note', text: say(visit.lang)(`note.${outcome}`) }]);
}
