import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, readEnding } from './end.input.ts';

test('a visit ends with a note and instructions', () => {
  const { ending, problems } = readEnding({ note: ' Lievä virtsatieinfektio. ', instructions: 'Juo riittävästi.\nSoita, jos kuume nousee.' }, 'fi');
  assert.deepEqual(problems, []);
  assert.deepEqual(ending, { note: 'Lievä virtsatieinfektio.', instructions: 'Juo riittävästi.\nSoita, jos kuume nousee.' });
});
test('both missing: both are asked for, in the order of the page', () => {
  assert.deepEqual(
    readEnding({ note: '  ' }, 'sv').problems.map((p) => p.field),
    ['note', 'instructions'],
  );
});
test('what is too long is said, and nothing typed is cut away', () => {
  const long = 'a'.repeat(LONGEST + 1);
  const { ending, problems } = readEnding({ note: long, instructions: 'x' }, 'en');
  assert.equal(ending.note, long);
  assert.match(problems[0]!.text, /2,?000 characters/);
});
