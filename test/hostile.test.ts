import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import { accept, propose, recognise, takeInvitation } from '../src/engines/consent/index.ts';
import { breakGlass, openMatter } from '../src/engines/matter/index.ts';
import type { Actor, Officer, Professional, Resident } from '../src/kernel/access.ts';
import { change } from '../src/kernel/change.ts';
import { plusMinutes } from '../src/kernel/clock.ts';
import type { ConsentId, MatterId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { aBookedVisit } from './a-visit.ts';
import { actorOf, system, testWorld } from './world.ts';

/**
 * Whoever could say anything to the database as the web role, in their own name, still gets no right to another's data: what a page's code would
 * have to get wrong first is refused here.
 */
const act = { action: 'test' };
const resident = (key: string) => actorOf(key) as Resident;
const staff = (key: string) => actorOf(key) as Professional;
const [aino, ilmari, tuuli, salla, sara] = ['aino', 'ilmari', 'tuuli', 'salla', 'sara'].map(resident) as [
  Resident,
  Resident,
  Resident,
  Resident,
  Resident,
];
const nurse = staff('nurse');
const breaker = staff('family-worker');
const officer = actorOf('officer') as Officer;

let world: World;
let close: () => Promise<void>;
let now: Date;
let guardian: Resident;
let kept: MatterId;
let support: ConsentId;
before(async () => {
  ({ world, close } = await testWorld({ demo: true }));
  now = world.clock();
  const basis = await change(world, system, act, (tx) =>
    recognise(tx, {
      kind: 'guardianship',
      policy: 'custody',
      subject: ilmari.person,
      subjectName: ilmari.name,
      grantee: aino.person,
      granteeName: aino.name,
      until: plusMinutes(now, 60),
      sealed: 'x',
    }),
  );
  guardian = { ...aino, person: ilmari.person, name: ilmari.name, by: { person: aino.person, name: aino.name, basis, kind: 'guardianship' } };
  // A matter that a minor opens alone begins hidden from the guardians; Tuuli supports him in it.
  kept = await change(world, ilmari, act, (tx) => openMatter(tx, { topic: 'uti', lang: 'fi' }));
  const invited = (await change(world, ilmari, act, (tx) => propose(tx, world, { matter: kept })))!;
  support = invited.id;
  await change(world, tuuli, act, (tx) => takeInvitation(tx, world, invited.code));
  await change(world, ilmari, act, (tx) => accept(tx, support));
  await change(world, breaker, act, (tx) => breakGlass(tx, { person: ilmari.person, ground: 'other', reason: 'Kokeillaan, mitä saa tehdä' }));
});
after(() => close());

/** What the statement reaches, undone; 'refused' when the database says no. */
async function attempt(actor: Actor, statement: RawBuilder<unknown>): Promise<number | 'refused'> {
  const undo = new Error('undo');
  let reached: number | 'refused' = 'refused';
  await change(world, actor, act, async (tx) => {
    const { rows, numAffectedRows } = await statement.execute(tx.db);
    reached = Number(numAffectedRows ?? rows.length);
    throw undo;
  }).catch((error) => {
    if (error !== undo && error.code !== '42501') throw error;
  });
  return reached;
}

const aMatter = (person: string, unit: string | undefined) =>
  sql`insert into matter.matter (county, person, topic, lang, unit) values (kernel.current_county(), ${person}, 'x', 'fi', ${unit})`;

test('a professional makes no care relation by opening a matter for somebody, also not in an emergency', async () => {
  assert.equal(await attempt(nurse, aMatter(salla.person, nurse.units[0])), 'refused');
  assert.equal(await attempt(breaker, aMatter(ilmari.person, breaker.units[0])), 'refused');
});

test('a matter keeps its person, and an appointment its person and matter', async () => {
  const { matter } = await aBookedVisit(world);
  assert.equal(await attempt(nurse, sql`update matter.matter set person = ${salla.person} where id = ${matter}`), 'refused');
  const supporter: Resident = {
    ...tuuli,
    person: ilmari.person,
    by: { person: tuuli.person, name: tuuli.name, basis: support, kind: 'support', matter: kept },
  };
  assert.equal(await attempt(supporter, sql`select from matter.matter where id = ${kept}`), 1);
  assert.equal(await attempt(supporter, sql`update matter.matter set person = ${tuuli.person} where id = ${kept}`), 'refused');
  assert.equal(await attempt(nurse, sql`update calendar.appointment set person = ${salla.person} where matter = ${matter}`), 'refused');
});

test('nobody but the county’s own hand changes who somebody is, or whether they are protected', async () => {
  for (const [who, whose] of [
    [guardian, ilmari],
    [salla, salla],
  ] as const)
    for (const to of [sql`non_disclosure = not non_disclosure`, sql`pic_hash = 'x'`, sql`birth_date = '1990-01-01'`, sql`family_name = 'Toinen'`])
      assert.equal(await attempt(who, sql`update matter.person set ${to} where id = ${whose.person}`), 'refused');
  assert.equal(await attempt(salla, sql`update matter.person set phone = null where id = ${salla.person}`), 1);
  assert.equal(await attempt(system, sql`update matter.person set family_name = 'Toinen' where id = ${salla.person}`), 1);
});

test('a guardian learns of a kept matter neither by its supporter, its history nor its invitation', async () => {
  assert.equal(await attempt(guardian, sql`select from consent.consent where kind = 'support'`), 0);
  assert.equal(await attempt(guardian, sql`select from consent.history where consent = ${support}`), 0);
  assert.equal(await attempt(guardian, sql`select from consent.invitation`), 0);
  assert.equal(await attempt(guardian, sql`select from consent.consent where kind = 'guardianship'`), 1);
  assert.equal(await attempt(ilmari, sql`select from consent.consent where kind = 'support'`), 1);
});

test('one who supports gives the right up, and does not lengthen it', async () => {
  assert.equal(await attempt(tuuli, sql`update consent.consent set ends_at = ${plusMinutes(now, 10 ** 6)} where id = ${support}`), 'refused');
  assert.equal(await attempt(tuuli, sql`update consent.consent set data = '{}' where id = ${support}`), 'refused');
  assert.equal(await attempt(tuuli, sql`update consent.consent set status = 'inactive', status_reason = 'withdrawn' where id = ${support}`), 1);
});

test('whoever broke the glass notes no consent and sends no message', async () => {
  assert.equal(await attempt(breaker, sql`select from matter.person where id = ${ilmari.person}`), 1);
  const consent = sql`insert into consent.consent (county, kind, policy, subject, source, status, starts_at, created_at)
    values (kernel.current_county(), 'service', 'data-sharing', ${ilmari.person}, 'professional', 'active', ${now}, ${now})`;
  const message = (
    matter: MatterId | null,
  ) => sql`insert into notify.message (county, matter, person, channel, kind, key, recipient, body, due_at, try_at, created_at)
    values (kernel.current_county(), ${matter}, ${ilmari.person}, 'sms', ${matter ? 'message' : 'address'}, 'hostile', 'x', 'x', ${now}, ${now}, ${now})`;
  assert.equal(await attempt(breaker, consent), 'refused');
  assert.equal(await attempt(breaker, message(kept)), 'refused');
  assert.equal(await attempt(breaker, message(null)), 'refused');
  assert.equal(await attempt({ role: 'client', client: 'x', scopes: ['system/Patient.rs'] }, message(null)), 'refused');
});

test('who is both a nurse and an officer is not their own judge, and an officer judges in their own name', async () => {
  const both: Officer = { ...officer, practitioner: breaker.practitioner };
  const review = (by: string) =>
    sql`update matter.emergency_access set reviewed_at = ${now}, reviewed_by = ${by}, verdict = 'justified' where practitioner = ${breaker.practitioner}`;
  assert.equal(await attempt(both, review(both.practitioner)), 'refused');
  assert.equal(await attempt(officer, review(breaker.practitioner)), 'refused');
  assert.equal(await attempt(officer, review(officer.practitioner)), 1);

  await change(world, system, act, (tx) =>
    sql`insert into privacy.finding (county, key, rule, practitioner, name, day, found_at)
      values (kernel.current_county(), 'hostile', 'own-data', ${breaker.practitioner}, 'x', '2026-11-21', ${now})`.execute(tx.db),
  );
  const seen = sql`update privacy.finding set seen_at = ${now}, seen_by_name = 'x' where key = 'hostile'`;
  assert.equal(await attempt(both, seen), 0);
  assert.equal(await attempt(officer, seen), 1);
});

test('nobody but the county lets a program in or widens what it may, and no token is wider than its program', async () => {
  const added = (name: string) => sql`insert into programs.client (county, name, jwks, scopes, created_at, changed_at)
    values (kernel.current_county(), ${name}, '{"keys":[]}', '{system/Patient.rs}', ${now}, ${now})`;
  await change(world, system, act, (tx) => added('labra').execute(tx.db));
  const token = (...scopes: string[]) => sql`insert into programs.token (token_hash, county, client, scopes, issued_at, expires_at)
    select 'x', county, id, ${scopes}, ${now}, ${plusMinutes(now, 5)} from programs.client where name = 'labra'`;
  const labra = (...scopes: string[]): Actor => ({ role: 'client', client: 'labra', scopes });
  for (const who of [sara, nurse, officer, labra('system/Patient.rs'), { role: 'anonymous' } as const]) {
    assert.equal(await attempt(who, added('toinen')), 'refused');
    assert.equal(await attempt(who, sql`update programs.client set scopes = '{system/AuditEvent.rs}' where name = 'labra'`), 0);
  }
  assert.equal(await attempt(labra('system/Patient.rs'), token('system/Patient.rs')), 1);
  assert.equal(await attempt(labra('system/Patient.rs', 'system/AuditEvent.rs'), token('system/Patient.rs', 'system/AuditEvent.rs')), 'refused');
  assert.equal(await attempt(sara, token('system/Patient.rs')), 'refused');
});

test('the log is written in the name of the one who asks', async () => {
  const entry = (more: object) =>
    sql`select kernel.record(${JSON.stringify({ action: 'forged', purpose: 'care', outcome: 'done', ...more })}::jsonb, null, null)`;
  assert.equal(await attempt(sara, entry({ role: 'professional', practitioner: nurse.practitioner })), 'refused');
  assert.equal(await attempt(sara, entry({ role: 'resident', person: aino.person })), 'refused');
  assert.equal(await attempt(nurse, entry({ role: 'professional', practitioner: breaker.practitioner })), 'refused');
  assert.equal(
    await attempt(guardian, entry({ role: 'resident', person: aino.person })),
    'refused',
    'without the basis it would look like her own matter',
  );
  assert.equal(await attempt(sara, entry({ role: 'resident', person: sara.person })), 1);
});

test('functions with the owner’s rights tell nothing of others', async () => {
  const { rows } = await change(world, sara, act, (tx) =>
    sql<{
      told: boolean;
    }>`select kernel.matter_kept(${kept}) or matter.keeps_from_guardians(${ilmari.person}) or matter.is_known(${ilmari.person}) as told`.execute(
      tx.db,
    ),
  );
  assert.deepEqual(rows, [{ told: false }]);
});

test('nobody but the machinery marks what has been reacted to, so that no notice of an emergency is held back', async () => {
  const mark = sql`insert into kernel.handled (event, part) select max(id), 'hostile' from kernel.event having max(id) is not null
    union all select 1, 'hostile-too'`;
  for (const who of [sara, nurse, officer]) assert.equal(await attempt(who, mark), 'refused');
  assert.equal(await attempt(system, sql`insert into kernel.handled (event, part) select max(id), 'hostile' from kernel.event`), 1);
});
