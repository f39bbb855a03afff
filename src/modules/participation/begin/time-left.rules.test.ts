import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '../../../kernel/clock.ts';
import { phaseOf } from '../conversation.ts';
import { timeLeft } from './time-left.rules.ts';

const closes = instantOf('2026-12-05', '20:00');
test('days are counted as people count them, and the last day in hours', () => {
  assert.deepEqual(timeLeft(closes, instantOf('2026-11-28', '23:59')), { kind: 'days', days: 7 });
  assert.deepEqual(timeLeft(closes, instantOf('2026-12-04', '23:00')), { kind: 'days', days: 1 });
  assert.deepEqual(timeLeft(closes, instantOf('2026-12-05', '17:30')), { kind: 'hours', hours: 3 });
});
test('a time that has come counts, whoever has or has not pressed a button', () => {
  const c = { state: 'open', opensAt: instantOf('2026-11-28', '08:00'), closesAt: closes } as const;
  assert.equal(phaseOf(c, instantOf('2026-11-28', '07:59')), 'coming');
  assert.equal(phaseOf(c, instantOf('2026-11-28', '08:00')), 'open');
  assert.equal(phaseOf(c, closes), 'closed');
  assert.equal(phaseOf({ ...c, state: 'draft' }, closes), 'draft');
});
