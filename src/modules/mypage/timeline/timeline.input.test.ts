import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, readFilter } from './timeline.input.ts';

const filter = (query: string) => readFilter(new URLSearchParams(query));

test('nothing asked is everything, from the first page', () =>
  assert.deepEqual(filter(''), { category: undefined, matter: undefined, period: 'all', page: 1 }));
test('what was asked comes back in the address', () => {
  const query = 'category=booking&matter=01a1fbd2-0000-7000-8000-00000000dead&period=30&page=3';
  assert.equal(addressOf(filter(query)), `/my/timeline?${query}`);
  assert.equal(addressOf(filter('')), '/my/timeline');
});
test('nonsense is as if nothing had been asked', () => {
  for (const query of ['category=x&matter=x&period=x&page=x', 'page=-1', 'page=1.5', "matter='; drop table", 'page=99999999999999999999'])
    assert.equal(addressOf(filter(query)), '/my/timeline', query);
});
