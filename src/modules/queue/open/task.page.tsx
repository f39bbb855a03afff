import { type Professional, professionals } from '../../../kernel/access.ts';
import { asId, type TaskId } from '../../../kernel/ids.ts';
import { type Answer, one, page, type Visit } from '../../../kernel/page.ts';
import { claimTask } from '../act/claim.ts';
import { completeTask } from '../act/complete.ts';
import { handOnTask } from '../act/hand-on.ts';
import { noteTask } from '../act/note.ts';
import { GoneView } from '../act/refusal.view.tsx';
import { releaseTask } from '../act/release.ts';
import { openTask } from './opened.store.ts';
import { TaskView } from './task.view.tsx';

type Act = (visit: Visit<Professional>, task: TaskId) => Promise<Answer>;
/** What a button of the page sends as `do`. */
const acts: Readonly<Record<string, Act>> = { claim: claimTask, release: releaseTask, complete: completeTask, 'hand-on': handOnTask, note: noteTask };

/** A task with whom it is about and what is known: read, take, do, hand on. */
export const task = page({
  at: '/desk/tasks/:task',
  may: professionals,

  async get(visit) {
    const id = asId<TaskId>(visit.params.task);
    const opened = id && (await openTask(visit, id));
    return opened ? { show: <TaskView visit={visit} opened={opened} /> } : { show: <GoneView visit={visit} />, status: 404 };
  },

  async post(visit) {
    const id = asId<TaskId>(visit.params.task);
    const act = Object.hasOwn(acts, one(visit.form, 'do')) ? acts[one(visit.form, 'do')] : undefined;
    if (!id) return { show: <GoneView visit={visit} />, status: 404 };
    if (!act) return { go: `/desk/tasks/${id}` };
    return act(visit, id).catch((error) => {
      // Read after breaking the glass, and posted to by hand: the database refuses, and the page is drawn as it is.
      if (error.code === '42501') return { go: `/desk/tasks/${id}` };
      throw error;
    });
  },
});
