import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import type { Actor, Resident } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import { instantOf, plusMinutes } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/db.ts';
import type { World } from '../../kernel/world.ts';
import { answerCode, answerLink, askProof, contactOf, isOpenLink, setAddresses, setWishes, noteDigitalUse, wishesOf } from './index.ts';
import type { Asked } from './verify/verify.store.ts';

const aino = actorOf('aino') as Resident;
const person = aino.person;
let day = 0;
let now: Date;
let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld({ demo: true, clock: () => now }));
});
after(() => close());
beforeEach(async () => {
  // Each test on a day of its own, so that one does not use up another's codes.
  now = instantOf(`2026-${String(1 + Math.floor(day / 14)).padStart(2, '0')}-${String(1 + (day++ % 14) * 2).padStart(2, '0')}`, '12:00');
  await as((tx) => setAddresses(tx, person, { phone: '', email: '' }));
  await as((tx) => setAddresses(tx, person, { phone: '040 000 0001', email: 'aino@example.fi' }));
});

const as = <T>(work: (tx: Tx) => Promise<T>, who: Actor = aino) => change(world, who, { action: 'test' }, work);
const sent = (asked: Asked) => (asked.kind === 'send' ? asked : assert.fail(asked.kind));
const ask = async (channel: 'sms' | 'email' = 'sms') => sent(await as((tx) => askProof(tx, world, person, channel)));
const answer = (code: string) => as((tx) => answerCode(tx, world, person, code));
const other = (code: string) => (code === '000000' ? '000001' : '000000');

test('the code sent to a telephone proves it', async () => {
  const { to, secret } = await ask();
  assert.equal(to, '+358400000001');
  assert.match(secret, /^\d{6}$/);
  assert.deepEqual(await answer(secret), { kind: 'verified' });
  assert.deepEqual((await as((tx) => contactOf(tx, person)))?.sms, { value: '+358400000001', verifiedAt: now });
  assert.deepEqual(await as((tx) => askProof(tx, world, person, 'sms')), { kind: 'proven' });
});

test('a code is good once', async () => {
  const { secret } = await ask();
  await answer(secret);
  assert.deepEqual(await answer(secret), { kind: 'over' });
});

test('five wrong guesses end a code, and the right one no longer helps', async () => {
  const { secret } = await ask();
  const wrong = [];
  for (let i = 0; i < 5; i++) wrong.push(await answer(other(secret)));
  assert.deepEqual(wrong, [...[4, 3, 2, 1].map((left) => ({ kind: 'wrong', left })), { kind: 'over' }]);
  assert.deepEqual(await answer(secret), { kind: 'over' });
});

test('of a hundred guesses made at once five are counted and none more tried', async () => {
  const { secret } = await ask();
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => answer(other(secret))));
  assert.equal(outcomes.filter((o) => o.kind === 'wrong').length, 4);
  assert.deepEqual(await answer(secret), { kind: 'over' });
});

test('a code is good for a quarter of an hour, a link for an hour', async () => {
  const { secret } = await ask();
  const link = await ask('email');
  now = plusMinutes(now, 15);
  assert.deepEqual(await answer(secret), { kind: 'over' });
  assert.equal(await as((tx) => isOpenLink(tx, link.secret), system), true);
  now = plusMinutes(now, 45);
  assert.equal(await as((tx) => isOpenLink(tx, link.secret), system), false);
  assert.equal(await as((tx) => answerLink(tx, link.secret), system), undefined);
});

test('a new code makes the old one worthless, and five a day is all', async () => {
  const first = await ask();
  assert.deepEqual(await as((tx) => askProof(tx, world, person, 'sms')), { kind: 'wait', until: plusMinutes(now, 1) });
  now = plusMinutes(now, 1);
  const second = await ask();
  if (first.secret !== second.secret) assert.equal((await answer(first.secret)).kind, 'wrong');
  for (let i = 0; i < 3; i++) {
    now = plusMinutes(now, 1);
    await ask();
  }
  now = plusMinutes(now, 10);
  assert.equal((await as((tx) => askProof(tx, world, person, 'sms'))).kind, 'wait');
  await as((tx) => setAddresses(tx, person, { phone: '040 000 0044', email: '' }));
  assert.equal((await as((tx) => askProof(tx, world, person, 'sms'))).kind, 'wait', 'another number is no way round');
});

