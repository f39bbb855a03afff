import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { actorOf, testWorld } from '../../../../test/world.ts';
import type { Actor, Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { ConsentId, MatterId, PersonId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { findMatter, openMatter } from '../matter.store.ts';
import { findPerson } from '../person.store.ts';
import { note, timelineOf } from '../timeline.store.ts';
import { newSpokenCode } from '../../../kernel/spoken-code.ts';
import type { ShareMinutes } from './share.rules.ts';
import { endShare, findShare, readShared, type ShareId, share, sharesOf, sharesTaken, takeShare } from './share.store.ts';

let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
let now = new Date('2026-11-23T08:00:00Z');
before(async () => {
  const made = await testWorld({ demo: true, clock: () => now });
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
});
after(() => close());

const ilmari = actorOf('ilmari') as Resident;
const aino = actorOf('aino') as Resident;
const nurse = actorOf('nurse');
const physio = actorOf('physio');
const act = { action: 'test' };
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => change(world, actor, act, work);

const aMatter = (of: Actor = ilmari): Promise<MatterId> =>
  as(of, async (tx) => {
    const matter = await openMatter(tx, { topic: 'koe', lang: 'fi' });
    await note(tx, matter, { kind: 'test.happened' });
    return matter;
  });
async function shared(matters: readonly MatterId[], minutes: ShareMinutes = 30, by: Actor = ilmari) {
  const id = randomUUID() as ShareId;
  const made = await as(by, (tx) => share(tx, world, { id, matters, minutes }));
  assert.ok(made);
  return { id, code: made.code };
}
const enter = (code: string, by: Actor = nurse) => as(by, (tx) => takeShare(tx, world, code));
/** What a professional sees of a matter through a share. */
const read = (id: ShareId, matter: MatterId, by: Actor = nurse) =>
  as(by, (tx) =>
    readShared(tx, id, async () => ({
      matter: await findMatter(tx, matter),
      timeline: (await timelineOf(tx, matter)).length,
      person: await findPerson(tx, ilmari.person),
    })),
  );

test('a professional who is given the code reads the matters shared, and nothing else of the person', async () => {
  const [one, other] = [await aMatter(), await aMatter()];
  const { id, code } = await shared([one]);
  assert.deepEqual(await enter(code), { kind: 'taken', share: id });
  const seen = await read(id, one);
  assert.deepEqual([seen.matter?.id, seen.timeline, seen.person?.given], [one, 1, 'Ilmari']);
  const notShared = await read(id, other);
  assert.deepEqual([notShared.matter, notShared.timeline], [undefined, 0]);
});

test('the share shows nothing outside its own pages, and what it showed is gone when they are read', async () => {
  const matter = await aMatter();
  const { id, code } = await shared([matter]);
  await enter(code);
  await as(nurse, async (tx) => {
    assert.equal(await findMatter(tx, matter), undefined);
    assert.ok(await readShared(tx, id, () => findMatter(tx, matter)));
    assert.equal(await findMatter(tx, matter), undefined);
    assert.equal(await findPerson(tx, ilmari.person), undefined);
  });
});

test('what is shared can only be read: the database itself refuses to write while it is open', async () => {
  const matter = await aMatter();
  const { id, code } = await shared([matter]);
  await enter(code);
  await assert.rejects(
    as(nurse, (tx) => readShared(tx, id, () => note(tx, matter, { kind: 'test.happened' }))),
    /read-only transaction/,
  );
  assert.equal((await read(id, matter)).timeline, 1);
});

test('the code is for one professional: the second who enters it is told there is no such code', async () => {
  const matter = await aMatter();
  const { id, code } = await shared([matter]);
  await enter(code);
  assert.deepEqual(await enter(code, physio), { kind: 'not-found' });
  assert.equal((await read(id, matter, physio)).matter, undefined);
  assert.equal(await as(physio, (tx) => findShare(tx, id)), undefined);
  assert.deepEqual(await enter(code), { kind: 'taken', share: id }, 'to whom it is bound may enter it again');
});

test('of two who enter the code at the same time one has it', async () => {
  for (let i = 0; i < 10; i++) {
    const { code } = await shared([await aMatter()]);
    const kinds = (await Promise.all([enter(code), enter(code, physio)])).map((t) => t.kind).sort();
    assert.deepEqual(kinds, ['not-found', 'taken']);
    now = plusMinutes(now, 16);
  }
});

test('a form sent twice shares once', async () => {
  const matter = await aMatter();
  const id = randomUUID() as ShareId;
  const twice = () => as(ilmari, (tx) => share(tx, world, { id, matters: [matter], minutes: 30 }));
  assert.ok(await twice());
  assert.equal(await twice(), undefined);
});

test('taken back, it is over at once, for good, also before anybody used it', async () => {
  const matter = await aMatter();
  const used = await shared([matter]);
  const unused = await shared([matter]);
  await enter(used.code);
  for (const { id } of [used, unused]) assert.equal(await as(ilmari, (tx) => endShare(tx, id)), true);
  assert.equal(await as(ilmari, (tx) => endShare(tx, used.id)), false);
  assert.equal((await read(used.id, matter)).matter, undefined);
  assert.deepEqual(await enter(unused.code), { kind: 'not-found' });
  assert.deepEqual(await as(nurse, (tx) => sharesTaken(tx).then((all) => all.filter((s) => s.id === used.id))), []);
  await assert.rejects(
    as(ilmari, (tx) =>
      sql`update matter.share set ended_at = null where id = ${used.id}`
        .execute(tx.db)
        .then((r) => assert.ok(r.numAffectedRows === 0n) ?? Promise.reject(new Error('none'))),
    ),
    /none|policy/,
  );
});

test('when its time is out it shows nothing, though its page was open', async () => {
  const matter = await aMatter();
  const { id, code } = await shared([matter], 30);
  await enter(code);
  now = plusMinutes(now, 29);
  assert.ok((await read(id, matter)).matter);
  now = plusMinutes(now, 1);
  assert.equal((await read(id, matter)).matter, undefined);
});

/** How many wrong codes, and tries after too many, are in the audit. */
async function refusals(): Promise<number[]> {
  const { rows } = await owner.query(`select count(*) filter (where outcome = 'refused: wrong code')::int as wrong,
    count(*) filter (where outcome = 'refused: too many wrong codes')::int as many from kernel.audit_entry`);
  return [rows[0].wrong, rows[0].many];
}

test('codes cannot be guessed: after five wrong ones in a quarter of an hour not even the right one helps, and it is in the audit', async () => {
  now = plusMinutes(now, 60);
  const matter = await aMatter();
  const { id, code } = await shared([matter], 120);
  const before = await refusals();
  for (let i = 0; i < 5; i++) assert.deepEqual(await enter(newSpokenCode()), { kind: 'not-found' });
  assert.deepEqual(await enter(code), { kind: 'too-many' });
  assert.deepEqual(await enter(code, physio), { kind: 'taken', share: id }, 'another professional has tries of their own');
  now = plusMinutes(now, 16);
  const next = await shared([matter]);
  assert.equal((await enter(next.code)).kind, 'taken');
  assert.deepEqual(await refusals(), [before[0]! + 5, before[1]! + 1]);
});

test('only a hash of the code is kept', async () => {
  const { code } = await shared([await aMatter()]);
  const { rows } = await owner.query('select to_jsonb(s)::text as row from matter.share s');
  for (const { row } of rows) assert.ok(!row.includes(code) && !row.includes(code.replace('-', '')));
});

test("nobody shares another's matter, nor sees another's shares", async () => {
  const matter = await aMatter();
  const sara = actorOf('sara') as Resident;
  const { id, code } = await shared([matter], 30, sara);
  now = plusMinutes(now, 16);
  await enter(code);
  assert.equal((await read(id, matter)).matter, undefined, 'the matter was not among what Sara may share');
  const own = await shared([matter]);
  assert.deepEqual((await as(sara, (tx) => sharesOf(tx, ilmari.person))).length, 0);
  assert.equal(await as(sara, (tx) => endShare(tx, own.id)), false);
  for (const actor of [actorOf('admin'), actorOf('officer')]) await assert.rejects(enter(own.code, actor));
});

test('a professional cannot make, prolong or take a share past the door', async () => {
  const matter = await aMatter();
  const { id } = await shared([matter]);
  const me = nurse.role === 'professional' ? nurse.practitioner : '';
  for (const statement of [
    sql`insert into matter.share (county, person, made_by, code_hash, made_at, ends_at, practitioner, practitioner_name, taken_at) values (kernel.current_county(), ${ilmari.person}, ${ilmari.person}, 'x', ${now}, ${plusMinutes(now, 5)}, ${me}, 'x', ${now})`,
    sql`update matter.share set practitioner = ${me} where id = ${id}`,
    sql`insert into matter.share_matter (share, matter, county) values (${id}, ${matter}, kernel.current_county())`,
    sql`select from matter.share_tries`,
  ])
    await assert.rejects(
      as(nurse, (tx) => statement.execute(tx.db)),
      { code: '42501' },
    );
});

/** Aino as her child's guardian, by a guardianship of the given kind of end. */
async function asGuardian(
  child: string,
  kind: 'guardianship' | 'support' = 'guardianship',
): Promise<{ actor: Resident; basis: ConsentId; matter: MatterId }> {
  const whose = actorOf(child) as Resident;
  const matter = await aMatter(whose);
  const { rows } = await owner.query(
    `insert into consent.consent (county, kind, policy, subject, grantee, matter, source, status, starts_at, created_at)
     values ($1, $2, 'test', $3, $4, $5, 'self', 'active', $6, $6) returning id`,
    [world.county.key, kind, whose.person, aino.person, kind === 'support' ? matter : null, plusMinutes(now, -1)],
  );
  const basis = rows[0].id as ConsentId;
  const by = { person: aino.person as PersonId, name: aino.name, basis, kind, ...(kind === 'support' ? { matter } : {}) };
  return { actor: { ...whose, by }, basis, matter };
}

test('a guardian shares for a child; the share ends with the guardianship, and the guardian sees only own shares', async () => {
  now = plusMinutes(now, 16);
  const { actor, basis, matter } = await asGuardian('otso');
  const own = await shared([matter], 120, actorOf('otso'));
  const { id, code } = await shared([matter], 120, actor);
  await enter(code);
  const sees = () => as(nurse, (tx) => readShared(tx, id, () => findMatter(tx, matter)));
  assert.ok(await sees());
  assert.deepEqual(
    (await as(actor, (tx) => sharesOf(tx, actor.person))).map((s) => s.id),
    [id],
  );
  assert.equal(await as(actor, (tx) => endShare(tx, own.id)), false);
  assert.equal((await as(actorOf('otso'), (tx) => sharesOf(tx, actor.person))).length, 2, 'the child sees both');
  await owner.query(`update consent.consent set status = 'inactive', status_reason = 'registry' where id = $1`, [basis]);
  assert.equal(await sees(), undefined);
  assert.deepEqual(await as(nurse, (tx) => sharesTaken(tx)).then((all) => all.filter((s) => s.id === id)), []);
});

test('a supporter cannot share', async () => {
  const { actor, matter } = await asGuardian('venla', 'support');
  await assert.rejects(shared([matter], 30, actor), /only a resident/);
  await assert.rejects(
    as(actor, (tx) =>
      sql`insert into matter.share (county, person, made_by, basis, code_hash, made_at, ends_at)
        values (kernel.current_county(), ${actor.person}, ${aino.person}, ${actor.by!.basis}, 'y', ${now}, ${plusMinutes(now, 5)})`.execute(tx.db),
    ),
    { code: '42501' },
  );
});
