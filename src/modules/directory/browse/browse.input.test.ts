import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, chosenIn, isBeginning, readWish, without } from './browse.input.ts';

const read = (text: string) => readWish(new URLSearchParams(text), ['638', '434']);

test('what is asked comes back as the same address', () => {
  const address = 'q=selk%C3%A4&theme=symptoms&audience=KR1.2&municipality=638&language=sv&way=Phone&near=434&open=1&sort=distance&page=2';
  assert.equal(addressOf(read(address)), `/services?${address}`);
  assert.equal(addressOf(read(''), '/services/map'), '/services/map');
});
test('nonsense is not asked', () =>
  assert.ok(isBeginning(read('theme=x&audience=KR9&municipality=999&language=SVENSKA&way=Pigeon&near=1.2,3.4&open=yes&sort=best&page=-1'))));
test('nothing is near without a place to be near to', () => assert.equal(read('sort=distance').sort, 'relevance'));
test('a filter is taken away and the rest stay, from the first page', () => {
  const wish = read('q=a&theme=teeth&open=1&page=3');
  assert.deepEqual(chosenIn(wish), ['theme', 'open']);
  assert.equal(addressOf(without(wish, 'open')), '/services?q=a&theme=teeth');
});
