import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { CENTRE } from '../../../../demo/ita-uusimaa/units.ts';
import { aMatter } from '../../../../test/a-task.ts';
import { actorOf, system, testWorld } from '../../../../test/world.ts';
import type { Actor, Resident } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { note } from '../timeline.store.ts';
import { breakGlass, emergenciesOf, emergencyOn, endEmergency, findEmergency, findMatter, findPerson, mattersOf, reviewEmergency } from '../index.ts';

let world: World;
let close: () => Promise<void>;
let now = new Date('2026-11-23T10:00:00Z');
let matter: MatterId;
before(async () => {
  ({ world, close } = await testWorld({ demo: true, clock: () => now }));
  matter = await aMatter(world, { of: 'eino', unit: CENTRE });
});
after(() => close());

const eino = (actorOf('eino') as Resident).person;
const physio = actorOf('physio');
const reason = 'Asiakas on tajuton ensiavussa';
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => change(world, actor, { action: 'test' }, work);
const breaks = (actor: Actor, ground = 'urgent-care' as const) => as(actor, (tx) => breakGlass(tx, { person: eino, ground, reason }));
const sees = (actor: Actor) =>
  as(actor, async (tx) => [!!(await findPerson(tx, eino)), (await mattersOf(tx, eino)).length > 0, !!(await findMatter(tx, matter))]);

test('a professional without a care relation sees nothing, breaks the glass and reads for an hour, not a moment longer', async () => {
  now = new Date('2026-11-23T10:00:00Z');
  assert.deepEqual(await sees(physio), [false, false, false]);
  const begun = await breaks(physio);
  assert.ok(begun !== 'no-such-person' && begun.endsAt.getTime() === plusMinutes(now, 60).getTime());
  assert.deepEqual(await sees(physio), [true, true, true]);
  now = plusMinutes(now, 59);
  assert.deepEqual(await sees(physio), [true, true, true]);
  now = plusMinutes(now, 1);
  assert.deepEqual(await sees(physio), [false, false, false]);
});

test('what is read meanwhile is in the log as an emergency with the reason, and nothing after it', async () => {
  now = new Date('2026-11-23T12:00:00Z');
  await breaks(physio);
  await look(world, physio, { action: 'test.read', subject: eino }, (tx) => findPerson(tx, eino));
  now = plusMinutes(now, 61);
  await look(world, physio, { action: 'test.after', subject: eino }, (tx) => findPerson(tx, eino));
  const { rows } = await as(system, (tx) =>
    sql<{ action: string; purpose: string; reason: string | null }>`
      select action, purpose, reason from kernel.audit_entry where subject = ${eino} and action in ('test.read', 'test.after') order by id`.execute(
      tx.db,
    ),
  );
  assert.deepEqual(rows, [
    { action: 'test.read', purpose: 'emergency', reason },
    { action: 'test.after', purpose: 'care', reason: null },
  ]);
});

test('an emergency is for reading: nothing of the person can be changed by it', async () => {
  now = new Date('2026-11-23T14:00:00Z');
  await breaks(physio);
  await assert.rejects(
    as(physio, (tx) => note(tx, matter, { kind: 'test' })),
    { code: '42501' },
  );
  const changed = await as(physio, async (tx) => [
    (await sql`update matter.matter set topic = 'x' where id = ${matter}`.execute(tx.db)).numAffectedRows,
    (await sql`update matter.person set phone = null where id = ${eino}`.execute(tx.db)).numAffectedRows,
  ]);
  assert.deepEqual(changed, [0n, 0n]);
});

test('ended by its professional it is over at once, and another may be begun', async () => {
  now = new Date('2026-11-23T16:00:00Z');
  const first = await breaks(physio);
  assert.deepEqual(await breaks(physio), first, 'while one is in force there is no second');
  assert.equal(await as(physio, (tx) => endEmergency(tx, eino)), 'ended');
  assert.deepEqual(await sees(physio), [false, false, false]);
  assert.equal(await as(physio, (tx) => endEmergency(tx, eino)), 'none');
  now = plusMinutes(now, 1);
  assert.notDeepEqual(await breaks(physio), first);
});

