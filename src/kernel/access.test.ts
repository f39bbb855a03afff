import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  anyone,
  decide,
  FRESH_MINUTES,
  officers,
  professionals,
  type Resident,
  residents,
  residentsIdentified,
  residentsInFull,
  residentsInFullIdentified,
  residentsThemselves,
  residentsThemselvesIdentified,
} from './access.ts';
import { plusMinutes } from './clock.ts';
import { type ConsentId, NO_SESSION, type PersonId, type PractitionerId } from './ids.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const aino: Resident = { role: 'resident', person: 'aino' as PersonId, name: 'Aino Esimerkki', session: NO_SESSION, identifiedAt: NOW };
const forVenla: Resident = {
  ...aino,
  person: 'venla' as PersonId,
  name: 'Venla Esimerkki',
  by: { person: aino.person, name: aino.name, basis: 'b' as ConsentId, kind: 'guardianship' },
};
const { identifiedAt: _, ...byPasskey } = aino;
const staff = { practitioner: 'n' as PractitionerId, name: 'Noora Näyte', title: 'sairaanhoitaja', units: [], session: NO_SESSION };
const nurse: Actor = { role: 'professional', ...staff };

test('who is not signed in is asked to sign in; who is somebody else is refused', () => {
  assert.equal(decide(residents, { role: 'anonymous' }, NOW), 'sign-in-first');
  assert.equal(decide(residents, nurse, NOW), 'not-yours');
  assert.equal(decide(professionals, aino, NOW), 'not-yours');
  assert.equal(decide(professionals, { role: 'admin', ...staff }, NOW), 'not-yours');
  assert.equal(decide(officers, nurse, NOW), 'not-yours');
  assert.equal(decide(anyone, { role: 'anonymous' }, NOW), 'allowed');
});

test('neither the county’s machinery nor a program ever uses a page meant for people', () => {
  assert.equal(decide(anyone, { role: 'system', name: 'job' }, NOW), 'not-yours');
  assert.equal(decide(anyone, { role: 'client', client: 'c', scopes: [] }, NOW), 'not-yours');
});

test('a parent handles a child’s matters, but what is only one’s own not while doing so', () => {
  assert.equal(decide(residents, forVenla, NOW), 'allowed');
  assert.equal(decide(residentsThemselves, forVenla, NOW), 'only-yourself');
  assert.equal(decide(residentsThemselves, aino, NOW), 'allowed');
});

test('a supporter helps in one matter, and opens nothing else of the person', () => {
  const asSupporter: Resident = { ...forVenla, by: { ...forVenla.by!, kind: 'support' } };
  assert.equal(decide(residents, asSupporter, NOW), 'allowed');
  assert.equal(decide(residentsInFull, asSupporter, NOW), 'not-as-supporter');
  assert.equal(decide(residentsInFullIdentified, { ...asSupporter, identifiedAt: undefined }, NOW), 'not-as-supporter');
  assert.equal(decide(residentsInFull, forVenla, NOW), 'allowed');
  assert.equal(decide(residentsInFull, aino, NOW), 'allowed');
  assert.equal(decide(residentsInFullIdentified, byPasskey, NOW), 'identify-first');
});

test('a sensitive act asks for e-identification within the last half hour; a passkey is not enough', () => {
  assert.equal(decide(residentsIdentified, aino, plusMinutes(NOW, FRESH_MINUTES - 1)), 'allowed');
  assert.equal(decide(residentsIdentified, aino, plusMinutes(NOW, FRESH_MINUTES)), 'identify-first');
  assert.equal(decide(residentsIdentified, byPasskey, NOW), 'identify-first');
  assert.equal(decide(residentsIdentified, forVenla, NOW), 'allowed');
  assert.equal(decide(residentsThemselvesIdentified, forVenla, NOW), 'only-yourself');
});
