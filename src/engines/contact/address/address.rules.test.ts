import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmail, phoneNumber } from './address.rules.ts';

test('numbers are dialled however people write them', () => {
  assert.equal(phoneNumber('040 123 4567'), '+358401234567');
  assert.equal(phoneNumber('+358 (0)40 000-0001'), '+358400000001');
  assert.equal(phoneNumber('0046 70-123 45 67'), '+46701234567');
  assert.equal(phoneNumber('  '), '');
});
test('what is not a number is told apart', () => {
  for (const typed of ['12', 'soita', '040 123 4567 iltaisin', '+0401234567', '1'.repeat(30)]) assert.equal(phoneNumber(typed), undefined, typed);
});
test('e-mail addresses are known by their form', () => {
  for (const good of ['aino@example.fi', 'a.b+c@mail.example.org', 'päivi@esimerkki.fi']) assert.equal(isEmail(good), true, good);
  for (const bad of ['aino', 'aino@', '@example.fi', 'aino@example', 'a b@example.fi', 'aino@ex..fi', 'a@b@c.fi', `${'x'.repeat(200)}@example.fi`])
    assert.equal(isEmail(bad), false, bad);
});
