import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, LONGEST } from './write.rules.ts';

test('a sentence fits, its spaces evened', () =>
  assert.deepEqual(judge('  Lähipalvelu  auki\nmyös illalla. '), { kind: 'fits', text: 'Lähipalvelu auki myös illalla.' }));
test('a word, signs alone, too much, and addresses do not', () => {
  for (const typed of ['', 'ei', '!!!!!!!!!!', '1234567890']) assert.equal(judge(typed).kind, 'short', typed);
  assert.deepEqual(judge('a'.repeat(LONGEST + 3)), { kind: 'long', by: 3 });
  for (const typed of ['Katso https://example.fi', 'Sivulla www.example.fi on', 'Kirjoita minulle nimi@example.fi'])
    assert.equal(judge(typed).kind, 'address', typed);
});
