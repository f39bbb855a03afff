import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMatter } from '../../../../test/a-task.ts';
import { actorOf, system, testWorld } from '../../../../test/world.ts';
import type { Actor, Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { ConsentId, MatterId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { breakGlass, competenceOf, decideCompetence, findMatter, guardedOf, keepFromGuardians, openMatter, timelineOf } from '../index.ts';
import { bornToBeginHidden, isMinor, mayKeep, shownAfter } from './minors.rules.ts';

let world: World;
let close: () => Promise<void>;
const now = new Date('2026-11-23T10:00:00Z');
before(async () => {
  ({ world, close } = await testWorld({ demo: true, clock: () => now }));
});
after(() => close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => change(world, actor, { action: 'test' }, work);
const ilmari = actorOf('ilmari') as Resident;
const aino = actorOf('aino') as Resident;
const nurse = actorOf('nurse');
const grounds = 'Ymmärtää hoidon ja sen seuraukset';

/** Aino acting for Ilmari, as the population register says she may. */
async function ainoForIlmari(): Promise<Resident> {
  const { rows } = await as(system, (tx) =>
    sql<{ id: ConsentId }>`
      with known as (select id from consent.consent where subject = ${ilmari.person} and grantee = ${aino.person} and kind = 'guardianship' and status = 'active'),
        made as (insert into consent.consent (county, kind, policy, subject, grantee, source, status, starts_at, created_at)
          select kernel.current_county(), 'guardianship', 'guardian', ${ilmari.person}, ${aino.person}, 'population-register', 'active', ${now}, ${now}
          where not exists (select from known) returning id)
      select id from known union all select id from made`.execute(tx.db),
  );
  return { ...ilmari, by: { person: aino.person, name: aino.name, basis: rows[0]!.id, kind: 'guardianship' } };
}
const seenBy = (actor: Actor, id: MatterId) => as(actor, async (tx) => !!(await findMatter(tx, id)) && (await timelineOf(tx, id)).length >= 0);

test('a minor hides a matter from the guardians and shows it again, at once', async () => {
  const matter = await aMatter(world, { of: 'ilmari' });
  const guardian = await ainoForIlmari();
  assert.equal(await seenBy(guardian, matter), false, 'a minor’s own matter begins hidden');
  assert.equal(await as(ilmari, (tx) => keepFromGuardians(tx, matter, false)), 'shown');
  assert.equal(await seenBy(guardian, matter), true);
  assert.equal(await as(ilmari, (tx) => keepFromGuardians(tx, matter, true)), 'kept');
  assert.deepEqual([await seenBy(guardian, matter), await seenBy(ilmari, matter), await seenBy(nurse, matter)], [false, true, true]);
  assert.equal(await as(ilmari, (tx) => keepFromGuardians(tx, matter, true)), 'kept', 'asked twice is kept once');
  assert.equal(await as(ilmari, (tx) => keepFromGuardians(tx, matter, false)), 'shown');
  assert.equal(await seenBy(guardian, matter), true);
});

test('nobody else hides or shows it: not the guardian, not an adult, not a professional this way', async () => {
  const matter = await aMatter(world, { of: 'ilmari' });
  const guardian = await ainoForIlmari();
  for (const actor of [guardian, aino, nurse]) assert.equal(await as(actor, (tx) => keepFromGuardians(tx, matter, true)), 'not-yours');
  await as(ilmari, (tx) => keepFromGuardians(tx, matter, false));
  await assert.rejects(
    as(guardian, (tx) => sql`update matter.matter set shown_to_guardians = false where id = ${matter}`.execute(tx.db)),
    { code: '42501' },
  );
  const ainos = await aMatter(world, { of: 'aino' });
  assert.equal(await as(aino, (tx) => keepFromGuardians(tx, ainos, true)), 'not-minor');
});

test('a professional with a care relation decides; the guardians’ view follows at once and the decisions stay as history', async () => {
  const matter = await aMatter(world, { of: 'ilmari' });
  const guardian = await ainoForIlmari();
  const decide = (competent: boolean, guardiansMayKnow: boolean) =>
    as(nurse, (tx) => decideCompetence(tx, matter, { competent, guardiansMayKnow, grounds }));
  assert.equal(await decide(true, false), 'decided');
  assert.equal(await seenBy(guardian, matter), false);
  assert.equal(await decide(false, false), 'decided');
  assert.equal(await seenBy(guardian, matter), true, 'guardians decide for one who is not able to');
  assert.equal(await as(ilmari, (tx) => keepFromGuardians(tx, matter, true)), 'decided');
  assert.equal(await decide(true, true), 'decided');
  assert.equal(await seenBy(guardian, matter), true);
  const history = await as(ilmari, (tx) => competenceOf(tx, matter));
  assert.deepEqual(
    history.map((d) => [d.competent, d.guardiansMayKnow]),
    [
      [true, true],
      [false, true],
      [true, false],
    ],
  );
  assert.deepEqual(await as(guardian, (tx) => competenceOf(tx, matter)), [], 'grounds are not the guardians’ to read');
  assert.equal((await as(nurse, (tx) => guardedOf(tx, matter)))?.decisions.length, 3);
  await assert.rejects(
    as(nurse, (tx) => sql`update matter.competence_decision set competent = false`.execute(tx.db)),
    { code: '42501' },
  );
});

test('no care relation, no decision: not another unit’s professional, not by breaking the glass, not of an adult', async () => {
  const matter = await aMatter(world, { of: 'ilmari' });
  const decide = (key: string, of = matter) =>
    as(actorOf(key), (tx) => decideCompetence(tx, of, { competent: true, guardiansMayKnow: false, grounds }));
  assert.equal(await decide('physio'), 'no-relation');
  await as(actorOf('physio'), (tx) => breakGlass(tx, { person: ilmari.person, ground: 'other', reason: 'Asiakas on vastaanotolla' }));
  assert.equal(await decide('physio'), 'no-relation');
  for (const key of ['admin', 'officer', 'ilmari']) assert.equal(await decide(key), 'no-relation', key);
  assert.equal(await decide('nurse', await aMatter(world, { of: 'aino' })), 'not-minor');
});

test('the rules: eighteen is grown up, only the able forbid, and to show is always the minor’s own', () => {
  assert.equal(isMinor('2008-11-23', now), false);
  assert.equal(isMinor('2008-11-24', now), true);
  assert.equal(isMinor(null, now), false);
  assert.deepEqual(
    [
      shownAfter({ competent: true, guardiansMayKnow: false }),
      shownAfter({ competent: false, guardiansMayKnow: false }),
      shownAfter({ competent: true, guardiansMayKnow: true }),
    ],
    [false, true, true],
  );
  assert.deepEqual([mayKeep(undefined, true), mayKeep({ competent: false }, true), mayKeep({ competent: false }, false)], [true, false, true]);
});

test('own matters begin hidden from the day one is twelve to the day before one is eighteen', async () => {
  assert.deepEqual(bornToBeginHidden(new Date('2026-11-23T21:59:59Z')), { first: '2008-11-24', last: '2014-11-23' });
  assert.deepEqual(bornToBeginHidden(new Date('2026-02-28T10:00:00Z')), { first: '2008-02-29', last: '2014-02-28' });
  const guardian = await ainoForIlmari();
  const opened = await as(guardian, (tx) => openMatter(tx, { topic: 'uti', lang: 'fi' }));
  assert.equal(await seenBy(guardian, opened), true, 'what a guardian opens is shown');
});
