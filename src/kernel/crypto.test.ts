import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeCrypto } from './crypto.ts';

const ours = makeCrypto(Buffer.alloc(32, 1));
const another = makeCrypto(Buffer.alloc(32, 2));

test('whatever is sealed opens as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => ours.open(ours.seal(text, 'x'), 'x') === text));
});
test('an altered seal does not open', () => {
  const sealed = ours.seal('140386-902R', 'person.pic');
  const altered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  assert.throws(() => ours.open(altered, 'person.pic'));
});
test('a seal opens only where it belongs and with its own key', () => {
  const sealed = ours.seal('140386-902R', 'person.pic');
  assert.throws(() => ours.open(sealed, 'other'));
  assert.throws(() => another.open(sealed, 'person.pic'));
});
test('the same code gives the same keyed hash, and another key another', () => {
  assert.equal(ours.keyed('140386-902R', 'person.pic'), ours.keyed('140386-902R', 'person.pic'));
  assert.notEqual(ours.keyed('140386-902R', 'person.pic'), another.keyed('140386-902R', 'person.pic'));
});
