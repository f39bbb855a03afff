import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOf, sayTime, weekdayOf } from '../../kernel/clock.ts';
import { holidayOf } from '../../kernel/holidays.ts';
import { problemsOf, timesOf, type Week } from './week.rules.ts';

const aWeek = (more: Partial<Week> = {}): Week => ({
  weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '10:00' }],
  everyMinutes: 30,
  slotMinutes: 20,
  roundTheClock: false,
  ...more,
});
const hours = (week: Week, day: string) => timesOf(week, day).map((s) => sayTime(s.starts, 'fi'));

test('a morning of half-hour steps gives four times', () => assert.deepEqual(hours(aWeek(), '2026-11-23'), ['8.00', '8.30', '9.00', '9.30']));
test('a Saturday without opening hours gives none', () => assert.deepEqual(hours(aWeek(), '2026-11-21'), []));
test('Independence Day, Good Friday and Midsummer Eve are closed', () => {
  for (const day of ['2027-12-06', '2027-03-26', '2027-06-25', '2026-12-24']) assert.deepEqual(hours(aWeek(), day), [], day);
});
test('a time that would not end by closing is not offered', () =>
  assert.deepEqual(hours(aWeek({ weekly: [{ days: [1], from: '08:00', to: '08:45' }] }), '2026-11-23'), ['8.00']));

test('office hours stay at the same wall clock when daylight saving ends and begins', () => {
  const sundays = aWeek({ weekly: [{ days: [7], from: '08:00', to: '09:00' }] });
  assert.deepEqual(
    timesOf(sundays, '2026-10-25').map((s) => s.starts.toISOString()),
    ['2026-10-25T06:00:00.000Z', '2026-10-25T06:30:00.000Z'],
  );
  assert.deepEqual(
    timesOf(sundays, '2026-10-18').map((s) => s.starts.toISOString()),
    ['2026-10-18T05:00:00.000Z', '2026-10-18T05:30:00.000Z'],
  );
});
test('round the clock is 69 times of twenty minutes on the short day of spring, 72 on most, 75 on the long day of autumn', () => {
  const duty = aWeek({ weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], everyMinutes: 20, roundTheClock: true });
  assert.equal(timesOf(duty, '2027-03-28').length, 69);
  assert.equal(timesOf(duty, '2026-12-24').length, 72);
  assert.equal(timesOf(duty, '2026-10-25').length, 75);
});

test('on any day of fifty years times follow each other, none at night, none on a holiday, all on their own day', () => {
  const week = aWeek({ weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '21:00' }] });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 50 }), fc.constantFrom(10, 15, 20, 45, 90), (offset, step) => {
      const day = addDays('2020-01-01', offset);
      const times = timesOf({ ...week, everyMinutes: step, slotMinutes: step }, day);
      if (holidayOf(day)) return times.length === 0;
      const nightless = times.every(
        (t) => dayOf(t.starts) === day && Number(sayTime(t.starts, 'fi').split('.')[0]) >= 7 && Number(sayTime(t.ends, 'fi').split('.')[0]) <= 21,
      );
      return (
        nightless &&
        times.length === Math.floor((14 * 60) / step) &&
        times.every((t, i) => i === 0 || times[i - 1]!.ends <= t.starts) &&
        weekdayOf(day) > 0
      );
    }),
    { numRuns: 300 },
  );
});

test('an editor is told what is wrong with a week', () => {
  assert.deepEqual(problemsOf(aWeek()), []);
  assert.match(problemsOf(aWeek({ weekly: [{ days: [1], from: '22:00', to: '23:00' }] }))[0]!, /at night/);
  assert.match(problemsOf(aWeek({ weekly: [{ days: [1], from: '10:00', to: '09:00' }] }))[0]!, /closes before/);
  assert.match(problemsOf(aWeek({ weekly: [{ days: [8], from: '8', to: '09:00' }] })).join(), /written 08:00.*weekdays/);
  assert.match(problemsOf(aWeek({ slotMinutes: 40 }))[0]!, /overlap/);
});
