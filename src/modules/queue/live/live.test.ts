import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CENTRE, SIPOO } from '../../../../demo/ita-uusimaa/units.ts';
import { aTask } from '../../../../test/a-task.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { claim, handOn } from '../../../engines/tasks/index.ts';
import { change } from '../../../kernel/change.ts';
import { closeEnded, type Push } from './feed.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
const open: (() => void)[] = [];
after(async () => {
  for (const close of open) close();
  await server.close();
});

/** An open desk: what it has heard of a task, and whether the server has ended the stream. */
async function aDesk(who: string, asked: Record<string, string> = {}) {
  const cookie = await server.as(who);
  const stop = new AbortController();
  open.push(() => stop.abort());
  const answer = await fetch(`${server.url}/desk/live?${new URLSearchParams(asked)}`, { headers: { cookie }, signal: stop.signal });
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/);
  let text = '';
  const desk = {
    ended: false,
    cookie,
    heard: (id: string) => pushes().filter((p) => p.id === id),
    ready: () => text.includes('event: present'),
  };
  const pushes = () => [...text.matchAll(/event: task\ndata: (.*)\n/g)].map((m) => JSON.parse(m[1]!) as Push);
  void (async () => {
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) text += chunk;
    desk.ended = true;
  })().catch(() => {});
  await until(desk.ready);
  return desk;
}

async function until(holds: () => boolean): Promise<void> {
  const began = Date.now();
  while (!holds()) {
    if (Date.now() - began > 10_000) throw new Error('waited too long');
    await new Promise((done) => setTimeout(done, 5));
  }
}

test('a new task comes to every desk of the unit in the language of each, and to no other unit’s', async () => {
  const [noora, niklas, pekka] = await Promise.all([aDesk('nurse', { lang: 'fi' }), aDesk('nurse2', { lang: 'sv' }), aDesk('physio')]);
  const { id } = await aTask(server.world, { kind: 'call-back', urgency: 'today' });
  await until(() => noora.heard(id).length + niklas.heard(id).length === 2);
  assert.match(noora.heard(id)[0]!.html, /^<li class="live-item" id="task-.*Tänään.*Aino Esimerkki.*Takaisinsoitto.*Ota itsellesi/);
  assert.match(niklas.heard(id)[0]!.html, /I dag.*Återuppringning.*Ta uppgiften/);
  assert.equal(noora.heard(id)[0]!.section, 'waiting');

  await change(server.world, actorOf('nurse'), { action: 'test' }, (tx) => claim(tx, id));
  await until(() => noora.heard(id).length + niklas.heard(id).length === 4);
  assert.deepEqual([noora.heard(id)[1]!.section, niklas.heard(id)[1]!.section], ['mine', 'others']);
  assert.match(niklas.heard(id)[1]!.says, /^Noora Näyte tog uppgiften: Aino Esimerkki/);
  assert.deepEqual(pekka.heard(id), []);
});

test('a desk cannot listen to a unit that is not its professional’s', async () => {
  const pekka = await aDesk('physio', { unit: CENTRE });
  const noora = await aDesk('nurse');
  const { id } = await aTask(server.world);
  await until(() => noora.heard(id).length === 1);
  assert.deepEqual(pekka.heard(id), []);
});

test('a matter handed on leaves the old unit’s desks without a word of whom it is about', async () => {
  const [noora, pekka] = await Promise.all([aDesk('nurse'), aDesk('physio')]);
  const { id } = await aTask(server.world);
  await change(server.world, actorOf('nurse'), { action: 'test' }, (tx) => handOn(tx, id, { unit: SIPOO, version: 1, reason: 'x' }));
  await until(() => pekka.heard(id).length === 1 && noora.heard(id).length === 2);
  assert.deepEqual(noora.heard(id)[1], { id, version: 2, section: null, html: '', says: '' });
  assert.equal(pekka.heard(id)[0]!.section, 'waiting');
});

test('the stream ends when the session ends', async () => {
  const noora = await aDesk('nurse');
  const other = await aDesk('nurse');
  const headers = { cookie: noora.cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  await fetch(`${server.url}/sign-out`, { method: 'POST', headers, redirect: 'manual' });
  await closeEnded(server.world);
  await until(() => noora.ended);
  assert.equal(other.ended, false);
});
