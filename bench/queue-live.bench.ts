import { get } from 'node:http';
import { aTask } from '../test/a-task.ts';
import { actorOf } from '../test/world.ts';
import { claim, release } from '../src/engines/tasks/index.ts';
import { change } from '../src/kernel/change.ts';
import { readConfig } from '../src/kernel/config.ts';
import { open } from '../src/main.ts';
import { benchServer, figure, sessionOf } from './server.ts';

/** Two hundred open desks of one unit, in three languages: how long after a commit does the last of them have the change? */
const DESKS = 200;
const CHANGES = 30;
const LIMIT_MS = 300;

const server = await benchServer();
/** Another process of the same installation: the change is committed here and heard there. */
const { world, close } = await open(readConfig(server.env), { migrate: false });
let arrived = 0;
const times: number[] = [];
let committed = 0;
let onAll = () => {};

/** An open desk; resolves when it is connected and knows what is present. */
function aDesk(cookie: string, lang: string): Promise<() => void> {
  return new Promise((ready, fail) => {
    const request = get(`${server.url}/desk/live?lang=${lang}`, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return fail(new Error(`a desk was answered ${answer.statusCode}`));
      answer.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: present')) ready(() => request.destroy());
        if (!text.includes('event: task')) return;
        times.push(performance.now() - committed);
        if (++arrived === DESKS) onAll();
      });
    }).on('error', () => {});
  });
}

const cookies = ['nurse', 'nurse2', 'doctor'].map((who) => sessionOf(server, who));
const desks = await Promise.all(Array.from({ length: DESKS }, (_, n) => aDesk(cookies[n % 3]!, ['fi', 'sv', 'en'][n % 3]!)));
const nurse = actorOf('nurse');
const { id } = await aTask(world);
await new Promise((done) => setTimeout(done, 1000));

const lasts: number[] = [];
times.length = 0;
for (let n = 0; n < CHANGES; n++) {
  arrived = 0;
  const all = new Promise<void>((done) => {
    onAll = done;
  });
  await change(world, nurse, { action: 'bench' }, async (tx) => {
    if (n % 2) await release(tx, id, n + 1);
    else await claim(tx, id);
    committed = performance.now(); // the commit itself is still to come, so it is counted in
  });
  await Promise.race([all, new Promise((_, fail) => setTimeout(() => fail(new Error(`only ${arrived} of ${DESKS} desks were told`)), 5000))]);
  lasts.push(Math.max(...times.slice(-DESKS)));
  await new Promise((done) => setTimeout(done, 100));
}

const sorted = times.toSorted((a, b) => a - b);
const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!.toFixed(0);
const max = Math.max(...lasts);
figure(`open desks of one unit`, DESKS);
figure('from commit to a desk, p50 ms', at(0.5));
figure('from commit to a desk, p95 ms', at(0.95));
figure('from commit to the last desk of the slowest change, ms', max.toFixed(0), `(target <= ${LIMIT_MS})`);
for (const leave of desks) leave();
await close();
await server.stop();
process.exit(max <= LIMIT_MS ? 0 : 1);
