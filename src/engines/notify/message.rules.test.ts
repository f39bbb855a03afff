import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '../../kernel/clock.ts';
import { afterQuiet, judge, nextMove, tryAgainAt } from './message.rules.ts';

const at = (day: string, time: string) => instantOf(`2026-11-${day}`, time);
const aMessage = { dueAt: at('23', '10:00'), uselessAfter: null, reminder: false, leasedUntil: null };

test('nobody is reminded between nine in the evening and eight in the morning', () => {
  assert.deepEqual(afterQuiet(at('23', '20:59')), at('23', '20:59'));
  assert.deepEqual(afterQuiet(at('23', '21:00')), at('24', '08:00'));
  assert.deepEqual(afterQuiet(at('24', '02:30')), at('24', '08:00'));
  assert.deepEqual(afterQuiet(at('24', '08:00')), at('24', '08:00'));
});
test('the morning after daylight saving ended is still at eight', () =>
  assert.equal(afterQuiet(instantOf('2026-10-24', '23:00')).toISOString(), '2026-10-25T06:00:00.000Z'));

test('a confirmation goes out in the middle of the night, a reminder waits', () => {
  const night = at('24', '02:00');
  assert.deepEqual(nextMove(aMessage, night), { kind: 'send' });
  assert.deepEqual(nextMove({ ...aMessage, reminder: true }, night), { kind: 'wait', until: at('24', '08:00') });
});
test('a message is not sent before its time', () => assert.deepEqual(nextMove(aMessage, at('22', '12:00')), { kind: 'wait', until: aMessage.dueAt }));
test('a reminder caught up after the visit has begun is not sent', () =>
  assert.deepEqual(nextMove({ ...aMessage, reminder: true, uselessAfter: at('24', '09:00') }, at('24', '09:00')), { kind: 'too-late' }));
test('a message somebody else is sending is left to them', () =>
  assert.deepEqual(nextMove({ ...aMessage, leasedUntil: at('23', '10:01') }, at('23', '10:00')), { kind: 'wait', until: at('23', '10:01') }));

test('attempts are spread from half a minute to two hours', () => {
  const now = at('23', '10:00');
  const minutes = [1, 2, 3, 8, 9, 20].map((n) => (tryAgainAt(n, now).getTime() - now.getTime()) / 60_000);
  assert.deepEqual(minutes, [0.5, 1, 2, 64, 120, 120]);
});
test('a passing fault is tried again, for a day', () => {
  const m = { attempts: 1, dueAt: at('23', '10:00') };
  assert.equal(judge({ kind: 'later', why: 'x' }, m, at('24', '09:59')).kind, 'again');
  assert.deepEqual(judge({ kind: 'later', why: 'x' }, m, at('24', '10:00')), { kind: 'failed', why: 'x' });
  assert.deepEqual(judge({ kind: 'never', why: 'sms-number' }, m, at('23', '10:00')), { kind: 'failed', why: 'sms-number' });
});
