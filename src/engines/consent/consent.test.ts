import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMatter } from '../../../test/a-task.ts';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import type { Actor, Resident } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import type { Tx } from '../../kernel/db.ts';
import type { ConsentId, PersonId } from '../../kernel/ids.ts';
import { actFor, beginSession, findSession } from '../../kernel/session.ts';
import type { World } from '../../kernel/world.ts';
import { closeMatter, mattersOf } from '../matter/index.ts';
import {
  accept,
  actingFor,
  consent as part,
  consentsOf,
  decline,
  endBasis,
  findConsent,
  give,
  historyOf,
  propose,
  recognise,
  supportersOf,
  takeInvitation,
  withdraw,
} from './index.ts';

let world: World;
let close: () => Promise<void>;
let now = new Date('2026-11-23T08:00:00Z');
before(async () => ({ world, close } = await testWorld({ demo: true, clock: () => now })));
after(() => close());

const aino = actorOf('aino') as Resident;
const eino = actorOf('eino') as Resident;
const tuuli = actorOf('tuuli') as Resident;
const venla = actorOf('venla') as Resident;
const as = <R>(actor: Actor, work: (tx: Tx) => Promise<R>): Promise<R> => change(world, actor, { action: 'test' }, work);
const aService = (policy: string, version = '1', subject = aino.person) => ({ kind: 'service' as const, policy, version, subject });
const aBasis = (kind: 'guardianship' | 'mandate', of: Resident, by: Resident, until?: Date): Promise<ConsentId> =>
  as(system, (tx) =>
    recognise(tx, {
      kind,
      policy: kind === 'guardianship' ? 'custody' : 'health',
      subject: of.person,
      subjectName: of.name,
      grantee: by.person,
      granteeName: by.name,
      until,
      sealed: 'k1.x',
    }),
  );
const representing = (of: Resident, by: Resident, basis: ConsentId, kind: 'guardianship' | 'mandate'): Resident => ({
  ...of,
  by: { person: by.person, name: by.name, basis, kind },
});
const refusedBy = (code: string) => (error: { code?: string }) => error.code === code;

test('a consent is given once, seen, taken back, and its whole life stays to be read', async () => {
  const given = await as(aino, (tx) => give(tx, aService('reminders')));
  assert.equal(given.kind, 'given');
  const { id } = given as { id: ConsentId };
  assert.deepEqual(await as(aino, (tx) => give(tx, aService('reminders'))), { kind: 'already', id });
  assert.equal(await as(aino, (tx) => withdraw(tx, id)), 'done');
  assert.equal(await as(aino, (tx) => withdraw(tx, id)), 'not-possible');
  const life = await as(aino, (tx) => historyOf(tx, id));
  assert.deepEqual(
    life.map((s) => [s.from, s.to, s.reason, s.byName]),
    [
      [null, 'active', null, 'Aino Esimerkki'],
      ['active', 'inactive', 'withdrawn', 'Aino Esimerkki'],
    ],
  );
  const again = await as(aino, (tx) => give(tx, aService('reminders')));
  assert.ok(again.kind === 'given' && again.id !== id);
});

test('a new version replaces the former; asked ten times at once it is given once', async () => {
  await as(aino, (tx) => give(tx, aService('privacy', '1')));
  const all = await Promise.all(Array.from({ length: 10 }, () => as(aino, (tx) => give(tx, aService('privacy', '2')))));
  assert.deepEqual(all.map((g) => g.kind).sort(), [...Array(9).fill('already'), 'given']);
  const mine = (await as(aino, (tx) => consentsOf(tx, aino.person))).filter((c) => c.policy === 'privacy');
  assert.deepEqual(
    mine.map((c) => [c.version, c.status, c.reason]),
    [
      ['2', 'active', null],
      ['1', 'inactive', 'replaced'],
    ],
  );
});

test('a guardian gives for the child, and the history tells both', async () => {
  const basis = await aBasis('guardianship', venla, aino);
  const given = await as(representing(venla, aino, basis, 'guardianship'), (tx) => give(tx, aService('reminders', '1', venla.person)));
  const [step] = await as(venla, (tx) => historyOf(tx, (given as { id: ConsentId }).id));
  assert.deepEqual([step!.byName, step!.byPerson, step!.actingFor], ['Aino Esimerkki', aino.person, venla.person]);
  await as(system, (tx) => endBasis(tx, basis, 'registry'));
  await assert.rejects(
    as(representing(venla, aino, basis, 'guardianship'), (tx) => give(tx, aService('other', '1', venla.person))),
    refusedBy('42501'),
  );
});

