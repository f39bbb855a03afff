import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, plusMinutes } from '../../../kernel/clock.ts';
import { mayAsk, readCode } from './verify.rules.ts';

const now = instantOf('2026-11-23', '12:00');
const ago = (minutes: number) => plusMinutes(now, -minutes);

test('the first code is sent at once, the next after a minute', () => {
  assert.deepEqual(mayAsk([], now), { kind: 'may' });
  assert.deepEqual(mayAsk([ago(0.5)], now), { kind: 'wait', until: plusMinutes(now, 0.5) });
  assert.deepEqual(mayAsk([ago(1)], now), { kind: 'may' });
});
test('after five codes in a day one waits until the first of them is a day old', () => {
  const asked = [ago(60), ago(50), ago(40), ago(30), ago(20)];
  assert.deepEqual(mayAsk(asked, now), { kind: 'wait', until: plusMinutes(ago(60), 24 * 60) });
  assert.deepEqual(mayAsk([...asked.slice(1), ago(24 * 60)], now), { kind: 'may' });
});
test('a code is read however it is copied', () => {
  for (const typed of ['123456', '123 456', ' 123-456 ', '12\u00a034 56']) assert.equal(readCode(typed), '123456', typed);
  for (const typed of ['', '12345', '1234567', '12345a', '１２３４５６']) assert.equal(readCode(typed), undefined, typed);
});
