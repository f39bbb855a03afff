import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { hold } from '../../src/engines/calendar/index.ts';
import { freeTimes } from '../../src/engines/calendar/index.ts';
import { propose, takeInvitation } from '../../src/engines/consent/index.ts';
import { askProof, setWishes } from '../../src/engines/contact/index.ts';
import { threadOf, write } from '../../src/engines/conversation/index.ts';
import { breakGlass, note, openMatter, share, type ShareId, stateAddressNeed } from '../../src/engines/matter/index.ts';
import type { Resident } from '../../src/kernel/access.ts';
import { change } from '../../src/kernel/change.ts';
import { plusMinutes } from '../../src/kernel/clock.ts';
import { keepFile } from '../../src/kernel/files.ts';
import type { MatterId } from '../../src/kernel/ids.ts';
import type { World } from '../../src/kernel/world.ts';
import { aBookedVisit } from '../a-visit.ts';
import { actorOf, aVisitor, system } from '../world.ts';

const act = { action: 'test' };

/** One matter of Aino's with a row in every table that can tell of her: a walk from the first answer to the feedback after the visit. */
export async function everythingOfAino(world: World): Promise<MatterId> {
  const aino = actorOf('aino') as Resident;
  const visit = await aBookedVisit(world);
  const { matter } = visit;
  const now = world.clock();
  const [, another] = await freeTimes(world.db, { service: 'remote-nurse', modality: 'remote', from: now, to: plusMinutes(now, 7 * 24 * 60) });
  await change(world, aino, act, async (tx) => {
    await hold(tx, another!.slot, matter);
    await write(tx, await threadOf(tx, matter, `visit:${visit.id}`), 'Minulla on kysyttävää.');
    await keepFile(tx, { matter, name: 'a.txt', mediaType: 'text/plain', content: Buffer.from('a') });
    await sql`insert into feedback.answer (county, matter, appointment, service, unit, score, given_at, changed_at)
      select county, matter, id, service, unit, 9, ${now}, ${now} from calendar.appointment where id = ${visit.id}`.execute(tx.db);
    await propose(tx, world, { matter });
    await takeInvitation(tx, world, 'wrong');
    await askProof(tx, world, aino.person, 'sms');
    await setWishes(tx, aino.person, { needs: ['hearing'] });
    await sql`insert into identity.passkey (county, person, credential, public_key, user_handle, name, synced, created_at)
      values (kernel.current_county(), ${aino.person}, 'of-a-test-device', '\\x00', 'h', 'Puhelin', false, ${now})`.execute(tx.db);
    await sql`insert into favourites.favourite (county, person, service, added_at)
      select county, ${aino.person}, id, ${now} from directory.service limit 1`.execute(tx.db);
    await share(tx, world, { id: randomUUID() as ShareId, matters: [matter], minutes: 30 });
    await sql`insert into _example.greeting (county, person, words) values (kernel.current_county(), ${aino.person}, 'Hei')`.execute(tx.db);
  });
  await change(world, actorOf('family-worker'), act, (tx) =>
    breakGlass(tx, { person: aino.person, ground: 'other', reason: 'Kaikkien taulujen koe' }),
  );
  await change(world, actorOf('doctor'), act, async (tx) => {
    await stateAddressNeed(tx, aino.person, 'Kaikkien taulujen koe');
    await sql`insert into matter.competence_decision (county, matter, person, competent, guardians_may_know, grounds, practitioner, name, decided_at)
      values (kernel.current_county(), ${matter}, ${aino.person}, true, true, 'Kaikkien taulujen koe', kernel.current_practitioner(), 'x', ${now})`.execute(
      tx.db,
    );
  });
  await change(world, system, act, async (tx) => {
    await note(tx, matter, { kind: 'visit.started', data: { appointment: visit.id } });
    await answered(tx.db, matter);
    const about = sql`select a.county, a.matter, a.id`;
    const from = sql`from calendar.appointment a where a.id = ${visit.id}`;
    await sql`insert into tasks.note (county, matter, task, kind, text, by_name, at) select a.county, a.matter, ${visit.task}, 'note', 'n', 'x', ${now} ${from}`.execute(
      tx.db,
    );
    await sql`insert into notify.message (county, matter, person, channel, key, recipient, body, due_at, try_at, created_at)
      select a.county, a.matter, a.person, 'sms', 'rls', 'k1.x', 'b', ${now}, ${now}, ${now} ${from}`.execute(tx.db);
    await sql`insert into visits.visit (county, matter, id, practitioner, practitioner_name, opened_at) ${about}, a.practitioner, a.practitioner_name, ${now} ${from}`.execute(
      tx.db,
    );
    await sql`insert into visits.note (county, matter, visit, practitioner, text) ${about}, a.practitioner, 'n' ${from}`.execute(tx.db);
    await sql`insert into privacy.request (county, person, matter, person_name, kind, words, lang, received_at, due_on)
      select a.county, a.person, a.matter, 'Aino Esimerkki', 'access', '', 'fi', ${now}, ${now} ${from}`.execute(tx.db);
    for (const party of ['resident', 'professional'])
      await sql`insert into visits.presence (county, matter, visit, id, party, person, practitioner, ready, came_at, seen_at)
        ${about}, uuidv7(), ${party}, case when ${party} = 'resident' then a.person end, case when ${party} = 'professional' then a.practitioner end, true, ${now}, ${now} ${from}`.execute(
        tx.db,
      );
    await sql`insert into visits.signal (county, matter, visit, from_presence, to_presence, body)
      select r.county, r.matter, r.visit, r.id, p.id, 'offer' from visits.presence r join visits.presence p using (visit)
      where r.visit = ${visit.id} and r.party = 'resident' and p.party = 'professional'`.execute(tx.db);
  });
  return matter;
}

/** What somebody not signed in has begun in one browser. */
export async function begunInABrowser(world: World, browser: string): Promise<MatterId> {
  return change(world, aVisitor(browser), act, async (tx) => {
    const matter = await openMatter(tx, { topic: 'uti', lang: 'fi' });
    await answered(tx.db, matter);
    await note(tx, matter, { kind: 'assessment.completed', data: {} });
    return matter;
  });
}

const answered = (db: Parameters<ReturnType<typeof sql>['execute']>[0], matter: MatterId) =>
  sql`insert into questionnaire.response (county, matter, definition)
    select county, ${matter}, id from questionnaire.definition where status = 'active' limit 1`.execute(db);
