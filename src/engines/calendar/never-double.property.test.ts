import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import type { AppointmentId, MatterId, PersonId, PractitionerId, SlotId, UnitId } from '../../kernel/ids.ts';
import type { World } from '../../kernel/world.ts';
import { openMatter } from '../matter/index.ts';
import { cancel, confirm, freeTimes, hold, putSchedule, topUp } from './index.ts';

/** Three residents, two professionals, eight times; anything in any order, sometimes several at the same moment, while the clock runs. */
type Step = { who: number; what: 'hold' | 'confirm' | 'cancel'; time: number } | { minutes: number };

const MONDAY = new Date('2026-11-23T05:00:00Z');
let now = MONDAY;
let world: World;
let close: () => Promise<void>;
const people = ['aino', 'mikael', 'eino'].map(actorOf);
const personOf = (n: number) => (people[n] as { person: PersonId }).person;

before(async () => {
  ({ world, close } = await testWorld({ demo: true, clock: () => now }));
});
after(() => close());

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ who: fc.nat(2), what: fc.constantFrom('hold', 'confirm', 'cancel'), time: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.constantFrom(1, 9, 10, 11, 40) }) },
);
/** Steps of one moment run together, as requests do. */
const aStory = fc.array(fc.array(aStep, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 25 });

test('whatever residents do in whatever order, nobody sees two people at once and no time is lost', async () => {
  await fc.assert(
    fc.asyncProperty(aStory, async (story) => {
      now = MONDAY;
      const scene = await aScene();
      for (const moment of story) {
        await Promise.all(moment.map((step) => scene.take(step)));
        await scene.holds();
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

async function aScene() {
  const service = crypto.randomUUID();
  await change(world, system, { action: 'test' }, async (tx) => {
    for (const key of ['a', 'b']) {
      await putSchedule(tx, {
        key: `${service}-${key}`,
        service,
        modality: 'remote',
        unit: '00000000-0000-7000-8000-000000000001' as UnitId,
        practitioner: crypto.randomUUID() as PractitionerId,
        practitionerName: key,
        name: { fi: 'x' },
        weekly: [{ days: [1], from: '09:00', to: '11:00' }],
        everyMinutes: 30,
        slotMinutes: 30,
        roundTheClock: false,
        daysAhead: 0,
        latestBookingMinutes: 30,
        cancelMinutes: 0,
        demo: false,
      });
    }
    await topUp(tx);
  });
  const asked = { service, modality: 'remote', from: MONDAY, to: new Date(MONDAY.getTime() + 86_400_000) } as const;
  const slots = (await freeTimes(world.db, asked)).map((t) => t.slot);
  const matters = await Promise.all(people.map((p) => change(world, p, { action: 'test' }, (tx) => openMatter(tx, { topic: 'test', lang: 'fi' }))));
  const booked = new Map<MatterId, AppointmentId>();

  async function take(step: Step): Promise<void> {
    if ('minutes' in step) {
      now = new Date(now.getTime() + step.minutes * 60_000);
      return;
    }
    const actor = people[step.who]!;
    const matter = matters[step.who]!;
    const slot = slots[step.time] as SlotId;
    await change(world, actor, { action: 'test' }, async (tx) => {
      if (step.what === 'hold') await hold(tx, slot, matter);
      else if (step.what === 'confirm') {
        const outcome = await confirm(tx, { slot, matter, person: personOf(step.who), bookedBy: personOf(step.who) });
        if (outcome !== 'taken') booked.set(matter, outcome);
      } else if (booked.has(matter)) await cancel(tx, booked.get(matter)!);
    });
  }

  /** What must be true after every moment. */
  async function holds(): Promise<void> {
    const facts = await change(world, system, { action: 'test' }, async (tx) => {
      const { rows } = await sql<{ overlapping: number; homeless: number; doubled: number; loose: number }>`
        with a as (select * from calendar.appointment where service = ${service} and status = 'booked')
        select
          (select count(*)::int from a x join a y on x.id < y.id and x.practitioner = y.practitioner and x.during && y.during) as overlapping,
          (select count(*)::int from a left join calendar.occupancy o on o.id = a.occupancy and o.held_until is null and o.during = a.during and o.practitioner = a.practitioner
            where o.id is null) as homeless,
          (select count(*)::int from (select from a group by matter having count(*) > 1) d) as doubled,
          (select count(*)::int from calendar.occupancy o join calendar.slot s on s.id = o.slot join calendar.schedule c on c.id = s.schedule
            where c.service = ${service} and o.held_until is null and not exists (select from a where a.occupancy = o.id)) as loose`.execute(tx.db);
      return rows[0]!;
    });
    assert.deepEqual(facts, { overlapping: 0, homeless: 0, doubled: 0, loose: 0 });
    // A time is either offered, held, booked, or too close: nothing else keeps it from people.
    const free = await freeTimes(world.db, { ...asked, now });
    const gone = slots.filter((s) => !free.some((f) => f.slot === s));
    const { rows } = await sql<{ slot: SlotId }>`
      select s.id as slot from calendar.slot s left join calendar.occupancy o on o.slot = s.id and (o.held_until is null or o.held_until > ${now})
      where s.id = any(${slots}::uuid[]) and (o.id is not null or lower(s.during) < ${now}::timestamptz + interval '30 minutes')`.execute(world.db);
    assert.deepEqual(gone.sort(), rows.map((r) => r.slot).sort());
  }

  return { take, holds };
}
