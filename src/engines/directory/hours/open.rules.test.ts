import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hours, weekdays } from './hours.ts';
import { openNow, weekOf } from './open.rules.ts';

const at = (text: string) => new Date(text);
const office: Hours = [weekdays('08:00', '16:00')];
const nightShift: Hours = [{ kind: 'weekly', spans: [{ day: 6, opens: '22:00', closes: '06:00' }] }];

test('a health station is open on Monday morning until four', () =>
  assert.deepEqual(openNow(office, at('2026-11-23T09:30:00+02:00')), { open: true, until: at('2026-11-23T16:00:00+02:00') }));
test('at four o’clock sharp it has closed, and opens again the next morning', () =>
  assert.deepEqual(openNow(office, at('2026-11-23T16:00:00+02:00')), { open: false, next: at('2026-11-24T08:00:00+02:00') }));
test('on Friday evening it opens next on Monday', () =>
  assert.deepEqual(openNow(office, at('2026-11-27T18:00:00+02:00')), { open: false, next: at('2026-11-30T08:00:00+02:00') }));
test('an office is closed on Christmas Eve though it is a Thursday', () =>
  assert.deepEqual(openNow(office, at('2026-12-24T10:00:00+02:00')), { open: false, next: at('2026-12-28T08:00:00+02:00') }));
test('a place whose hours nobody has told says nothing of being open', () => assert.equal(openNow([], at('2026-11-23T09:30:00+02:00')), undefined));

test('a night shift that began on Saturday is still open early on Sunday', () =>
  assert.deepEqual(openNow(nightShift, at('2026-11-22T05:59:00+02:00')), { open: true, until: at('2026-11-22T06:00:00+02:00') }));
test('the night that loses an hour closes by the clock on the wall', () =>
  assert.deepEqual(openNow(nightShift, at('2027-03-28T01:30:00Z')), { open: true, until: at('2027-03-28T06:00:00+03:00') }));
test('the night that gains an hour is an hour longer', () => {
  const answer = openNow(nightShift, at('2026-10-25T03:30:00+02:00'));
  assert.deepEqual(answer, { open: true, until: at('2026-10-25T06:00:00+02:00') });
  const saturdayEvening = at('2026-10-24T22:00:00+03:00');
  assert.ok(answer?.open && answer.until !== 'always');
  assert.equal((answer.until.getTime() - saturdayEvening.getTime()) / 3_600_000, 9);
});
test('morning hours open at the same wall-clock time on both sides of the change', () => {
  assert.equal(openNow(office, at('2027-03-26T05:59:00Z'))?.open, false);
  assert.equal(openNow(office, at('2027-03-26T06:00:00Z'))?.open, false, 'Good Friday is a holiday');
  assert.equal(openNow(office, at('2027-03-25T06:00:00Z'))?.open, true, 'winter time');
  assert.equal(openNow(office, at('2027-03-30T05:00:00Z'))?.open, true, 'summer time');
});
test('an emergency clinic that never closes says so', () =>
  assert.deepEqual(openNow([{ kind: 'always' }], at('2026-11-22T03:00:00+02:00')), { open: true, until: 'always' }));
test('hours until midnight and on from midnight are one stretch', () => {
  const hours: Hours = [
    {
      kind: 'weekly',
      spans: [
        { day: 5, opens: '18:00', closes: '24:00' },
        { day: 6, opens: '00:00', closes: '02:00' },
      ],
    },
  ];
  assert.deepEqual(openNow(hours, at('2026-11-27T23:30:00+02:00')), { open: true, until: at('2026-11-28T02:00:00+02:00') });
});
test('a weekend that is open from Friday evening to Monday morning is open on Sunday', () => {
  const weekend: Hours = [{ kind: 'weekly', spans: [{ day: 5, opens: '16:00', lastDay: 1, closes: '08:00' }] }];
  assert.deepEqual(openNow(weekend, at('2026-11-29T12:00:00+02:00')), { open: true, until: at('2026-11-30T08:00:00+02:00') });
});
test('summer hours replace the ordinary ones while they last', () => {
  const summer: Hours = [...office, { kind: 'weekly', from: '2026-06-01', to: '2026-08-31', spans: [{ day: 1, opens: '10:00', closes: '14:00' }] }];
  assert.equal(openNow(summer, at('2026-07-06T09:00:00+03:00'))?.open, false);
  assert.equal(openNow(summer, at('2026-09-07T09:00:00+03:00'))?.open, true);
});
test('hours of a summer gone by say nothing of today; those to come say when it opens', () => {
  const past: Hours = [{ kind: 'weekly', from: '2018-06-01', to: '2018-08-31', spans: [{ day: 1, opens: '10:00', closes: '14:00' }] }];
  assert.equal(openNow(past, at('2026-07-06T09:00:00+03:00')), undefined);
  assert.deepEqual(weekOf(past, at('2026-07-06T09:00:00+03:00')), []);
  assert.deepEqual(openNow(past, at('2018-05-30T09:00:00+03:00')), { open: false, next: at('2018-06-04T10:00:00+03:00') });
});
test('an exceptional day is closed in the middle of the week', () => {
  const closed: Hours = [...office, { kind: 'exception', from: '2026-11-24', to: '2026-11-25', times: [] }];
  assert.deepEqual(openNow(closed, at('2026-11-24T10:00:00+02:00')), { open: false, next: at('2026-11-26T08:00:00+02:00') });
});
test('the week is shown from Monday to Sunday, and Independence Day is marked', () => {
  const week = weekOf(office, at('2026-12-04T12:00:00+02:00'));
  assert.deepEqual(
    [week[0]?.day, week[6]?.day, week[6]?.holiday, week[0]?.stretches.length, week[6]?.stretches.length],
    ['2026-11-30', '2026-12-06', true, 1, 0],
  );
});
