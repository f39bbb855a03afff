import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReserve } from './reserve.input.ts';

const typed = (more: object = {}) => ({ phone: '040 123 4567', email: '', note: '', ...more });
const wrong = (more: object) => readReserve(typed(more)).mistakes?.map((m) => m.key);

test('a telephone number alone is enough, and is kept as gateways want it', () =>
  assert.deepEqual(readReserve(typed()).reserve, { phone: '+358401234567', email: '', note: '' }));
test('an e-mail address alone is enough', () => assert.ok(readReserve(typed({ phone: '', email: 'aino@example.fi' })).reserve));
test('with neither one is asked for', () => assert.deepEqual(wrong({ phone: ' ' }), ['problem.contacts']));
test('what cannot be a number or an address is told, each at its field', () =>
  assert.deepEqual(wrong({ phone: 'soita', email: 'aino@' }), ['problem.phone', 'problem.email']));
test('five hundred characters fit in the note, one more does not', () => {
  assert.equal(wrong({ note: 'ä'.repeat(500) }), undefined);
  assert.deepEqual(wrong({ note: 'ä'.repeat(501) }), ['problem.note']);
});
