import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Wrong } from '../answer/outcome.ts';
import type { Mapping } from '../registry.ts';
import { type Given, readSearch } from './ask.ts';

const mapping: Mapping = {
  type: 'Appointment',
  says: '',
  who: [],
  data: '',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: '' },
    status: { kind: 'token', system: 'http://hl7.org/fhir/appointmentstatus', says: '' },
    date: { kind: 'date', says: '' },
    family: { kind: 'string', personal: true, says: '' },
  },
  find: async () => [],
};
const ID = '01a1fbd2-0000-7000-8000-000000000001';
const read = (given: Given, { posted = [] as string[], lenient = false } = {}) =>
  readSearch(mapping, given, { posted: new Set(posted), lenient, lang: 'fi' });
const wrong = (given: Given, more = {}) => {
  try {
    read(given, more);
  } catch (error) {
    if (error instanceof Wrong) return [error.status, error.where];
    throw error;
  }
  return 'fine';
};

test('a patient is named by id, by type and id, or by a whole address; another type is nobody', () => {
  for (const value of [ID, `Patient/${ID}`, `https://x.example/fhir/r4/Patient/${ID}`])
    assert.deepEqual(read([['patient', value]]).wanted.reference.patient, [ID]);
  for (const value of [`Practitioner/${ID}`, 'Patient/1', 'Patient/']) assert.deepEqual(read([['patient', value]]).wanted.reference.patient, []);
});
test('codes may carry their system; another system’s code fits nothing', () => {
  assert.deepEqual(read([['status', 'booked,http://hl7.org/fhir/appointmentstatus|noshow,http://other|booked']]).wanted.token.status, [
    'booked',
    'noshow',
  ]);
});
test('a comma in a text is written with a backslash', () => {
  assert.deepEqual(read([['family', 'a\\,b,c']], { posted: ['family'] }).wanted.string.family, ['a,b', 'c']);
});
test('what tells of a person is not taken from an address', () => assert.deepEqual(wrong([['family', 'Esimerkki']]), [400, 'family']));
test('what is not known is refused, or left out and told when asked so', () => {
  assert.deepEqual(wrong([['colour', 'red']]), [400, 'colour']);
  assert.deepEqual(wrong([['status:not', 'booked']]), [400, 'status:not']);
  assert.deepEqual(read([['colour', 'red']], { lenient: true }).ignored, ['colour']);
});
test('names of JavaScript’s own are parameters nobody knows', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) assert.deepEqual(wrong([[name, 'x']]), [400, name]);
});
test('twice the same is refused, but dates may make a span', () => {
  assert.deepEqual(
    wrong([
      ['status', 'booked'],
      ['status', 'noshow'],
    ]),
    [400, 'status'],
  );
  assert.equal(
    read([
      ['date', 'ge2026'],
      ['date', 'lt2027'],
    ]).wanted.date.date?.length,
    2,
  );
});
test('at most a hundred come at once', () => {
  assert.equal(read([]).wanted.limit, 20);
  assert.equal(read([['_count', '5000']]).wanted.limit, 100);
  assert.deepEqual(wrong([['_count', '-1']]), [400, '_count']);
});
test('whatever is asked, it is understood or refused, never thrown at us', () => {
  const name = fc.constantFrom('patient', 'status', 'date', 'family', '_id', '_count', '_lastUpdated', 'x');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.constantFrom(ID, 'ge2026', `Patient/${ID}`, 'a|b|c')))),
      (given) => void wrong(given, { posted: ['family'] }),
    ),
  );
});
