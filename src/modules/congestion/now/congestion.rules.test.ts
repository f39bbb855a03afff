import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReading } from '../feed/reading.input.ts';
import { isFresh } from './congestion.rules.ts';

const now = new Date('2026-11-28T14:20:00+02:00');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const given = { clinic: 'porvoo-urgent', level: 'busy', measuredAt: '2026-11-28T14:18:00+02:00', waitMinutes: '90', waiting: '12' };
const wrongIn = (more: Record<string, string>) => {
  const read = readReading({ ...given, ...more }, now);
  return 'wrong' in read ? read.wrong.map((w) => w.field) : [];
};

test('half an hour old tells how it is, older does not, and nothing heard is not calm', () => {
  assert.equal(isFresh(ago(30), now), true);
  assert.equal(isFresh(ago(31), now), false);
  assert.equal(isFresh(null, now), false);
});

test('a reading needs a clinic, a level and a moment with its zone; counts may be left out', () => {
  assert.deepEqual(wrongIn({}), []);
  assert.deepEqual(wrongIn({ waitMinutes: '', waiting: 'null' }), []);
  assert.deepEqual(wrongIn({ clinic: '', level: 'red', measuredAt: '14:20', waitMinutes: '-1', waiting: '2.5' }), [
    'clinic',
    'level',
    'measuredAt',
    'waitMinutes',
    'waiting',
  ]);
});

test('a moment yet to come or of the day before yesterday is not how it is', () => {
  assert.deepEqual(wrongIn({ measuredAt: '2026-11-28T14:26:00+02:00' }), ['measuredAt']);
  assert.deepEqual(wrongIn({ measuredAt: '2026-11-27T14:00:00+02:00' }), ['measuredAt']);
});
