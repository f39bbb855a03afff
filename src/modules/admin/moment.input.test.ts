import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMoment, readTime } from './moment.input.ts';

const form = (day: string, month: string, year: string, time: string) => ({ 'x-day': day, 'x-month': month, 'x-year': year, 'x-time': time });

test('a time is read as people write it, and nonsense is no time', () => {
  assert.deepEqual(['9', '9.30', '09:30', '24', '9.60', 'aamulla'].map(readTime), ['09:00', '09:30', '09:30', undefined, undefined, undefined]);
});

test('a day without a time is from its beginning, or to its end; in Finnish time', () => {
  assert.equal((readMoment(form('3', '12', '2026', ''), 'x', 'begins') as Date).toISOString(), '2026-12-02T22:00:00.000Z');
  assert.equal((readMoment(form('3', '12', '2026', ''), 'x', 'ends') as Date).toISOString(), '2026-12-03T22:00:00.000Z');
  assert.equal((readMoment(form('3', '6', '2026', '9.30'), 'x', 'ends') as Date).toISOString(), '2026-06-03T06:30:00.000Z');
});

test('nothing typed is nothing; a time without a day or a day that is not there makes no moment', () => {
  assert.equal(readMoment(form('', '', '', ''), 'x', 'begins'), 'empty');
  assert.equal(readMoment(form('', '', '', '9'), 'x', 'begins'), 'impossible');
  assert.equal(readMoment(form('31', '2', '2026', ''), 'x', 'begins'), 'impossible');
});