test('two presses at once send one code', async () => {
  const asked = await Promise.all([0, 1, 2].map(() => as((tx) => askProof(tx, world, person, 'sms'))));
  assert.deepEqual(asked.map((a) => a.kind).sort(), ['send', 'wait', 'wait']);
});

test('a link proves the address once, whoever opens it', async () => {
  const { secret, to } = await ask('email');
  assert.equal(to, 'aino@example.fi');
  assert.deepEqual(await as((tx) => answerLink(tx, secret), system), { person });
  assert.equal(await as((tx) => answerLink(tx, secret), system), undefined);
  assert.deepEqual((await as((tx) => contactOf(tx, person)))?.email?.verifiedAt, now);
});

test('a changed address is unproven, also when it is changed back, and a code of the old number proves nothing', async () => {
  const { secret } = await ask();
  await answer(secret);
  assert.deepEqual(
    await as((tx) => setAddresses(tx, person, { phone: '+358 40 0000001', email: 'aino@example.fi' })),
    [],
    'written otherwise, it is the same',
  );
  const changed = await as((tx) => setAddresses(tx, person, { phone: '040 000 0002', email: 'aino@example.fi' }));
  assert.deepEqual(changed, [{ channel: 'sms', before: '+358400000001', proven: true }]);
  assert.equal((await as((tx) => contactOf(tx, person)))?.sms?.verifiedAt, undefined);
  now = plusMinutes(now, 2);
  const second = await ask();
  await as((tx) => setAddresses(tx, person, { phone: '040 000 0001', email: 'aino@example.fi' }));
  assert.equal((await as((tx) => contactOf(tx, person)))?.sms?.verifiedAt, undefined);
  assert.deepEqual(await answer(second.secret), { kind: 'over' });
});

test('the database holds neither code nor link', async () => {
  const [code, link] = [await ask(), await ask('email')];
  const { rows } = await as((tx) => sql<{ row: string }>`select to_jsonb(v)::text as row from contact.verification v`.execute(tx.db), system);
  assert.ok(rows.length >= 2);
  for (const { row } of rows) assert.ok(!row.includes(`"${code.secret}"`) && !row.includes(link.secret));
});

test('wishes are changed one section at a time', async () => {
  await as((tx) => setWishes(tx, person, { channels: { reminder: ['sms'], news: [] }, callTime: 'morning' }));
  await as((tx) => setWishes(tx, person, { interpreter: 'so', needs: ['hearing', 'hearing'], needsNote: 'Puhu selkeästi.' }));
  await as((tx) => setWishes(tx, person, { callTime: null }));
  assert.deepEqual(await as((tx) => wishesOf(tx, person)), {
    channels: { reminder: ['sms'], news: [] },
    digital: true,
    interpreter: 'so',
    needs: ['hearing'],
    needsNote: 'Puhu selkeästi.',
  });
});

test('who said that a person uses no digital services is told', async () => {
  await as((tx) => noteDigitalUse(tx, person, false));
  const { digital, digitalBy } = await as((tx) => wishesOf(tx, person));
  assert.deepEqual([digital, digitalBy], [false, { role: 'resident', name: aino.name, at: now }]);
});

test('another resident, and a professional without a matter of the person, see and change nothing', async () => {
  for (const who of [actorOf('sara'), actorOf('physio'), actorOf('admin'), actorOf('officer'), { role: 'anonymous' } as const]) {
    assert.equal(await as((tx) => contactOf(tx, person), who), undefined);
    assert.deepEqual((await as((tx) => wishesOf(tx, person), who)).needs, []);
    await assert.rejects(
      as((tx) => setWishes(tx, person, { needs: [] }), who),
      /row-level security/,
    );
    assert.deepEqual(await as((tx) => askProof(tx, world, person, 'sms'), who), { kind: 'no-address' });
  }
});
