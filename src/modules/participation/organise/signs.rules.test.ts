import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VoteValue } from '../vote.store.ts';
import { signsOf } from './signs.rules.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 28, 8, minutes));
const people = (n: number, network: number, apart = 5) =>
  Array.from({ length: n }, (_, i) => ({ pid: network * 100 + i, network, at: at(i * apart) }));
const same = new Map([1, 2, 3, 4, 5, 6].map((s): [number, VoteValue] => [s, -1]));

test('six from one network who came within half an hour and voted alike are a sign', () =>
  assert.deepEqual(
    signsOf(people(6, 1), () => same),
    [{ people: 6, votes: 6, from: at(0), to: at(25) }],
  ));

test('no sign: few, from many networks, over days, with few votes, or not alike', () => {
  assert.deepEqual(
    signsOf(people(4, 1), () => same),
    [],
  );
  assert.deepEqual(
    signsOf(
      [1, 2, 3, 4, 5, 6].flatMap((network) => people(1, network)),
      () => same,
    ),
    [],
  );
  assert.deepEqual(
    signsOf(people(6, 1, 600), () => same),
    [],
  );
  assert.deepEqual(
    signsOf(people(6, 1), () => new Map([[1, -1]])),
    [],
  );
  assert.deepEqual(
    signsOf(people(6, 1), (pid) => new Map([...same, [7, ((pid % 3) - 1) as VoteValue], [8 + pid, 0]])),
    [],
  );
});
