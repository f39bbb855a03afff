import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSpokenCode, readSpokenCode } from './spoken-code.ts';

test('a code is two groups of four signs that cannot be taken for each other, and no two are the same', () => {
  const codes = Array.from({ length: 2_000 }, newSpokenCode);
  for (const code of codes) assert.match(code, /^[ACEFHJKMPRTXY3479]{4}-[ACEFHJKMPRTXY3479]{4}$/);
  assert.equal(new Set(codes).size, codes.length);
});
test('a code is read in any case, with any gaps and dashes', () => {
  for (const typed of ['KX37-HA4P', 'kx37-ha4p', ' kx37 ha4p ', 'KX37HA4P', 'kx 37–ha 4p']) assert.equal(readSpokenCode(typed), 'KX37-HA4P', typed);
});
test('what no code can be is not one', () => {
  for (const typed of ['', 'KX37', 'KX37-HA4P9', 'KX37-HA4O', 'KX37-HA41', "'; drop table", '😀😀😀😀', 'x'.repeat(10_000)])
    assert.equal(readSpokenCode(typed), undefined, typed);
});
