import { join } from 'node:path';
import type { Part } from '../../kernel/part.ts';
import { desk } from './desk/desk.page.tsx';
import { live } from './live/live.endpoint.ts';
import { task } from './open/task.page.tsx';
import { seed } from './seed.ts';
import './actions.ts';

/** The professional's desk: the work queue of own units, live, and the client view of each task. */
export const queue: Part = {
  name: 'queue',
  routes: [desk, live, task],
  scripts: { queue: join(import.meta.dirname, 'live/browser/queue.ts') },
  seed,
};
