import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf, weekdayOf } from '../../../kernel/clock.ts';
import { holidayOf } from '../../../kernel/holidays.ts';
import { daysLeft, dueOn, isOverdue, needsReason, standingOf } from './deadline.rules.ts';

test('an answer is due a month later on the same date', () =>
  assert.equal(dueOn('2026-03-05'), '2026-04-07', '5 April 2026 is Easter Sunday, the 6th Easter Monday'));
test('a month without the date ends on its last day', () => {
  assert.equal(dueOn('2026-08-31'), '2026-09-30');
  assert.equal(dueOn('2027-01-31'), '2027-03-01', '28 February 2027 is a Sunday');
  assert.equal(dueOn('2028-01-31'), '2028-02-29');
});
test('a weekend or a holiday moves it to the next working day', () => {
  assert.equal(dueOn('2026-11-24'), '2026-12-28', 'Christmas Eve to the Monday after');
  assert.equal(dueOn('2026-11-06'), '2026-12-07', 'Independence Day is a Sunday');
  assert.equal(dueOn('2026-12-01'), '2027-01-04', 'New Year, Saturday, Sunday');
});
test('extended, an answer is due three months after the request came', () => assert.equal(dueOn('2026-08-20', 3), '2026-11-20'));

test('whatever the day, it falls on a working day, never before the month is over and never earlier for a later request', () => {
  const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(aDay, aDay, fc.constantFrom(1, 3), (a, b, months) => {
      const due = dueOn(a, months);
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const days = (Date.parse(due) - Date.parse(a)) / 86_400_000;
      return (
        weekdayOf(due) < 6 &&
        !holidayOf(due) &&
        days >= (months === 1 ? 28 : 89) &&
        days <= (months === 1 ? 31 : 92) + 6 &&
        dueOn(earlier, months) <= dueOn(later, months)
      );
    }),
  );
});

const open = { dueOn: '2026-11-23', answeredAt: null };
test('the whole last day is still in time, until midnight in Finland', () => {
  assert.equal(isOverdue(open, new Date(instantOf('2026-11-24', '00:00').getTime() - 1)), false);
  assert.equal(isOverdue(open, instantOf('2026-11-24', '00:00')), true);
  assert.equal(isOverdue({ ...open, answeredAt: new Date() }, instantOf('2026-12-24', '00:00')), false);
  assert.equal(daysLeft('2026-11-23', instantOf('2026-11-23', '23:59')), 0);
  assert.equal(daysLeft('2026-11-23', instantOf('2026-11-25', '00:01')), -2);
});

test('a log over two years old needs a reason', () => {
  const now = instantOf('2026-11-23', '12:00');
  assert.equal(needsReason('2024-11-23', now), false);
  assert.equal(needsReason('2024-11-22', now), true);
});

test('a request is told to be received, in progress, extended and answered', () => {
  const facts = { claimedBy: null, extendedAt: null, answeredAt: null, handedTo: null };
  const at = new Date();
  assert.deepEqual(
    [
      facts,
      { ...facts, claimedBy: 'x' },
      { ...facts, handedTo: 'u' },
      { ...facts, claimedBy: 'x', extendedAt: at },
      { ...facts, extendedAt: at, answeredAt: at },
    ].map(standingOf),
    ['received', 'in-progress', 'in-progress', 'extended', 'answered'],
  );
});
