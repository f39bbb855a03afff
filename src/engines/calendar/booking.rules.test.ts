import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelBy, holdUntil, mayBook, mayCancel, mayConfirm } from './booking.rules.ts';

const now = new Date('2026-11-23T08:00:00+02:00');
const inMinutes = (m: number) => new Date(now.getTime() + m * 60_000);
const aTime = (startsIn: number, latestBookingMinutes = 30) => ({ starts: inMinutes(startsIn), latestBookingMinutes });

test('a time that starts in an hour may be booked', () => assert.equal(mayBook(aTime(60), now), true));
test('a time that starts in exactly half an hour may still be booked', () => assert.equal(mayBook(aTime(30), now), true));
test('a time that starts in 29 minutes is too close', () => assert.equal(mayBook(aTime(29), now), false));
test('a time that has begun may not be booked even when the schedule allows the last minute', () => assert.equal(mayBook(aTime(0, 0), now), false));

test('who holds a time may confirm it although it has come too close for others', () => assert.equal(mayConfirm(aTime(25), inMinutes(5), now), true));
test('an expired hold gives no such right', () => assert.equal(mayConfirm(aTime(25), inMinutes(-1), now), false));
test('an expired hold of a time still far away may be confirmed', () => assert.equal(mayConfirm(aTime(60), inMinutes(-1), now), true));
test('a held time that has begun may not be confirmed', () => assert.equal(mayConfirm(aTime(-1), inMinutes(5), now), false));
test('a hold lasts ten minutes', () => assert.deepEqual(holdUntil(now), inMinutes(10)));

test('a resident may cancel until an hour before', () => {
  const starts = inMinutes(120);
  const a = { cancelBy: cancelBy({ starts, cancelMinutes: 60 }), ends: inMinutes(140) };
  assert.equal(mayCancel(a, 'resident', inMinutes(59)), true);
  assert.equal(mayCancel(a, 'resident', inMinutes(60)), false);
  assert.equal(mayCancel(a, 'unit', inMinutes(130)), true);
  assert.equal(mayCancel(a, 'unit', inMinutes(140)), false);
});
