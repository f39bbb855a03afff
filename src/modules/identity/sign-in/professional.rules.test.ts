import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CENTRE } from '../../../../demo/ita-uusimaa/units.ts';
import { professionals } from '../../../../demo/ita-uusimaa/people.ts';
import { professionalFrom } from './professional.rules.ts';

const nurse = professionals.find((p) => p.key === 'nurse')!;
const told = { practitioner: nurse.id, name: 'Noora Näyte', title: 'sairaanhoitaja', role: 'professional', units: [CENTRE] };

test("a nurse comes in with the directory's role, title and units", () =>
  assert.deepEqual(professionalFrom(told), {
    role: 'professional',
    practitioner: nurse.id,
    name: 'Noora Näyte',
    title: 'sairaanhoitaja',
    units: [CENTRE],
  }));
test('somebody without a role in the directory does not come in', () => {
  assert.equal(professionalFrom({ ...told, role: undefined }), undefined);
  assert.equal(professionalFrom({ ...told, role: 'superuser' }), undefined);
});
test('units that are not units do not come in', () => assert.equal(professionalFrom({ ...told, units: ['everything'] }), undefined));
test('an account without a person behind it does not come in', () => assert.equal(professionalFrom({ ...told, practitioner: 'x' }), undefined));