test('nobody writes oneself a guardianship, gives for a stranger, or changes what registers told', async () => {
  const insert = (who: Actor, subject: PersonId, grantee: PersonId | null, kind: string) =>
    as(who, (tx) =>
      sql`insert into consent.consent (county, kind, policy, subject, grantee, source, status, starts_at, created_at)
        values (kernel.current_county(), ${kind}, 'x', ${subject}, ${grantee}, 'self', 'active', ${now}, ${now})`.execute(tx.db),
    );
  await assert.rejects(insert(tuuli, venla.person, tuuli.person, 'guardianship'), refusedBy('42501'));
  await assert.rejects(insert(tuuli, tuuli.person, aino.person, 'mandate'), refusedBy('42501'));
  await assert.rejects(insert(tuuli, aino.person, null, 'service'), refusedBy('42501'));
  await assert.rejects(insert(actorOf('nurse'), venla.person, aino.person, 'guardianship'), refusedBy('42501'));
  const basis = await aBasis('mandate', eino, tuuli, new Date(now.getTime() + 3_600_000));
  assert.equal(await as(tuuli, (tx) => endBasis(tx, basis, 'withdrawn')), 'not-there');
  const changed = await as(tuuli, (tx) => sql`update consent.consent set ends_at = null where id = ${basis}`.execute(tx.db));
  assert.equal(changed.numAffectedRows, 0n);
});

test('the database itself refuses a step that is none, and a changed agreement', async () => {
  const basis = await aBasis('guardianship', actorOf('otso') as Resident, aino);
  const set = (what: ReturnType<typeof sql>) => as(system, (tx) => sql`update consent.consent set ${what} where id = ${basis}`.execute(tx.db));
  await assert.rejects(set(sql`status = 'proposed'`), refusedBy('23514'));
  await assert.rejects(set(sql`status = 'inactive', status_reason = 'declined'`), refusedBy('23514'));
  await assert.rejects(set(sql`subject = ${venla.person}`), refusedBy('42501'));
  await assert.rejects(set(sql`grantee = ${tuuli.person}`), refusedBy('42501'));
  await set(sql`status = 'inactive', status_reason = 'registry'`);
  await assert.rejects(set(sql`status = 'active', status_reason = null`), refusedBy('23514'));
  for (const [what, statement] of [
    ['changed', sql`update consent.history set by_name = 'x'`],
    ['removed', sql`delete from consent.history`],
    [
      'written',
      sql`insert into consent.history (county, consent, at, to_status, by_role, by_name) values ('x', ${basis}, now(), 'active', 'x', 'x')`,
    ],
  ] as const)
    await assert.rejects(
      as(system, (tx) => statement.execute(tx.db)),
      refusedBy('42501'),
      what,
    );
});

