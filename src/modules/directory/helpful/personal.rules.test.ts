import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksPersonal } from './personal.rules.ts';

test('an identity code, an address or a telephone number is not words about a page', () => {
  for (const words of ['olen 010190-999X', 'kirjoita a.b@example.fi', 'soita 040 123 4567', '+358401234567']) assert.ok(looksPersonal(words), words);
});
test('ordinary words with numbers are', () => {
  for (const words of ['Aukiolo 8–16 puuttui', 'Hinta oli 20,90 €', 'sivu 3, rivi 12', 'vuonna 2026', 'osoite 06100 Porvoo'])
    assert.ok(!looksPersonal(words), words);
});
