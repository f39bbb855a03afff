import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '../../../kernel/clock.ts';
import { reminderAt } from './reminder.rules.ts';

test('who booked days ahead is reminded at ten on the day before', () =>
  assert.deepEqual(reminderAt(instantOf('2026-11-25', '09:30'), instantOf('2026-11-21', '12:00')), instantOf('2026-11-24', '10:00')));
test('who booked yesterday afternoon is not reminded', () =>
  assert.equal(reminderAt(instantOf('2026-11-25', '09:30'), instantOf('2026-11-24', '14:00')), undefined));
test('the day before a change of daylight saving is still at ten by the wall clock', () =>
  assert.equal(reminderAt(instantOf('2026-10-25', '12:00'), instantOf('2026-10-01', '12:00'))!.toISOString(), '2026-10-24T07:00:00.000Z'));
