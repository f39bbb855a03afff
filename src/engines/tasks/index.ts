import type { Part } from '../../kernel/part.ts';
import { returnForgotten } from './forgotten/forgotten.job.ts';
import './hand-on/timeline.ts';
import './actions.ts';

export { CLAIM_HOURS } from './forgotten/forgotten.job.ts';
export { handOn } from './hand-on/hand-on.store.ts';
export { LONGEST_NOTE, type Note, notesOf, writeNote } from './notes/note.store.ts';
export { findTask, QUEUE_LIMIT, queue, tasksOf, taskWithKey } from './queue.store.ts';
export { queueChannel, type Task, type TaskState, type TaskUrgency, URGENCIES } from './task.ts';
export { closeWhenDone } from './handle/close.store.ts';
export { createTask, type NewTask } from './handle/create.store.ts';
export { judge, returnableAt } from './handle/handle.rules.ts';
export { claim, complete, completeTasksOf, release } from './handle/handle.store.ts';

/** Work items of units: queues, claims, hand-overs, and the return of what was forgotten. */
export const tasks: Part = {
  name: 'tasks',
  jobs: {
    'tasks:return-forgotten': async (_payload, world) => {
      await returnForgotten(world);
    },
  },
  every: { 'tasks:return-forgotten': '*/10 * * * *' },
};
