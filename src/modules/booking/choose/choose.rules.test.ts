import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Time } from '../../../engines/calendar/index.ts';
import { instantOf, plusMinutes, sayTime } from '../../../kernel/clock.ts';
import { byDay, worthShowing } from './choose.rules.ts';

const aTime = (day: string, time: string, more: Partial<Time> = {}) =>
  ({ starts: instantOf(day, time), practitionerName: 'Noora Näyte', demo: false, ...more }) as Time;

test('times are grouped by Finnish day, also just before midnight', () => {
  const days = byDay([aTime('2026-11-23', '09:00'), aTime('2026-11-23', '23:40'), aTime('2026-11-24', '00:00')]);
  assert.deepEqual(
    days.map((d) => [d.day, d.times.length]),
    [
      ['2026-11-23', 2],
      ['2026-11-24', 1],
    ],
  );
});

test('of two nurses’ times that begin together one is offered: the first', () => {
  const [day] = byDay([aTime('2026-11-23', '09:00', { practitionerName: 'A' }), aTime('2026-11-23', '09:00', { practitionerName: 'B' })]);
  assert.deepEqual(
    day!.times.map((t) => t.practitionerName),
    ['A'],
  );
});

test('a day of many times is shown in parts, a day of few is not', () => {
  const round = Array.from({ length: 72 }, (_, i) => ({
    ...aTime('2026-11-23', '00:00'),
    starts: plusMinutes(instantOf('2026-11-23', '00:00'), i * 20),
  }));
  assert.deepEqual(
    byDay(round)[0]!.parts.map((p) => [p.part, p.times.length, sayTime(p.times[0]!.starts, 'fi')]),
    [
      ['night', 18, '0.00'],
      ['morning', 18, '6.00'],
      ['afternoon', 15, '12.00'],
      ['evening', 21, '17.00'],
    ],
  );
  assert.deepEqual(byDay(round.slice(0, 30))[0]!.parts, []);
});

test('demo times are shown for the next two hours only, ordinary ones always', () => {
  const now = instantOf('2026-11-21', '19:50');
  const times = [aTime('2026-11-21', '20:00', { demo: true }), aTime('2026-11-21', '22:00', { demo: true }), aTime('2026-11-23', '09:00')];
  assert.deepEqual(
    worthShowing(times, now).map((t) => sayTime(t.starts, 'fi')),
    ['20.00', '9.00'],
  );
});
