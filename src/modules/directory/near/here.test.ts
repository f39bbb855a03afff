import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounded, sayDistance } from './here.ts';

test('a place is kept to some hundred metres', () => assert.deepEqual(rounded([60.392512345, 25.665498765]), [60.393, 25.665]));
test('near things are told in metres, farther ones ever more roughly', () => {
  assert.deepEqual(
    [0.02, 0.34, 2.44, 12.3].map((km) => sayDistance(km, 'fi').replaceAll('\u00a0', ' ')),
    ['100 m', '300 m', '2,4 km', '12 km'],
  );
  assert.equal(sayDistance(2.44, 'en'), '2.4 km');
});
