import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audienceOf } from './audience.ts';

test('whoever was going to a page of work signs in as a worker', () => {
  for (const back of ['/desk', '/desk/tasks/1', '/admin?x=1', '/privacy-office', '/privacy-office/log'])
    assert.equal(audienceOf(null, back), 'professional', back);
});
test('everybody else signs in as a resident', () => {
  for (const back of [undefined, '/my', '/desktop', '/privacy', '/']) assert.equal(audienceOf(null, back), 'resident', back);
});
test('what the address says holds', () => {
  assert.equal(audienceOf('resident', '/desk'), 'resident');
  assert.equal(audienceOf('superuser', '/my'), 'resident');
});