test('a basis that ends takes its sessions along, in the same transaction', async () => {
  const basis = await aBasis('mandate', eino, tuuli);
  await beginSession(world, { role: 'resident', person: tuuli.person, name: tuuli.name });
  const { rows } = await sql<{ id: never }>`select id from kernel.session where person = ${tuuli.person} order by started_at desc limit 1`.execute(
    world.db,
  );
  const token = await actFor(world, rows[0]!.id, { person: eino.person, name: eino.name, basis, kind: 'mandate' });
  assert.equal((await findSession(world, token, undefined))!.actor.name, 'Eino Malli');
  const undone = as(system, async (tx) => {
    await endBasis(tx, basis, 'registry');
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  assert.equal((await findSession(world, token, undefined))!.actor.name, 'Eino Malli');
  await as(system, (tx) => endBasis(tx, basis, 'registry'));
  assert.equal((await findSession(world, token, undefined))!.actor.name, 'Tuuli Malli');
});

test('a supporter is invited by code, takes it, is confirmed, sees that matter only, and is removed', async () => {
  const [matter, other] = [await aMatter(world, { of: 'eino' }), await aMatter(world, { of: 'eino' })];
  const invited = (await as(eino, (tx) => propose(tx, world, { matter })))!;
  assert.equal(await as(tuuli, (tx) => propose(tx, world, { matter })), undefined, 'of another’s matter');
  assert.deepEqual(await as(eino, (tx) => takeInvitation(tx, world, invited.code)), { kind: 'wrong' }, 'one’s own');
  assert.equal(await as(eino, (tx) => accept(tx, invited.id)), 'not-possible', 'nobody has taken it');
  const typed = invited.code.toLowerCase().replace('-', ' ');
  assert.deepEqual(await as(tuuli, (tx) => takeInvitation(tx, world, typed)), { kind: 'taken', id: invited.id });
  assert.deepEqual(await as(aino, (tx) => takeInvitation(tx, world, typed)), { kind: 'wrong' }, 'a code is used once');
  const supporter: Resident = { ...eino, by: { person: tuuli.person, name: tuuli.name, basis: invited.id, kind: 'support', matter } };
  const seen = () => as(supporter, async (tx) => (await mattersOf(tx, eino.person)).map((m) => m.id));
  assert.deepEqual(await seen(), [], 'not before the yes');
  assert.equal(await as(tuuli, (tx) => accept(tx, invited.id)), 'not-possible', 'not by oneself');
  await assert.rejects(
    as(tuuli, (tx) => sql`update consent.consent set status = 'active' where id = ${invited.id}`.execute(tx.db)),
    refusedBy('42501'),
    'not past the code either',
  );
  assert.equal((await as(eino, (tx) => supportersOf(tx, matter)))[0]!.data.granteeName, 'Tuuli Malli');
  assert.equal(await as(eino, (tx) => accept(tx, invited.id)), 'done');
  assert.deepEqual(await seen(), [matter]);
  assert.ok(!(await seen()).includes(other));
  assert.deepEqual(await as(supporter, (tx) => give(tx, aService('x', '1', eino.person))), { kind: 'not-yours' });
  assert.deepEqual(
    (await as(tuuli, (tx) => actingFor(tx, tuuli.person))).map((c) => c.id),
    [invited.id],
  );
  assert.equal(await as(eino, (tx) => withdraw(tx, invited.id)), 'done');
  assert.deepEqual(await seen(), []);
});

test('an invitation may be declined, waits seven days, and support ends with its matter', async () => {
  const matter = await aMatter(world, { of: 'eino' });
  const [first, second, third] = [
    (await as(eino, (tx) => propose(tx, world, { matter })))!,
    (await as(eino, (tx) => propose(tx, world, { matter })))!,
    (await as(eino, (tx) => propose(tx, world, { matter })))!,
  ];
  await as(tuuli, (tx) => takeInvitation(tx, world, first.code));
  assert.equal(await as(eino, (tx) => decline(tx, first.id)), 'done');
  const then = now;
  now = new Date(now.getTime() + 7 * 24 * 3_600_000);
  assert.deepEqual(await as(tuuli, (tx) => takeInvitation(tx, world, second.code)), { kind: 'wrong' });
  await part.jobs!['consent:end-over']!({}, world);
  assert.equal((await as(eino, (tx) => findConsent(tx, second.id)))!.reason, 'expired');
  now = then;
  assert.equal((await as(eino, (tx) => findConsent(tx, third.id)))!.status, 'inactive');
  const fresh = (await as(eino, (tx) => propose(tx, world, { matter })))!;
  await as(tuuli, (tx) => takeInvitation(tx, world, fresh.code));
  await as(eino, (tx) => accept(tx, fresh.id));
  const supporter: Resident = { ...eino, by: { person: tuuli.person, name: tuuli.name, basis: fresh.id, kind: 'support', matter } };
  await as(system, (tx) => closeMatter(tx, matter));
  assert.deepEqual(await as(supporter, (tx) => mattersOf(tx, eino.person)), [], 'at once');
  await as(system, (tx) => part.on!['matter.closed']!(tx, { id: '1', type: 'matter.closed', matter, data: {}, at: now }, world));
  assert.equal((await as(eino, (tx) => findConsent(tx, fresh.id)))!.reason, 'matter-closed');
});

test('codes are not guessed: after five wrong ones in an hour not even the right one is tried', async () => {
  const matter = await aMatter(world, { of: 'eino' });
  const { code } = (await as(eino, (tx) => propose(tx, world, { matter })))!;
  const sara = actorOf('sara');
  const tries = await Promise.all(Array.from({ length: 8 }, () => as(sara, (tx) => takeInvitation(tx, world, 'AAAA-AAAA'))));
  assert.deepEqual(tries.map((t) => t.kind).sort(), [...Array(3).fill('too-many'), ...Array(5).fill('wrong')]);
  assert.deepEqual(await as(sara, (tx) => takeInvitation(tx, world, code)), { kind: 'too-many' });
  now = new Date(now.getTime() + 61 * 60_000);
  assert.equal((await as(sara, (tx) => takeInvitation(tx, world, code))).kind, 'taken');
});

test('a child’s guardianship ends when the day of age begins, whoever asks and whatever has been written down', async () => {
  const until = new Date(now.getTime() + 60_000);
  const basis = await aBasis('guardianship', venla, aino, until);
  const guardian = representing(venla, aino, basis, 'guardianship');
  const person = () => as(guardian, async (tx) => (await sql<{ p: string | null }>`select kernel.current_person() as p`.execute(tx.db)).rows[0]!.p);
  assert.equal(await person(), venla.person);
  now = until;
  assert.equal(await person(), null);
  await part.jobs!['consent:end-over']!({}, world);
  assert.equal((await as(venla, (tx) => findConsent(tx, basis)))!.reason, 'came-of-age');
});
