import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute } from '../math/compute.ts';
import { ballotsOf, votesOf } from '../math/ballots.ts';
import { agreementWith, standOf } from './agreement.rules.ts';
import { ENOUGH, groupsFor } from './groups.rules.ts';
import { drawMap, HEIGHT, WIDTH } from './map.rules.ts';

const tally = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, seen: agree + disagree + pass });

test('a group has a stand when more than half of its voters say so, and passes are no stand of mine', () => {
  assert.deepEqual([standOf(tally(6, 4)), standOf(tally(4, 6)), standOf(tally(5, 5)), standOf(tally(4, 3, 3))], [-1, 1, undefined, undefined]);
  const group = { 1: tally(9, 1), 2: tally(1, 9), 3: tally(5, 5), 4: tally(9, 1) };
  assert.deepEqual(
    agreementWith(
      [
        [1, -1],
        [2, -1],
        [3, -1],
        [4, 0],
        [99, 1],
      ],
      group,
    ),
    { same: 1, of: 2 },
  );
});

/** Two camps of so many people each, who disagree on all. */
const twoCamps = (people: number) =>
  compute(
    ballotsOf(
      votesOf(
        Array.from({ length: people * 2 * 8 }, (_, i) => {
          const participant = 1 + Math.floor(i / 8);
          const statement = 1 + (i % 8);
          return { participant, statement, vote: (participant % 2 ? 1 : -1) * (statement === 1 + (participant % 5) ? -1 : 1) };
        }),
      ),
    ),
  );

test('too few people make no groups; enough do, and I see which is mine', () => {
  assert.equal(groupsFor(twoCamps(Math.floor(ENOUGH / 2))), undefined);
  const result = twoCamps(20);
  const groups = groupsFor(result, { pid: 1, votes: new Map([[8, 1]]) })!;
  assert.deepEqual(
    groups.map((g) => g.letter),
    groups.map((_, i) => 'ABCDE'[i]),
  );
  assert.equal(
    groups.reduce((sum, g) => sum + g.people, 0),
    40,
  );
  assert.deepEqual(
    groups.filter((g) => g.own).map((g) => g.agreement),
    [{ same: 1, of: 1 }],
  );
});

test('everybody is on the map, near ones as one dot, inside the paper', () => {
  const { positions, groups } = twoCamps(300);
  const { dots, outlines } = drawMap(positions, groups);
  assert.equal(
    dots.reduce((sum, d) => sum + d.people, 0),
    600,
  );
  assert.ok(dots.length < 100);
  for (const { x, y } of [...dots, ...outlines]) assert.ok(x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
});
