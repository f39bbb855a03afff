import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { phoneNumber } from '../../../engines/contact/index.ts';
import { readContacts } from './addresses.input.ts';

const typed = { phone: '040 000 0001', email: 'aino@example.fi', lang: 'fi' };

test('a number as people write it is kept in international form', () => {
  for (const way of ['040 000 0001', '040-0000001', '+358 40 000 0001', '00358400000001', '(040) 000 0001', '+358 (0)40 000 0001'])
    assert.equal(phoneNumber(way), '+358400000001', way);
  assert.equal(phoneNumber('+46 70 000 00 01'), '+46700000001');
});
test('what is not a telephone number is said so', () => {
  for (const way of ['040', 'puhelin', '+0401234567', '12', '+3584000000011112222', '040 12x 4567']) assert.equal(phoneNumber(way), undefined, way);
});
test('a kept number stays the same when saved again', () => {
  fc.assert(fc.property(fc.stringMatching(/^(0[1-9]|\+[1-9])\d{6,11}$/), (way) => phoneNumber(phoneNumber(way)!) === phoneNumber(way)));
});
test('both may be left empty', () =>
  assert.deepEqual(readContacts({ phone: '', email: '', lang: 'sv' }), { contacts: { phone: '', email: '', lang: 'sv' } }));
test('every mistake is told at once', () =>
  assert.deepEqual(
    readContacts({ phone: 'x', email: 'aino(at)example.fi', lang: '' }).mistakes?.map((m) => m.field),
    ['phone', 'email', 'lang'],
  ));
test('an address mail can be sent to is taken', () => {
  for (const email of ['aino@example.fi', 'aino.esimerkki+polku@posti.example.fi', 'a@ääkköset.fi'])
    assert.ok(readContacts({ ...typed, email }).contacts, email);
});
test('an address mail cannot be sent to is not', () => {
  for (const email of [
    'aino',
    'aino@',
    '@example.fi',
    'aino@example',
    'a b@example.fi',
    'aino@example..fi',
    'a@b.fi, c@d.fi',
    `${'a'.repeat(200)}@example.fi`,
    'a@b.fi\nbcc: c@d.fi',
  ])
    assert.ok(readContacts({ ...typed, email }).mistakes, email);
});
