import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, PersonId, PractitionerId, SlotId, UnitId } from '../../kernel/ids.ts';
import type { World } from '../../kernel/world.ts';
import { giveToUnit, openMatter } from '../matter/index.ts';
import {
  appointmentsOf,
  cancel,
  confirm,
  endAppointment,
  findAppointment,
  findTime,
  freeTimes,
  hold,
  putSchedule,
  type Schedule,
  topUp,
} from './index.ts';

let now = new Date('2026-11-23T05:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let world: World;
let close: () => Promise<void>;
const CENTRE = '00000000-0000-7000-8000-000000000001' as UnitId;
const aino = actorOf('aino');
const mikael = actorOf('mikael');
const as = <T>(who: typeof aino, work: (tx: Tx) => Promise<T>) => change(world, who, { action: 'test' }, work);
const aMatter = (who: typeof aino) => as(who, (tx) => openMatter(tx, { topic: 'test', lang: 'fi' }));
const personOf = (who: typeof aino) => ('person' in who ? who.person : ('' as PersonId));
const confirmAs = (who: typeof aino, slot: SlotId, matter: MatterId, note?: string) =>
  as(who, (tx) => confirm(tx, { slot, matter, person: personOf(who), bookedBy: personOf(who), ...(note ? { note } : {}) }));

let made = 0;
/** One professional's Monday morning of four times; each call a professional and a service of their own. */
async function aMorning(more: Partial<Schedule> = {}): Promise<{ service: string; slots: SlotId[] }> {
  const service = `service-${++made}`;
  await as(system, async (tx) => {
    await putSchedule(tx, {
      key: service,
      service,
      modality: 'remote',
      unit: CENTRE,
      practitioner: crypto.randomUUID() as PractitionerId,
      practitionerName: 'Noora Näyte',
      name: { fi: 'Etävastaanotto' },
      weekly: [{ days: [1], from: '09:00', to: '11:00' }],
      everyMinutes: 30,
      slotMinutes: 20,
      roundTheClock: false,
      daysAhead: 0,
      latestBookingMinutes: 30,
      cancelMinutes: 60,
      demo: false,
      ...more,
    });
    await topUp(tx);
  });
  return { service, slots: (await free(service)).map((t) => t.slot) };
}
const free = (service: string) => freeTimes(world.db, { service, modality: 'remote', from: now, to: later(60 * 24 * 40) });

before(async () => {
  ({ world, close } = await testWorld({ demo: true, clock: () => now }));
});
after(() => close());

test('a booked time is no longer free, and is on the resident’s list with whom and where', async () => {
  const { service, slots } = await aMorning();
  const matter = await aMatter(aino);
  assert.equal(slots.length, 4);
  assert.equal((await as(aino, (tx) => hold(tx, slots[1]!, matter))).kind, 'held');
  const id = await confirmAs(aino, slots[1]!, matter, 'Kurkku on kipeä');
  assert.notEqual(id, 'taken');
  assert.deepEqual(
    (await free(service)).map((t) => t.slot),
    [slots[0], slots[2], slots[3]],
  );
  const [mine] = await as(aino, (tx) => appointmentsOf(tx, { matter }));
  assert.deepEqual(
    { id: mine!.id, who: mine!.practitionerName, unit: mine!.unit, status: mine!.status, note: mine!.note, starts: mine!.starts.toISOString() },
    { id, who: 'Noora Näyte', unit: CENTRE, status: 'booked', note: 'Kurkku on kipeä', starts: '2026-11-23T07:30:00.000Z' },
  );
});

test('a held time is hidden from others and shown to the one who holds it', async () => {
  const { service, slots } = await aMorning();
  const matter = await aMatter(aino);
  await as(aino, (tx) => hold(tx, slots[0]!, matter));
  assert.equal((await free(service)).length, 3);
  const seen = await as(aino, (tx) => freeTimes(tx.db, { service, modality: 'remote', from: now, to: later(600), matter }));
  assert.equal(seen.length, 4);
  const others = await aMatter(mikael);
  assert.equal((await as(mikael, (tx) => hold(tx, slots[0]!, others))).kind, 'taken');
  assert.equal(await confirmAs(mikael, slots[0]!, others), 'taken');
  assert.equal(
    (await as(mikael, (tx) => freeTimes(tx.db, { service, modality: 'remote', from: now, to: later(600), matter }))).length,
    3,
    'naming another’s matter shows nothing more',
  );
});

test('a hold that has expired gives way to whoever wants the time next', async () => {
  const { slots } = await aMorning();
  const [first, second] = [await aMatter(aino), await aMatter(mikael)];
  await as(aino, (tx) => hold(tx, slots[0]!, first));
  const began = now;
  now = later(11);
  try {
    assert.equal((await as(mikael, (tx) => hold(tx, slots[0]!, second))).kind, 'held');
    assert.equal(await confirmAs(aino, slots[0]!, first), 'taken');
    assert.notEqual(await confirmAs(mikael, slots[0]!, second), 'taken');
  } finally {
    now = began;
  }
});

test('an expired hold nobody else wanted is confirmed as if nothing had happened', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  await as(aino, (tx) => hold(tx, slots[0]!, matter));
  const began = now;
  now = later(45);
  try {
    assert.notEqual(await confirmAs(aino, slots[0]!, matter), 'taken');
  } finally {
    now = began;
  }
});

