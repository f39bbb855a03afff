import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { schedules } from '../../../demo/ita-uusimaa/schedules.ts';
import { system, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import { dayOf, instantOf, sayTime, weekdayOf } from '../../kernel/clock.ts';
import type { World } from '../../kernel/world.ts';
import { calendar, freeTimes, putSchedule, type Time } from './index.ts';

let now = instantOf('2026-11-21', '19:47');
let world: World;
let close: () => Promise<void>;
const nurseTimes = (from = now, days = 40) =>
  freeTimes(world.db, { service: 'remote-nurse', modality: 'remote', from, to: new Date(from.getTime() + days * 86_400_000) });
const ordinary = (times: Time[]) => times.filter((t) => !t.demo);

before(async () => {
  ({ world, close } = await testWorld({ clock: () => now }));
  await calendar.seed!(world);
});
after(() => close());

test('on a Saturday evening there is a demo time that begins within twenty minutes, and it says that it is one', async () => {
  const [first] = await nurseTimes();
  assert.equal(first!.demo, true);
  assert.ok(first!.starts.getTime() - now.getTime() <= 20 * 60_000);
});

test('ordinary times run four weeks ahead on weekdays only, and not on Independence Day or at night', async () => {
  const days = [...new Set(ordinary(await nurseTimes()).map((t) => dayOf(t.starts)))];
  assert.equal(days[0], '2026-11-23');
  assert.equal(days.at(-1), '2026-12-18');
  assert.equal(days.length, 20);
  assert.ok(days.every((d) => weekdayOf(d) <= 5));
  assert.ok(ordinary(await nurseTimes()).every((t) => Number(sayTime(t.starts, 'fi').split('.')[0]) >= 8));
});

test('where the demo duty would overlap a professional’s ordinary times, it gives way', async () => {
  const times = await nurseTimes();
  const ofOne = times.filter((t) => t.practitionerName === 'Noora Näyte').sort((a, b) => a.starts.getTime() - b.starts.getTime());
  assert.ok(ofOne.every((t, i) => i === 0 || ofOne[i - 1]!.ends <= t.starts));
});

test('seeding again adds nothing and takes less than 300 ms', async () => {
  const before = (await nurseTimes()).length;
  await calendar.seed!(world);
  assert.equal((await nurseTimes()).length, before);
});

test('the daily job adds the next day at the far end; Christmas Eve is closed', async () => {
  const began = now;
  try {
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
      now = instantOf(day, '03:10');
      await calendar.jobs!['calendar:top-up']!({}, world);
    }
    const days = [...new Set(ordinary(await nurseTimes()).map((t) => dayOf(t.starts)))];
    assert.equal(days.at(-1), '2026-12-23');
    now = instantOf('2026-11-30', '03:10');
    await calendar.jobs!['calendar:top-up']!({}, world);
    assert.equal(
      ordinary(await nurseTimes()).some((t) => dayOf(t.starts) === '2026-12-24'),
      false,
    );
  } finally {
    now = began;
  }
});

test('when a week changes, free times follow it and nobody’s other times move', async () => {
  const noora = schedules.find((s) => s.key === 'digi-nurse-noora')!;
  const niklasBefore = (await nurseTimes()).filter((t) => t.practitionerName === 'Niklas Norm').length;
  await change(
    world,
    system,
    { action: 'test' },
    async (tx) => void (await putSchedule(tx, { ...noora, weekly: [{ days: [3], from: '10:00', to: '11:00' }] })),
  );
  await calendar.jobs!['calendar:top-up']!({}, world);
  const hers = ordinary(await nurseTimes()).filter((t) => t.practitionerName === 'Noora Näyte');
  assert.ok(hers.length > 0 && hers.every((t) => weekdayOf(dayOf(t.starts)) === 3));
  assert.equal((await nurseTimes()).filter((t) => t.practitionerName === 'Niklas Norm').length, niklasBefore);
});

test('a week open at night is refused', async () => {
  const bad = { ...schedules[0]!, key: 'bad', weekly: [{ days: [1], from: '20:00', to: '23:00' }] };
  await assert.rejects(
    change(world, system, { action: 'test' }, (tx) => putSchedule(tx, bad)),
    /at night/,
  );
});
