import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standing } from './age.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');

test('from twelve to the day before eighteen a minor may ask that guardians are not told', () => {
  assert.equal(standing('2014-11-24', now), 'child');
  assert.equal(standing('2014-11-23', now), 'minor');
  assert.equal(standing('2008-11-24', now), 'minor');
  assert.equal(standing('2008-11-23', now), 'adult');
  assert.equal(standing(null, now), 'adult');
});
test('the day changes at midnight in Finland', () => {
  assert.equal(standing('2008-11-24', new Date('2026-11-23T21:59:00Z')), 'minor');
  assert.equal(standing('2008-11-24', new Date('2026-11-23T22:00:00Z')), 'adult');
});
