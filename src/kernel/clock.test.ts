import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayOf, instantOf, sayWhen, weekdayOf } from './clock.ts';

test('half past nine in winter is 7.30 in UTC', () => assert.equal(instantOf('2026-11-23', '09:30').toISOString(), '2026-11-23T07:30:00.000Z'));
test('half past nine in summer is 6.30 in UTC', () => assert.equal(instantOf('2026-07-01', '09:30').toISOString(), '2026-07-01T06:30:00.000Z'));
test('the hour that does not exist in spring is the next one', () =>
  assert.equal(instantOf('2027-03-28', '03:30').toISOString(), '2027-03-28T01:30:00.000Z'));
test('half past three in autumn is the first of the two', () =>
  assert.equal(instantOf('2026-10-25', '03:30').toISOString(), '2026-10-25T00:30:00.000Z'));
test('a quarter to midnight in UTC is already tomorrow in Finland', () => assert.equal(dayOf(new Date('2026-11-22T23:45:00Z')), '2026-11-23'));
test('a day has 24 hours on the calendar even when the clock changes', () => assert.equal(addDays('2026-10-24', 2), '2026-10-26'));
test('Monday is the first day of the week', () => assert.equal(weekdayOf('2026-11-23'), 1));
test('a moment is said as people say it in each language', () => {
  const at = new Date('2026-11-23T07:30:00Z');
  assert.equal(sayWhen(at, 'fi'), 'ma 23.11.2026 klo 9.30');
  assert.equal(sayWhen(at, 'sv'), 'mån 23.11.2026 kl. 9.30');
  assert.equal(sayWhen(at, 'en'), 'Mon 23 Nov 2026 at 9:30');
});
