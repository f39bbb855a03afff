import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ballotsOf, votesOf } from './ballots.ts';
import { compute } from './compute.ts';
import { byBackground, dividing, FEWEST, groupsByBackground, importance, interval, uncertain } from './insights.ts';
import { poissonOne, seeded } from './random.ts';
import { SMALL_GROUP, stability } from './stability.ts';

const none = new Set<number>();
const all = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, seen: agree + disagree + pass });

test('a share is known the better the more have voted', () => {
  assert.deepEqual(interval(0, 0), [0, 1]);
  const [low, high] = interval(8, 10);
  assert.ok(Math.abs(low - 0.4902) < 1e-3 && Math.abs(high - 0.9433) < 1e-3, 'Wilson’s interval as in the books');
  assert.deepEqual(
    uncertain([1, 2, 3, 4], [all(2, 1), all(20, 20), all(500, 500), all(0, 0)], new Set([4])).map((u) => [u.statement, u.why]),
    [
      [1, 'few-votes'],
      [2, 'wide'],
    ],
  );
});

test('a statement divides when groups think differently of it, and not when they are too few to tell', () => {
  const groups = [
    [all(20, 0), all(10, 10), all(3, 0)],
    [all(0, 20), all(10, 10), all(0, 30)],
  ];
  const [most, least, ...rest] = dividing([1, 2, 3], groups, none);
  assert.deepEqual([most!.statement, most!.variance, most!.means, least!.statement, least!.variance], [1, 1, [1, -1], 2, 0]);
  assert.deepEqual(rest, []);
});

test('what many of its voters marked is important', () => {
  const list = importance(
    [1, 2, 3],
    [all(50, 50), all(10, 0), all(2, 0)],
    new Map([
      [1, 10],
      [2, 5],
      [3, 2],
    ]),
    none,
  );
  assert.deepEqual(
    list.map((i) => [i.statement, i.share]),
    [
      [2, 0.5],
      [1, 0.1],
    ],
  );
});

test('no cell by background tells of fewer than five, nor do the others with the whole', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ answer: fc.constantFrom('a', 'b', 'c', '', 'gone'), vote: fc.constantFrom(-1, 0, 1) }), { maxLength: 40 }),
      (people) => {
        const ballots = ballotsOf(votesOf(people.map((p, i) => ({ participant: i, statement: 1, vote: p.vote }))), [1]);
        const answers = new Map(people.map((p, i) => [i, p.answer] as const));
        const check = (cells: readonly (number | 'hidden')[]) => {
          const told = cells.filter((n) => n !== 'hidden');
          assert.ok(told.every((n) => n >= FEWEST));
          const rest = people.length - told.reduce((sum, n) => sum + n, 0);
          // What is left is nobody, many in several, or everybody.
          assert.ok(rest === 0 || told.length === 0 || (rest >= FEWEST && cells.length - told.length >= 2), `${cells} of ${people.length}`);
        };
        const [{ cells } = { cells: [] }] = byBackground(ballots, answers, ['a', 'b', 'c']);
        check(cells.map((c) => (c.tally === 'hidden' ? 'hidden' : c.tally.seen)));
        const [group] = groupsByBackground([{ id: 0, members: people.map((_, i) => i) }], answers, ['a', 'b', 'c']);
        check(group!.cells.map((c) => c.people));
      },
    ),
  ));

test('two camps are found again in every resample, an accidental split is not, and a small group is told to be uncertain', async () => {
  const random = seeded(7);
  const camps = (lean: (p: number) => number) =>
    ballotsOf(
      votesOf(
        Array.from({ length: 80 }, (_, p) =>
          Array.from({ length: 20 }, (__, s) => ({ participant: p, statement: s, vote: Math.sign(lean(p) * (s % 2 ? 1 : -1) + random() * 2 - 1) })),
        ).flat(),
      ),
    );
  const clear = camps((p) => (p % 2 ? 0.9 : -0.9));
  const result = compute(clear);
  const steady = await stability(clear, result, { seed: 3, rounds: 20 });
  assert.ok(steady.chosen[2]! >= 19 && steady.groups.every((g) => g.share > 0.97 && !g.uncertain), JSON.stringify(steady.groups));
  assert.deepEqual(await stability(clear, result, { seed: 3, rounds: 20 }), steady, 'the same seed, the same resamples');

  const noise = camps(() => 0);
  const unsteady = await stability(noise, compute(noise), { seed: 3, rounds: 20 });
  assert.ok(
    unsteady.groups.every((g) => g.uncertain),
    JSON.stringify(unsteady.groups),
  );

  const few = camps((p) => (p < SMALL_GROUP - 1 ? 1 : -1));
  const { groups } = await stability(few, compute(few), { seed: 3, rounds: 10 });
  assert.equal(groups.find((g) => g.size < SMALL_GROUP)?.uncertain, 'small');
});

test('one is drawn as often as one is left out, on the whole', () => {
  const random = seeded(1);
  const drawn = Array.from({ length: 20_000 }, () => poissonOne(random));
  assert.ok(Math.abs(drawn.reduce((a, b) => a + b, 0) / drawn.length - 1) < 0.03);
  assert.ok(Math.abs(drawn.filter((n) => n === 0).length / drawn.length - Math.exp(-1)) < 0.02);
});
