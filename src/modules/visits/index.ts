import { fileURLToPath } from 'node:url';
import type { Part } from '../../kernel/part.ts';
import { sayEndpoint } from './chat/say.endpoint.ts';
import { host } from './host/host.page.tsx';
import { missed } from './missed/missed.page.tsx';
import { prepare } from './prepare/prepare.page.tsx';
import { here } from './room/here.endpoint.ts';
import { comeInAnew } from './room/kept.ts';
import { live } from './room/live.endpoint.ts';
import { room } from './room/room.page.tsx';
import { signal } from './room/signal.endpoint.ts';
import { roomStyles } from './room/styles.tsx';
import { sweep } from './sweep.job.ts';
import { describeVisits } from './timeline.ts';
import './actions.ts';

export { findVisit, type Visited, visitsOf } from './visit.store.ts';

describeVisits();

/** Remote visits: the waiting room, the meeting by picture and sound, and its end. */
export const visits: Part = {
  name: 'visits',
  routes: [prepare, room, host, missed, live, here, signal, sayEndpoint, roomStyles],
  scripts: { visit: fileURLToPath(new URL('./room/client/visit.ts', import.meta.url)) },
  on: {
    'matter.kept-from-guardians': async (tx, { matter }) => void (matter && (await comeInAnew(tx, matter))),
    'matter.competence-decided': async (tx, { matter, data }) => void (matter && data.guardiansMayKnow === false && (await comeInAnew(tx, matter))),
  },
  jobs: { 'visits:sweep': (_payload, world) => sweep(world) },
  every: { 'visits:sweep': '*/10 * * * *' },
};
