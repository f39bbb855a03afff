import assert from 'node:assert/strict';
import { test } from 'node:test';
import { professionals } from '../../../../demo/ita-uusimaa/people.ts';
import { CENTRE, LOVIISA } from '../../../../demo/ita-uusimaa/units.ts';
import { workerFrom } from './professional.rules.ts';

const nurse = professionals.find((p) => p.key === 'nurse')!;
const told = { practitioner: nurse.id, name: 'Noora Näyte', title: 'sairaanhoitaja', role: 'professional', units: [CENTRE] };
const { practitioner, name } = told;
const asNurse = { role: 'professional', title: 'sairaanhoitaja', units: [CENTRE] };
const asOfficer = { role: 'officer', title: 'tietosuojavastaava', units: [] };

test("a nurse comes in with the directory's role, title and units", () =>
  assert.deepEqual(workerFrom(told), { practitioner, name, roles: [asNurse] }));
test('somebody with two roles has both to choose from', () =>
  assert.deepEqual(workerFrom({ practitioner, name, roles: [asNurse, asOfficer] }), { practitioner, name, roles: [asNurse, asOfficer] }));
test('a role without a title of its own has that of the person', () =>
  assert.equal(workerFrom({ ...told, roles: [{ role: 'professional', units: [LOVIISA] }] })?.roles[0]?.title, 'sairaanhoitaja'));
test('the list of roles holds over the single one, also when it is empty', () => assert.equal(workerFrom({ ...told, roles: [] }), undefined));
test('a role that is not ours is left out of many', () =>
  assert.deepEqual(workerFrom({ practitioner, name, roles: [{ role: 'superuser', units: [] }, 'x', null, asOfficer] })?.roles, [asOfficer]));
test('somebody without a role in the directory does not come in', () => {
  assert.equal(workerFrom({ ...told, role: undefined }), undefined);
  assert.equal(workerFrom({ ...told, role: 'superuser' }), undefined);
});
test('units that are not units do not come in', () => assert.equal(workerFrom({ ...told, units: ['everything'] }), undefined));
test('an account without a person behind it does not come in', () => assert.equal(workerFrom({ ...told, practitioner: 'x' }), undefined));
