import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeMessage, LONGEST_MESSAGE } from './message.rules.ts';

test('a message is sent without the space around it', () => assert.deepEqual(judgeMessage('  hei \n'), { kind: 'fits', text: 'hei' }));
test('a message of spaces only is empty', () => assert.deepEqual(judgeMessage(' \n\t '), { kind: 'empty' }));
test('the longest message fits and one character more does not', () => {
  assert.equal(judgeMessage('a'.repeat(LONGEST_MESSAGE)).kind, 'fits');
  assert.equal(judgeMessage('a'.repeat(LONGEST_MESSAGE + 1)).kind, 'too-long');
});
