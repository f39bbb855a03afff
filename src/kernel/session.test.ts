import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { actorOf, system, testWorld } from '../../test/world.ts';
import type { Resident } from './access.ts';
import { change, look } from './change.ts';
import { plusMinutes } from './clock.ts';
import type { ConsentId, PersonId } from './ids.ts';
import { actFor, beginSession, endSession, findSession, heldAs, livingSessions, stopActingOn } from './session.ts';
import type { World } from './world.ts';

/** Sessions, and acting for another in them: with the demo county's parent Aino and child Venla. */
let now = new Date('2026-11-23T10:00:00Z');
let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
const aino = actorOf('aino') as Resident;
const venla = actorOf('venla') as Resident;
let basis: ConsentId;

before(async () => {
  const made = await testWorld({ demo: true, clock: () => now });
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
});
after(() => close());
beforeEach(async () => {
  now = new Date('2026-11-23T10:00:00Z');
  await owner.query('delete from kernel.session');
  await owner.query('alter table consent.consent disable trigger user; delete from consent.consent');
  basis = (
    await owner.query(
      `insert into consent.consent (county, kind, policy, subject, grantee, source, status, starts_at, ends_at, created_at)
       values ($1, 'guardianship', 'act', $2, $3, 'population-register', 'active', $4, $5, $4) returning id`,
      [world.county.key, venla.person, aino.person, now, plusMinutes(now, 60)],
    )
  ).rows[0].id;
});

const asAino = { role: 'resident', person: aino.person, name: aino.name } as const;
const find = async (token: string) => findSession(world, token, undefined);
const actorIn = async (token: string) => (await find(token))?.actor as Resident;
async function acting(until?: Date) {
  const first = await beginSession(world, asAino);
  const token = await actFor(world, (await actorIn(first)).session, { person: venla.person, name: venla.name, basis, kind: 'guardianship', until });
  return { first, token };
}
const seenPersons = (actor: Resident): Promise<PersonId[]> =>
  look(world, actor, { action: 'test.look' }, async (tx) =>
    (await sql<{ id: PersonId }>`select id from matter.person`.execute(tx.db)).rows.map((r) => r.id),
  );

test('a session knows how one signed in, and when one was last identified', async () => {
  assert.deepEqual((await actorIn(await beginSession(world, asAino))).identifiedAt, now);
  assert.equal((await actorIn(await beginSession(world, { ...asAino, method: 'passkey' }))).identifiedAt, undefined);
});

test('beginning to act for a child gives the cookie a new value, and the old one is worth nothing', async () => {
  const { first, token } = await acting();
  assert.equal(await find(first), undefined);
  const actor = await actorIn(token);
  assert.equal(actor.person, venla.person);
  assert.equal(actor.by?.person, aino.person);
});

test('whoever acts for a child sees the child and not oneself', async () => {
  const { token } = await acting();
  assert.deepEqual(await seenPersons(await actorIn(token)), [venla.person]);
});

test('when the basis ends, everything closes: in the session, in open pages, and in the database even for who still holds the old actor', async () => {
  const { token } = await acting();
  const before = await actorIn(token);
  const held = heldAs(before.session, basis);
  assert.ok((await livingSessions(world, [before.session])).has(held));
  await change(world, system, { action: 'test.end' }, async (tx) => {
    await sql`update consent.consent set status = 'inactive', status_reason = 'registry' where id = ${basis}`.execute(tx.db);
    await stopActingOn(tx, basis);
  });
  assert.equal((await actorIn(token)).person, aino.person);
  assert.ok(!(await livingSessions(world, [before.session])).has(held));
  assert.deepEqual(await seenPersons(before), []);
});

test('a basis that ends by itself ends at its moment, and the page is told for whom it was', async () => {
  const { token } = await acting(plusMinutes(now, 60));
  const before = await actorIn(token);
  now = plusMinutes(now, 59);
  await find(token); // in use
  assert.deepEqual(await seenPersons(before), [venla.person]);
  await owner.query('update kernel.session set used_at = $1', [plusMinutes(now, 1)]);
  now = plusMinutes(now, 1);
  assert.deepEqual(await seenPersons(before), []);
  assert.ok(!(await livingSessions(world, [before.session])).has(heldAs(before.session, basis)));
  const found = await find(token);
  assert.equal((found!.actor as Resident).person, aino.person);
  assert.equal(found!.actedFor, venla.name);
  assert.equal((await find(token))!.actedFor, undefined);
});

test('the audit names both, and on what basis', async () => {
  const { token } = await acting();
  await look(world, await actorIn(token), { action: 'test.both', subject: venla.person }, async () => {});
  const { rows } = await owner.query(`select person, acting_for, basis, subject from kernel.audit_entry where action = 'test.both'`);
  assert.deepEqual(rows, [{ person: aino.person, acting_for: venla.person, basis, subject: venla.person }]);
});

test('an act that shows many people leaves an entry in the log of each, once', async () => {
  const subjects = [aino.person, venla.person, aino.person];
  await look(world, actorOf('nurse'), { action: 'test.many', subjects, subject: venla.person }, async () => {});
  const { rows } = await owner.query(`select subject, name, title from kernel.audit_entry where action = 'test.many' order by subject`);
  assert.deepEqual(
    rows,
    [aino.person, venla.person].sort().map((subject) => ({ subject, name: 'Noora Näyte', title: 'sairaanhoitaja' })),
  );
});

test('an ended session stays ended, and tells why', async () => {
  const token = await beginSession(world, asAino);
  await endSession(world, (await actorIn(token)).session, 'ended-elsewhere');
  assert.equal(await find(token), undefined);
  assert.deepEqual((await owner.query('select ended_why from kernel.session')).rows, [{ ended_why: 'ended-elsewhere' }]);
});
