import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aBookedVisit } from '../../../test/a-visit.ts';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import { timelineOf } from '../../engines/matter/index.ts';
import type { Actor } from '../../kernel/access.ts';
import { change, look } from '../../kernel/change.ts';
import type { AppointmentId } from '../../kernel/ids.ts';

let server: TestServer;
let ahead = 0;
const cookies: Record<string, string> = {};
before(async () => {
  server = await testServer({ clock: () => new Date(Date.now() + ahead) });
  for (const key of ['aino', 'eino', 'nurse']) cookies[key] = await server.as(key);
});
after(() => server.close());

async function ask(path: string, as: string, form?: Record<string, string>, lang = 'fi') {
  const answer = await fetch(`${server.url}/${lang}${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: cookies[as]!, 'sec-fetch-site': 'same-origin' },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
}
async function aHeldVisit() {
  const visit = await aBookedVisit(server.world);
  await ask(`/desk/visits/${visit.id}`, 'nurse', { do: 'open' });
  await ask(`/desk/visits/${visit.id}`, 'nurse', { do: 'end', note: 'x', instructions: 'y' });
  return visit;
}
const answersSeenBy = (who: Actor, visit: AppointmentId) =>
  look(
    server.world,
    who,
    { action: 'test' },
    async (tx) => (await sql`select score, words from feedback.answer where appointment = ${visit}`.execute(tx.db)).rows,
  );

test('a resident gives a number and words, is thanked, and changes their mind within a day', async () => {
  const visit = await aHeldVisit();
  const path = `/feedback/${visit.id}`;
  assert.match((await ask(path, 'aino')).text, /Miten vastaanotto sujui\?/);
  assert.equal((await ask(path, 'aino', { score: '8', words: 'Ystävällistä.' })).to, `/fi${path}?thanks`);
  assert.match((await ask(`${path}?thanks`, 'aino')).text, /8 \/ 10/);
  assert.match((await ask(path, 'aino')).text, />Ystävällistä\.</, 'what was given can be changed');
  await ask(path, 'aino', { score: '10', words: '' });
  assert.deepEqual(await answersSeenBy(system, visit.id), [{ score: 10, words: '' }]);

  ahead += 25 * 3_600_000;
  cookies.aino = await server.as('aino');
  await ask(path, 'aino', { score: '0', words: 'Myöhässä' });
  assert.deepEqual(await answersSeenBy(system, visit.id), [{ score: 10, words: '' }]);
  assert.match((await ask(path, 'aino')).text, /Kiitos palautteestasi/);
  const kinds = await look(server.world, system, { action: 'test' }, async (tx) => (await timelineOf(tx, visit.matter)).map((e) => e.kind));
  assert.deepEqual(
    kinds.filter((k) => k === 'feedback.given'),
    ['feedback.given'],
    'told once, however often changed',
  );
});

test('words without a number come back as they were, in the language of the reader', async () => {
  cookies.nurse = await server.as('nurse');
  const visit = await aHeldVisit();
  const { status, text } = await ask(`/feedback/${visit.id}`, 'aino', { words: 'Kotimaista <hyvää>' }, 'sv');
  assert.equal(status, 422);
  assert.match(text, /Välj ett tal från noll till tio/);
  assert.match(text, /Kotimaista &lt;hyvää&gt;/);
  assert.equal((await ask(`/feedback/${visit.id}`, 'aino', { score: '5', words: 'a'.repeat(2001) })).status, 422);
});

test('feedback is for a held visit of one’s own', async () => {
  const held = await aHeldVisit();
  const booked = await aBookedVisit(server.world);
  for (const [path, as] of [
    [`/feedback/${booked.id}`, 'aino'],
    [`/feedback/${held.id}`, 'eino'],
    ['/feedback/01a1fbd2-0000-7000-8000-00000000dead', 'aino'],
    ['/feedback/x', 'aino'],
  ] as const) {
    cookies[as] = await server.as(as);
    assert.equal((await ask(path, as)).status, 404, path);
    assert.equal((await ask(path, as, { score: '1' })).status, 404, path);
  }
});

test('the professional does not see a single answer; figures need five of them', async () => {
  const visit = await aHeldVisit();
  cookies.aino = await server.as('aino');
  await ask(`/feedback/${visit.id}`, 'aino', { score: '3', words: 'Kuva pätki' });
  assert.deepEqual(await answersSeenBy(actorOf('nurse'), visit.id), []);
  assert.equal((await answersSeenBy(actorOf('aino'), visit.id)).length, 1);

  const figures = async () =>
    (await sql<{ answers: number; nps: number }>`select answers, nps from feedback.recommended`.execute(server.world.db)).rows;
  await change(server.world, system, { action: 'test' }, (tx) =>
    sql`update feedback.answer set given_at = ${tx.now}, changed_at = ${tx.now}`.execute(tx.db),
  );
  assert.deepEqual(await figures(), []);
  for (const score of [9, 10, 0]) {
    const one = await aHeldVisit();
    await ask(`/feedback/${one.id}`, 'aino', { score: String(score) });
  }
  // 10, 3, 9, 10 and 0: three recommend, two do not.
  assert.deepEqual(await figures(), [{ answers: 5, nps: 20 }]);
});
