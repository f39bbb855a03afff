import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, readAddress, readTyped } from './download.input.ts';

test('what was chosen is in the address, and nothing else', () => {
  const { typed, mistakes } = readTyped({ what: ['matters', 'person', 'x'], period: '30', as: 'json' });
  assert.deepEqual(mistakes, []);
  const address = addressOf({ ...typed, as: 'json' });
  assert.equal(address, '/my/download/json?what=person%2Cmatters&period=30');
  assert.deepEqual(readAddress(new URLSearchParams(address.split('?')[1])), { what: ['person', 'matters'], period: '30' });
});
test('one chooses at least one thing and a form', () => assert.deepEqual(readTyped({}).mistakes, ['what', 'as']));
test('the standard has everything in it, so nothing need be chosen', () => {
  const { mistakes } = readTyped({ as: 'fhir' });
  assert.deepEqual(mistakes, []);
  assert.equal(addressOf({ what: [], period: 'all', as: 'fhir' }), '/my/download/fhir');
});
test('an address of nonsense gives everything', () =>
  assert.deepEqual(readAddress(new URLSearchParams("what='x&period=9")), {
    what: ['person', 'matters', 'appointments', 'favourites'],
    period: 'all',
  }));
