import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf } from './period.ts';

test('thirty days back begins with a day in Finland, also across the change to summer time', () => {
  assert.equal(beginningOf('30', new Date('2027-04-10T12:00:00Z'))?.toISOString(), '2027-03-10T22:00:00.000Z');
  assert.equal(beginningOf('30', new Date('2026-11-23T23:30:00Z'))?.toISOString(), '2026-10-24T21:00:00.000Z');
});
test('all time has no beginning', () => assert.equal(beginningOf('all', new Date()), undefined));
