import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { pino } from 'pino';
import { describeError } from './log.ts';

const logged = (error: unknown): string => {
  let text = '';
  const sink = new Writable({
    write: (chunk, _, done) => {
      text += chunk;
      done();
    },
  });
  pino({ serializers: { err: describeError } }, sink).error({ err: error }, 'failed');
  return text;
};

test('a database error is logged without the row it quotes', () => {
  const error = Object.assign(new Error('duplicate key value: 140386-902R'), {
    code: '23505',
    detail: 'Key (pic)=(140386-902R)',
    constraint: 'person_pic',
  });
  assert.ok(!logged(error).includes('140386'));
  assert.match(logged(error), /person_pic/);
});

test('another error keeps its message, so that it can be mended', () => assert.match(logged(new Error('no asset called x')), /no asset called x/));

test('a message of many lines does not come along with the places where it happened', () => {
  const text = logged(Object.assign(new Error('bad value\nrow: 140386-902R\n    at home'), { code: '22P02' }));
  assert.ok(!text.includes('140386') && !text.includes('    at home'));
  assert.match(text, /log\.test/);
});
