import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCrypto } from '../crypto.ts';
import { networkMark, prefixOf } from './network.ts';

test('neighbours in a network are one, whichever way the address is written', () => {
  assert.equal(prefixOf('192.0.2.7'), prefixOf('::ffff:192.0.2.200'));
  assert.equal(prefixOf('2001:db8:1:2::3'), prefixOf('2001:0DB8:0001:ffff:1:2:3:4'));
  assert.equal(prefixOf('2001:db8::1'), '2001:db8:0');
  assert.equal(prefixOf('::1'), '0:0:0');
  assert.notEqual(prefixOf('192.0.2.7'), prefixOf('192.0.3.7'));
});

test('a mark is small, the same all day, and another the next', () => {
  const world = { crypto: makeCrypto(Buffer.alloc(32, 1)) };
  const at = (time: string) => networkMark(world, '192.0.2.7', new Date(time));
  assert.equal(at('2026-11-28T08:00:00Z'), at('2026-11-28T20:00:00Z'));
  assert.notEqual(at('2026-11-28T08:00:00Z'), at('2026-11-29T08:00:00Z'));
  assert.ok(at('2026-11-28T08:00:00Z') < 65_536);
});