test('holding another time lets go of the first', async () => {
  const { service, slots } = await aMorning();
  const matter = await aMatter(aino);
  await as(aino, (tx) => hold(tx, slots[0]!, matter));
  await as(aino, (tx) => hold(tx, slots[2]!, matter));
  assert.deepEqual(
    (await free(service)).map((t) => t.slot),
    [slots[0], slots[1], slots[3]],
  );
});

test('confirming twice, or another time with the same right, gives the one appointment', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  const [one, two, other] = await Promise.all([
    confirmAs(aino, slots[0]!, matter),
    confirmAs(aino, slots[0]!, matter),
    confirmAs(aino, slots[1]!, matter),
  ]);
  assert.equal(one, two);
  assert.equal(two, other);
  assert.equal((await as(aino, (tx) => appointmentsOf(tx, { matter }))).length, 1);
});

test('cancelling frees the time and the right at once', async () => {
  const { service, slots } = await aMorning();
  const matter = await aMatter(aino);
  const id = await confirmAs(aino, slots[0]!, matter);
  assert.ok(id !== 'taken');
  assert.equal((await as(aino, (tx) => cancel(tx, id))).kind, 'cancelled');
  assert.equal((await as(aino, (tx) => cancel(tx, id))).kind, 'not-booked');
  assert.equal((await free(service)).length, 4);
  const again = await confirmAs(aino, slots[0]!, matter);
  assert.ok(again !== 'taken' && again !== id);
});

test('half an hour before the time a resident can no longer cancel, the unit still can', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  const id = await confirmAs(aino, slots[0]!, matter);
  assert.ok(id !== 'taken');
  await as(aino, (tx) => giveToUnit(tx, matter, CENTRE));
  const began = now;
  now = later(90);
  try {
    assert.equal((await as(aino, (tx) => cancel(tx, id))).kind, 'too-late');
    assert.equal((await as(actorOf('nurse'), (tx) => cancel(tx, id))).kind, 'cancelled');
  } finally {
    now = began;
  }
});

test('a kept appointment uses the right up', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  const id = await confirmAs(aino, slots[0]!, matter);
  assert.ok(id !== 'taken');
  assert.equal(await as(system, (tx) => endAppointment(tx, id, 'fulfilled')), true);
  assert.equal(await confirmAs(aino, slots[1]!, matter), id);
});

test('an appointment is seen by its person and the unit of its matter, by nobody else', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  const id = await confirmAs(aino, slots[0]!, matter);
  assert.ok(id !== 'taken');
  const seenBy = async (key: string) => (await as(actorOf(key), (tx) => findAppointment(tx, id))) !== undefined;
  assert.deepEqual([await seenBy('aino'), await seenBy('mikael'), await seenBy('nurse')], [true, false, false]);
  await as(aino, (tx) => giveToUnit(tx, matter, CENTRE));
  assert.deepEqual([await seenBy('nurse'), await seenBy('physio'), await seenBy('admin')], [true, false, false]);
  assert.equal((await as(mikael, (tx) => cancel(tx, id))).kind, 'not-booked');
});

test('a time that is too close, past or invented is refused kindly', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  const began = now;
  now = later(125);
  try {
    assert.equal((await as(aino, (tx) => hold(tx, slots[0]!, matter))).kind, 'too-late');
    assert.equal(await confirmAs(aino, slots[0]!, matter), 'taken');
  } finally {
    now = began;
  }
  const invented = '00000000-0000-7000-8000-00000000dead' as SlotId;
  assert.equal((await as(aino, (tx) => hold(tx, invented, matter))).kind, 'missing');
  assert.equal(await confirmAs(aino, invented, matter), 'taken');
  assert.equal(await findTime(world.db, invented), undefined);
});

test('the database itself refuses to put one professional in two places', async () => {
  const { slots } = await aMorning();
  const matter = await aMatter(aino);
  await confirmAs(aino, slots[0]!, matter);
  const clash = sql`insert into calendar.occupancy (county, practitioner, during, slot) select county, practitioner, during, slot from calendar.occupancy where slot = ${slots[0]!}`;
  await assert.rejects(() => clash.execute(world.db), { code: '23P01' });
});

test('of fifty residents who want the same time one gets it and forty-nine an outcome', async () => {
  const { service, slots } = await aMorning();
  const residents = await as(system, async (tx) => {
    const { rows } = await sql<{ person: PersonId; matter: MatterId }>`
      with p as (
        insert into matter.person (county, pic_hash, pic_sealed, given_name, family_name)
        select kernel.current_county(), 'race-' || n, '', 'Kisa', 'Kilpailija' from generate_series(1, 50) n returning id)
      insert into matter.matter (county, person, topic, lang) select kernel.current_county(), id, 'test', 'fi' from p returning person, id as matter`.execute(
      tx.db,
    );
    return rows;
  });
  const outcomes = await Promise.all(
    residents.map(async ({ person, matter }) => {
      const who = { ...aino, person } as typeof aino;
      const held = await as(who, (tx) => hold(tx, slots[0]!, matter));
      return held.kind === 'held' ? confirmAs(who, slots[0]!, matter) : held.kind;
    }),
  );
  assert.equal(outcomes.filter((o) => o === 'taken').length, 49);
  assert.equal((await free(service)).length, 3);
  // Straight to confirmation, without a hold first.
  const straight = await Promise.all(residents.map(({ person, matter }) => confirmAs({ ...aino, person } as typeof aino, slots[1]!, matter)));
  const winners = residents.filter((_, i) => straight[i] !== 'taken');
  assert.equal(winners.length, 2, 'the winner of the first race keeps that appointment; one more wins this one');
});
