import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialled, readablePhone } from './phone-link.tsx';

test('the emergency number is dialled as it is', () => assert.equal(dialled('112'), '112'));
test('the helpline is dialled as it is', () => assert.equal(dialled('116117'), '116117'));
test('a county number works from abroad too', () => assert.equal(dialled('019 000 1000'), '+358190001000'));
test('an international number stays', () => assert.equal(dialled('+358 40 000 0001'), '+358400000001'));
test('a kept number is written so that it can be read; others stay as they are', () => {
  assert.equal(readablePhone('+358400000001'), '+358 40 000 0001');
  for (const other of ['+358 40 000 0001', '+46700000001', '019 000 1000', '', 'soita', '+358']) assert.equal(readablePhone(other), other);
});
