import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn } from './lot.rules.ts';

const three = [
  { statement: 1, weight: 1 },
  { statement: 2, weight: 3 },
  { statement: 3, weight: 6 },
];

test('each is drawn in proportion to its weight', () => {
  const times = new Map<number, number>();
  for (let i = 0; i < 4_000; i++) {
    const statement = drawn(three, `1:somebody:${i}`)!;
    times.set(statement, (times.get(statement) ?? 0) + 1);
  }
  for (const { statement, weight } of three)
    assert.ok(Math.abs(times.get(statement)! / 4_000 - weight / 10) < 0.03, `${statement}: ${times.get(statement)}`);
});

test('the same lot draws the same, mostly also when weights have moved a little; no candidates draw nothing', () => {
  let same = 0;
  for (let i = 0; i < 500; i++) {
    const before = drawn(three, `1:somebody:${i}`);
    assert.equal(drawn(three, `1:somebody:${i}`), before);
    if (
      drawn(
        three.map((c) => ({ ...c, weight: c.weight * (1 + c.statement / 100) })),
        `1:somebody:${i}`,
      ) === before
    )
      same++;
  }
  assert.ok(same > 490, `${same} of 500`);
  assert.equal(drawn([], '1'), undefined);
});
