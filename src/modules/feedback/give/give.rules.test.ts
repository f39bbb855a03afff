import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plusMinutes } from '../../../kernel/clock.ts';
import { judge, LONGEST_WORDS, mayChange } from './give.rules.ts';

const given = new Date('2026-11-23T10:00:00+02:00');

test('a number is enough, and zero is a number', () => assert.deepEqual(judge({ score: '0', words: '' }), { kind: 'fits', score: 0, words: '' }));
test('words without a number are kindly sent back', () =>
  assert.deepEqual(judge({ score: '', words: 'Hyvä!' }), { kind: 'problems', problems: ['score'] }));
test('a number outside the scale is no answer', () => {
  for (const score of ['11', '-1', '5.5', '007', '1e1']) assert.equal(judge({ score, words: '' }).kind, 'problems', score);
});
test('too many words are said, with the missing number', () =>
  assert.deepEqual(judge({ score: '', words: 'a'.repeat(LONGEST_WORDS + 1) }), { kind: 'problems', problems: ['score', 'words'] }));
test('an answer can be changed for a day', () => {
  assert.equal(mayChange(given, plusMinutes(given, 23 * 60 + 59)), true);
  assert.equal(mayChange(given, plusMinutes(given, 24 * 60)), false);
});
