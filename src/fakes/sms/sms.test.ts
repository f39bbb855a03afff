import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testWorld } from '../../../test/world.ts';
import { caught } from '../inbox/inbox.store.ts';
import { STATE, startSmsSink } from './sms.ts';

let opened: Awaited<ReturnType<typeof testWorld>>;
let sink: Awaited<ReturnType<typeof startSmsSink>>;
const login = { username: 'polku', password: 'secret' };
before(async () => {
  opened = await testWorld();
  const { db, log } = opened.world;
  sink = await startSmsSink({ mode: 'demo', db, log, user: login.username, password: login.password });
});
after(async () => {
  await sink.close();
  await opened.close();
});

type Answer = {
  status: number;
  accepted?: { to: string; id: number }[];
  rejected?: { to: string }[];
  messages?: { id: number; to: string; state: number }[];
};
async function post(path: string, body: object): Promise<Answer> {
  const answer = await fetch(sink.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...login, ...body }),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}
const send = (body: object) =>
  post('/send', {
    from: 'Polku',
    to: ['+358400000001'],
    message: 'Aika varattu: ma 23.11.2026 klo 9.30.',
    conversation: crypto.randomUUID(),
    ...body,
  });
const inboxOf = (number: string) => caught(opened.world.db, number, 1);

test('a text message is accepted and kept', async () => {
  const { status, accepted, rejected } = await send({ twoway: false, flash: false, validminutes: 60 });
  assert.equal(status, 200);
  assert.deepEqual([accepted!.map((a) => a.to), rejected], [['+358400000001'], []]);
  const [sms] = await inboxOf('+358400000001');
  assert.deepEqual(
    { kind: sms!.kind, sender: sms!.sender, body: sms!.body },
    { kind: 'sms', sender: 'Polku', body: 'Aika varattu: ma 23.11.2026 klo 9.30.' },
  );
});

test('the same conversation again is the same message with the same number, also at the same time', async () => {
  const again = { to: ['+358400000002'], conversation: 'c-1' };
  const answers = await Promise.all([send(again), send(again), send(again)]);
  answers.push(await send(again));
  assert.equal(new Set(answers.map((a) => a.accepted![0]!.id)).size, 1);
  assert.equal((await inboxOf('+358400000002')).length, 1);
});

test('nothing accepted is 400, some accepted is 200', async () => {
  assert.deepEqual((await send({ to: ['0400 000 001'] })).status, 400);
  assert.deepEqual((await send({ to: ['+358400000550'] })).status, 400);
  const some = await send({ to: ['+358400000550', '+358400000003'] });
  assert.deepEqual([some.status, some.accepted!.map((a) => a.to), some.rejected!.map((r) => r.to)], [200, ['+358400000003'], ['+358400000550']]);
});

test('on wish a number fails for the moment, or proves undeliverable later', async () => {
  assert.equal((await send({ to: ['+358400000451'] })).status, 503);
  const { accepted } = await send({ to: ['+358400000600'] });
  const { messages } = await post('/status', { after: accepted![0]!.id - 1 });
  assert.deepEqual(
    messages!.map(({ to, state }) => ({ to, state })),
    [{ to: '+358400000600', state: STATE.undeliverable }],
  );
});

test('states can be polled onwards from the last seen', async () => {
  const { accepted } = await send({ to: ['+358400000004'] });
  const all = (await post('/status', {})).messages!;
  assert.deepEqual(all.at(-1), { ...all.at(-1), id: accepted![0]!.id, to: '+358400000004', state: STATE.delivered });
  assert.deepEqual((await post('/status', { after: accepted![0]!.id })).messages, []);
  assert.deepEqual((await post('/incoming', {})).messages, []);
});

test('a wrong password and a broken request are refused', async () => {
  assert.equal((await send({ password: 'wrong' })).status, 401);
  assert.equal((await post('/status', { password: 'wrong' })).status, 401);
  assert.equal((await send({ to: [] })).status, 400);
  assert.equal((await fetch(`${sink.url}/send`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })).status, 400);
});

test('it refuses to start in production', () =>
  assert.rejects(
    startSmsSink({ mode: 'production', db: opened.world.db, log: opened.world.log, user: 'polku', password: 'secret' }),
    /refuses to start/,
  ));
