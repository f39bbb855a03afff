import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newCode, readCode } from './code.rules.ts';

test('a code is read as people write it', () => {
  for (const way of ['K7PM-2XQA', 'k7pm2xqa', ' k7pm 2xqa ', 'K7PM – 2XQA']) assert.equal(readCode(way), 'K7PM-2XQA', way);
});
test('what cannot be a code is none', () => {
  for (const way of ['', 'K7PM', 'K7PM-2XQAB', 'K7PM-2XQ0', 'OOOO-1111', 'x'.repeat(10_000)])
    assert.equal(readCode(way), undefined, way.slice(0, 20));
});
test('new codes are of the form that is read, and differ', () => {
  const codes = Array.from({ length: 500 }, newCode);
  for (const code of codes) assert.equal(readCode(code), code);
  assert.equal(new Set(codes).size, codes.length);
});
