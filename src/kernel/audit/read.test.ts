import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { actorOf, aVisitor, system, testWorld } from '../../../test/world.ts';
import type { Actor, Officer, Professional, Resident } from '../access.ts';
import { look, refused } from '../change.ts';
import type { ConsentId, MatterId, PersonId } from '../ids.ts';
import type { World } from '../world.ts';
import { auditStatus, logOf, searchLog } from './read.ts';

let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
const [aino, otso, sara, nurse, officer] = ['aino', 'otso', 'sara', 'nurse', 'officer'].map(actorOf) as [
  Resident,
  Resident,
  Resident,
  Professional,
  Officer,
];

before(async () => {
  const made = await testWorld({ demo: true });
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
});
after(() => close());

const seen = async (actor: Actor, whose: PersonId, where: World = world) =>
  (await look(where, actor, { action: 'test.read-log' }, (tx) => logOf(tx, whose))).map((l) => l.action);

test('a resident sees who looked at own data: name, title, why and when', async () => {
  await look(world, nurse, { action: 'test.look', subject: aino.person, data: 'assessment' }, async () => {});
  const [line] = await look(world, aino, { action: 'test.read-log' }, (tx) => logOf(tx, aino.person, { limit: 1 }));
  assert.ok(line);
  assert.deepEqual(
    [line.action, line.name, line.title, line.purpose, line.data, line.subject, line.outcome],
    ['test.look', nurse.name, nurse.title, 'care', 'assessment', aino.person, 'done'],
  );
  assert.ok(line.at instanceof Date);
});

test('nobody else does: not another resident, a visitor, a nurse, an administrator or another county', async () => {
  for (const actor of [sara, aVisitor(), nurse, actorOf('admin')]) assert.deepEqual(await seen(actor, aino.person), [], actor.role);
  const elsewhere = { ...world, county: { ...world.county, key: 'other' } };
  for (const actor of [aino, officer, system]) assert.deepEqual(await seen(actor, aino.person, elsewhere), [], `${actor.role} elsewhere`);
});

test('a guardian sees the child’s log but not of a matter kept from guardians; a supporter sees nothing', async () => {
  const basis = async (kind: string, matter: MatterId | null = null) =>
    (
      await owner.query(
        `insert into consent.consent (county, kind, policy, subject, grantee, matter, source, status, starts_at, created_at)
         values ($1, $2, 'test', $3, $4, $5, 'self', 'active', now() - interval '1 day', now()) returning id`,
        [world.county.key, kind, otso.person, aino.person, matter],
      )
    ).rows[0].id as ConsentId;
  const aMatter = async (shown: boolean) =>
    (
      await owner.query(
        `insert into matter.matter (county, person, topic, lang, shown_to_guardians) values ($1, $2, 'test', 'fi', $3) returning id`,
        [world.county.key, otso.person, shown],
      )
    ).rows[0].id as MatterId;
  const [open, kept] = [await aMatter(true), await aMatter(false)];
  for (const [action, matter] of [
    ['test.in-open', open],
    ['test.in-kept', kept],
  ] as const)
    await look(world, nurse, { action, matter, subject: otso.person }, async () => {});

  await owner.query(
    `insert into matter.emergency_access (county, practitioner, name, person, reason, began_at, ends_at) values ($1, $2, 'x', $3, 'Syy on lapsen oma asia', now(), now() + interval '10 minutes')`,
    [world.county.key, nurse.practitioner, otso.person],
  );
  await look(world, nurse, { action: 'test.in-emergency', subject: otso.person }, async () => {});

  const acting = (id: ConsentId, kind: 'guardianship' | 'support'): Actor => ({
    ...otso,
    by: { person: aino.person, name: aino.name, basis: id, kind },
  });
  const asGuardian = await seen(acting(await basis('guardianship'), 'guardianship'), otso.person);
  assert.ok(asGuardian.includes('test.in-open'));
  assert.ok(!asGuardian.includes('test.in-kept'));
  assert.ok(!asGuardian.includes('test.in-emergency'), 'the reason tells of what the child keeps');
  assert.deepEqual(await seen(acting(await basis('support', open), 'support'), otso.person), []);
  const own = await seen(otso, otso.person);
  assert.ok(own.includes('test.in-kept') && own.includes('test.in-emergency'), 'the child sees all of it');
});

test('pages follow each other without a gap or a repeat, though many entries have the same moment', async () => {
  const salla = actorOf('salla') as Resident;
  // Numbers of different length among them: '99999' comes before '100000'.
  await owner.query("select setval(pg_get_serial_sequence('kernel.audit_entry', 'id'), 99987)");
  await owner.query(
    `insert into kernel.audit_entry (at, county, role, action, purpose, subject) select '2026-01-01Z', $1, 'system', 'test.' || n, 'system', $2 from generate_series(1, 25) n`,
    [world.county.key, salla.person],
  );
  const all: string[] = [];
  for (let before: string | undefined; ; ) {
    const page = await look(world, salla, { action: 'test' }, (tx) => logOf(tx, salla.person, { limit: 7, ...(before ? { before } : {}) }));
    all.push(...page.map((l) => l.action));
    before = page.at(-1)?.id;
    if (page.length < 7) break;
  }
  const ours = all.filter((a) => a.startsWith('test.'));
  assert.deepEqual(
    ours,
    Array.from({ length: 25 }, (_, n) => `test.${25 - n}`),
  );
  const since = await look(world, salla, { action: 'test' }, (tx) => logOf(tx, salla.person, { since: new Date('2026-01-01T00:00:01Z') }));
  assert.ok(since.every((l) => l.at > new Date('2026-01-01T00:00:00Z')));
});

test('the officer searches by time, professional, action and refusal', async () => {
  const began = new Date();
  await refused(world, nurse, 'test.refused', 'not-yours');
  await look(world, nurse, { action: 'test.searched', subject: sara.person }, async () => {});
  await look(world, aino, { action: 'test.searched', subject: aino.person }, async () => {});
  const find = async (search: Parameters<typeof searchLog>[1]) =>
    (await look(world, officer, { action: 'log.search' }, (tx) => searchLog(tx, { from: began, ...search }))).map((l) => `${l.role} ${l.action}`);
  assert.deepEqual(await find({ action: 'test.' }), ['resident test.searched', 'professional test.searched', 'professional test.refused']);
  assert.deepEqual(await find({ practitioner: nurse.practitioner, action: 'test.s' }), ['professional test.searched']);
  assert.deepEqual(await find({ refusedOnly: true }), ['professional test.refused']);
  assert.deepEqual(await find({ person: aino.person }), ['resident test.searched']);
  assert.deepEqual(await find({ emergencyOnly: true }), []);
  assert.deepEqual(await find({ to: began }), []);
});

test('a program reads the log only with the scope for it', async () => {
  const read = (scopes: string[]) => look(world, { role: 'client', client: 'x', scopes }, { action: 'test' }, (tx) => searchLog(tx, { limit: 1 }));
  assert.equal((await read(['system/AuditEvent.rs'])).length, 1);
  assert.equal((await read(['system/Patient.rs'])).length, 0);
});

test('the officer sees how the log is kept; a nurse does not', async () => {
  const status = await look(world, officer, { action: 'test' }, auditStatus);
  assert.ok(status && status.waiting > 0 && status.waitingSince instanceof Date);
  assert.equal(await look(world, nurse, { action: 'test' }, auditStatus), undefined);
});
