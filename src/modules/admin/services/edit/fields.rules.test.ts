import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noLayer } from '../../../../engines/directory/index.ts';
import { changedFields, fieldsOf, joinEdits } from './fields.rules.ts';

test('what only one of two editors changed is kept from each, and what both changed is told', () => {
  const base = { 'name-fi': 'Neuvola', 'name-sv': 'Rådgivning', hidden: '' };
  const theirs = { 'name-fi': 'Lastenneuvola', 'name-sv': 'Barnrådgivning', hidden: '' };
  const mine = { 'name-fi': 'Perheneuvola', 'name-sv': 'Rådgivning', hidden: 'yes' };
  assert.deepEqual(joinEdits(base, theirs, mine), {
    joined: { 'name-fi': 'Perheneuvola', 'name-sv': 'Barnrådgivning', hidden: 'yes' },
    both: ['name-fi'],
  });
});
test('the same words written by both are no quarrel', () => assert.deepEqual(joinEdits({ a: '' }, { a: 'x' }, { a: ' x ' }).both, []));
test('versions are compared field by field, empty and missing alike', () => {
  const before = fieldsOf(noLayer, 'fi');
  const after = fieldsOf(
    { ...noLayer, summaries: { sv: 'Kort' }, supply: [{ municipality: '638', state: 'limited', how: '', since: '2026-03-01', note: '' }] },
    'fi',
  );
  assert.deepEqual(changedFields(before, after).sort(), ['summary-sv', 'supply-since-638', 'supply-state-638']);
  assert.equal(after['supply-since-638'], '1.3.2026');
});
