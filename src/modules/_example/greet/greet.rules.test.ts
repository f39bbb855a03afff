import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, LONGEST } from './greet.rules.ts';

test('a greeting may be short', () => assert.deepEqual(judge(' hei '), { kind: 'may', words: 'hei' }));
test('saying nothing is no greeting', () => assert.deepEqual(judge('   '), { kind: 'empty' }));
test('a speech is no greeting', () => assert.deepEqual(judge('x'.repeat(LONGEST + 1)), { kind: 'long' }));