test('two posts at once begin one access', async () => {
  now = new Date('2026-11-23T18:00:00Z');
  const begun = await Promise.all([1, 2, 3, 4].map(() => breaks(actorOf('family-worker'))));
  assert.equal(new Set(begun.map((b) => (b === 'no-such-person' ? b : b.id))).size, 1);
});

test('only professionals break the glass, in their own name, now, for an hour', async () => {
  now = new Date('2026-11-23T20:00:00Z');
  for (const key of ['admin', 'officer', 'aino']) await assert.rejects(breaks(actorOf(key)), /only a professional/);
  const insert = (actor: Actor, more: { practitioner?: string; began?: Date; minutes?: number }) =>
    as(actor, (tx) =>
      sql`insert into matter.emergency_access (county, practitioner, name, person, reason, began_at, ends_at)
        values (kernel.current_county(), ${more.practitioner ?? (physio as { practitioner: string }).practitioner}, 'x', ${eino}, ${reason}, ${more.began ?? now}, ${plusMinutes(more.began ?? now, more.minutes ?? 60)})`.execute(
        tx.db,
      ),
    );
  for (const key of ['admin', 'officer', 'aino']) await assert.rejects(insert(actorOf(key), {}), { code: '42501' }, key);
  await assert.rejects(insert(physio, { practitioner: (actorOf('nurse') as { practitioner: string }).practitioner }), { code: '42501' });
  await assert.rejects(insert(physio, { began: plusMinutes(now, 5) }), { code: '42501' });
  await assert.rejects(insert(physio, { minutes: 61 }), { code: '23514' });
});

test('a person the county does not know is told to be unknown', async () => {
  const stranger = '01a1fbd2-0000-7000-8000-00000000dead' as typeof eino;
  assert.equal(await as(physio, (tx) => breakGlass(tx, { person: stranger, ground: 'other', reason })), 'no-such-person');
  const elsewhere = { ...world, county: { ...world.county, key: 'other' } };
  assert.equal(
    await change(elsewhere, physio, { action: 'test' }, (tx) => breakGlass(tx, { person: eino, ground: 'other', reason })),
    'no-such-person',
  );
});

test('officers see and review each once; the person sees own; colleagues and administrators see none', async () => {
  now = new Date('2026-11-24T10:00:00Z');
  const begun = await breaks(physio);
  assert.ok(begun !== 'no-such-person');
  const count = (key: string) => as(actorOf(key), async (tx) => (await emergenciesOf(tx, { person: eino })).length);
  assert.deepEqual([await count('nurse'), await count('admin'), await count('aino')], [0, 0, 0]);
  assert.ok((await count('eino')) > 0);
  const officer = actorOf('officer');
  assert.ok((await as(officer, (tx) => emergenciesOf(tx, { unreviewed: true }))).some((e) => e.id === begun.id));
  const review = (verdict: 'justified' | 'unjustified') => as(officer, (tx) => reviewEmergency(tx, begun.id, { verdict, note: 'Katsottu' }));
  assert.deepEqual([await review('justified'), await review('unjustified')], ['reviewed', 'reviewed-already']);
  assert.equal((await as(officer, (tx) => findEmergency(tx, begun.id)))?.review?.verdict, 'justified');
  await assert.rejects(
    as(physio, (tx) =>
      sql`update matter.emergency_access set ended_at = ${now}, verdict = 'justified', reviewed_at = ${now}, reviewed_by = practitioner where id = ${begun.id}`.execute(
        tx.db,
      ),
    ),
  );
  await assert.rejects(
    as(officer, (tx) => sql`update matter.emergency_access set ended_at = ${now} where id = ${begun.id}`.execute(tx.db)),
    { code: '42501' },
  );
});

test('it is the professional’s own: a colleague sees nothing by it', async () => {
  now = new Date('2026-11-24T12:00:00Z');
  await breaks(physio);
  assert.equal((await as(physio, (tx) => emergencyOn(tx, eino)))?.reason, reason);
  assert.deepEqual(await sees(actorOf('family-worker')), [false, false, false]);
});
