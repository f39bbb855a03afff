import assert from 'node:assert/strict';
import { test } from 'node:test';
import { residentFrom } from './resident.rules.ts';

const PIC = 'urn:oid:1.2.246.21';
const FOREIGN = 'urn:oid:1.2.246.517.3002.111.17';
const now = new Date('2026-11-23T08:00:00Z');
const aino = { given_name: 'Aino', family_name: 'Esimerkki', [PIC]: '140386-902R' };
const elena = { given_name: 'Elena', family_name: 'Ejemplo', birthdate: '1990-05-17', [FOREIGN]: 'ES/FI/00000000T' };
const from = (told: Record<string, unknown>) => residentFrom(told, PIC, now);

test('a Finn is known by the personal identity code, which tells the birth date', () =>
  assert.deepEqual(from(aino), { pic: '140386-902R', given: 'Aino', family: 'Esimerkki', birthDate: '1986-03-14', municipality: undefined }));
test('a European is known by the identifier of eIDAS, with the birth date that was told', () =>
  assert.deepEqual(from(elena), { eidas: 'ES/FI/00000000T', given: 'Elena', family: 'Ejemplo', birthDate: '1990-05-17', municipality: undefined }));
test('somebody with both is known by the Finnish code', () => assert.equal(from({ ...elena, ...aino })?.pic, '140386-902R'));
test('a birth date that cannot be is not believed', () => {
  for (const birthdate of ['1990-02-31', '2026-11-24', 'yesterday', 19900517])
    assert.equal(from({ ...elena, birthdate })?.birthDate, undefined, String(birthdate));
});
test('an identifier given to another country, or in a wrong form, is nobody’s here', () => {
  for (const id of ['ES/SE/00000000T', 'ES/FI/', 'es/fi/1', 'FI/00000000T', 'ES/FI/ä', `ES/FI/${'x'.repeat(257)}`, '', 7])
    assert.equal(from({ ...elena, [FOREIGN]: id }), undefined, String(id));
});
test('nobody comes in without an identifier, or without a name', () => {
  assert.equal(from({ given_name: 'Elena', family_name: 'Ejemplo' }), undefined);
  assert.equal(from({ ...aino, family_name: ' ' }), undefined);
  assert.equal(from({ ...aino, [PIC]: '140386-902X' }), undefined);
});
