import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Ballots, ballotsOf, votesOf } from './ballots.ts';
import { clusteredRows } from './clustered.ts';
import { kMeans, silhouette, Trail } from './clusters.ts';
import { compute } from './compute.ts';
import { findGroups } from './groups.ts';
import { pca } from './pca.ts';
import type { Point } from './positions.ts';
import { priority } from './priorities.ts';
import { seeded } from './random.ts';
import { proportionTest, twoProportionTest } from './tests.ts';

const vote = fc.record({ participant: fc.nat(30), statement: fc.nat(12), vote: fc.constantFrom(-1, 0, 1), at: fc.nat(50) });
const conversation = fc.array(vote, { maxLength: 200 });
const none = new Set<number>();
const votesIn = ({ participants, statements, start, column, value }: Ballots) =>
  [...participants].flatMap((p, r) =>
    [...column.subarray(start[r], start[r + 1])].map((j, i) => [p, statements[j]!, value[start[r]! + i]!] as const),
  );

test('the last vote on a statement counts, whatever the order of the file', () =>
  fc.assert(
    fc.property(conversation, (list) => {
      const last = new Map<string, (typeof list)[number]>();
      for (const v of list) {
        const key = `${v.participant} ${v.statement}`;
        if (!last.has(key) || v.at >= last.get(key)!.at) last.set(key, v);
      }
      assert.deepEqual(
        votesIn(ballotsOf(votesOf(list)))
          .map(String)
          .sort(),
        [...last.values()].map((v) => String([v.participant, v.statement, v.vote])).sort(),
      );
    }),
  ));

test('participants stand in the order of their first vote, statements by their number', () => {
  const ballots = ballotsOf(
    votesOf([
      { participant: 9, statement: 4, vote: 1, at: 5 },
      { participant: 3, statement: 2, vote: 0, at: 1 },
      { participant: 9, statement: 2, vote: 1, at: 9 },
    ]),
    [7],
  );
  assert.deepEqual(
    [[...ballots.participants], ballots.statements],
    [
      [3, 9],
      [2, 4, 7],
    ],
  );
});

test('the two directions are those of the dense matrix with missing votes at the mean', () =>
  fc.assert(
    fc.property(conversation, (list) => {
      const ballots = ballotsOf(votesOf(list));
      const { center, components } = pca(ballots, none);
      const dense = [...ballots.participants].map((_, r) => {
        const row = ballots.statements.map(() => 0);
        for (let i = ballots.start[r]!; i < ballots.start[r + 1]!; i++) row[ballots.column[i]!] = ballots.value[i]! - center[ballots.column[i]!]!;
        return row;
      });
      const spread = (v: Float64Array) => dense.reduce((sum, row) => sum + row.reduce((s, x, j) => s + x * v[j]!, 0) ** 2, 0);
      const total = dense.reduce((sum, row) => sum + row.reduce((s, x) => s + x * x, 0), 0);
      const [first, second] = components.map(spread) as [number, number];
      assert.ok(first >= second - 1e-9 && first + second <= total + 1e-9);
      // No direction spreads more than the first: not that of any statement, nor of any participant.
      const tried = [
        ...ballots.statements.map((_, j) => Float64Array.from(ballots.statements, (__, i) => Number(i === j))),
        ...dense.map((row) => Float64Array.from(row)),
      ];
      for (const v of tried) {
        const length = Math.hypot(...v);
        if (length > 0) assert.ok(spread(v.map((x) => x / length)) <= first + 1e-7, 'a wider direction');
      }
      // An eigenvector points where it is sent.
      if (first > 1e-6) {
        const v = components[0];
        const sent = ballots.statements.map((_, j) => dense.reduce((sum, row) => sum + row[j]! * row.reduce((s, x, i) => s + x * v[i]!, 0), 0));
        for (const [j, x] of sent.entries()) assert.ok(Math.abs(x - first * v[j]!) < 1e-6 * Math.max(1, first));
      }
    }),
    { numRuns: 200 },
  ));

test('the same votes give the same result, digit for digit', () =>
  fc.assert(
    fc.property(conversation, (list) => {
      const result = () => JSON.stringify(compute(ballotsOf(votesOf(list))));
      assert.equal(result(), result());
    }),
    { numRuns: 30 },
  ));

test('everybody is in one group at most, and only who may be', () =>
  fc.assert(
    fc.property(conversation, (list) => {
      const { groups, clustered } = compute(ballotsOf(votesOf(list)));
      assert.deepEqual(
        groups.flatMap((g) => g.members).sort((a, b) => a - b),
        [...clustered].sort((a, b) => a - b),
      );
    }),
    { numRuns: 60 },
  ));

test('a conversation without votes, with one voter, or where all say the same has a result all the same', () => {
  assert.deepEqual(compute(ballotsOf(votesOf([]), [1, 2])).clustered, []);
  assert.deepEqual(compute(ballotsOf(votesOf([{ participant: 1, statement: 1, vote: -1 }]))).clustered, [1]);
  const same = Array.from({ length: 200 }, (_, i) => ({ participant: i % 20, statement: Math.floor(i / 20), vote: -1 }));
  const { consensus, groups } = compute(ballotsOf(votesOf(same)));
  assert.equal(consensus.agree.length, 5);
  assert.equal(groups.length, 1);
});

test('whoever has seven votes takes part; a small conversation is filled up to fifteen by those with most', () => {
  const few = votesOf(
    Array.from({ length: 20 }, (_, p) =>
      Array.from({ length: p < 3 ? 8 : 1 + (p % 4) }, (__, s) => ({ participant: p, statement: s, vote: 0 })),
    ).flat(),
  );
  const rows = clusteredRows(ballotsOf(few));
  assert.equal(rows.length, 15);
  assert.ok([0, 1, 2].every((r) => rows.includes(r)));
  assert.ok(!rows.includes(4), 'of the least votes the later stay out');
  assert.ok(clusteredRows(ballotsOf(few), [4]).includes(4), 'once in, always in');
});

test('skipping points that cannot have changed gives what measuring all of them gives', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })), { minLength: 1, maxLength: 120 }),
      fc.integer({ min: 1, max: 12 }),
      (points, k) => {
        const weights = points.map((_, i) => 1 + (i % 3));
        const fast = kMeans(points, weights, k, 100);
        const plain = plainKMeans(points, weights, k, 100);
        assert.deepEqual(
          fast.map((c) => c.members),
          plain,
        );
      },
    ),
    { numRuns: 300 },
  ));

test('following an earlier trail gives what measuring all gives, whatever has moved, come or changed places', () =>
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 2, max: 15 }),
      fc.array(fc.constantFrom('a little', 'one far', 'new', 'places'), { maxLength: 8 }),
      (seed, k, changes) => {
        const random = seeded(seed);
        const anywhere = (): Point => [random() * 6 - 3, random() * 6 - 3];
        let points = Array.from({ length: 150 }, anywhere);
        const trail = new Trail();
        const same = () => {
          const found = kMeans(points, undefined, k, 100, trail).map((c) => c.members);
          assert.deepEqual(
            found,
            plainKMeans(
              points,
              points.map(() => 1),
              k,
              100,
            ),
          );
        };
        same();
        for (const change of changes) {
          if (change === 'a little') points = points.map(([x, y]) => [x + random() * 4e-4, y - random() * 4e-4]);
          else if (change === 'one far') points[Math.floor(random() * points.length)] = anywhere();
          else if (change === 'new') points.push(anywhere());
          else {
            const from = Int32Array.from(points.keys())
              .sort((a, b) => Math.sin(a * seed) - Math.sin(b * seed) || a - b)
              .subarray(1);
            points = Array.from(from, (i) => points[i]!);
            trail.reorder(from);
          }
          same();
        }
      },
    ),
    { numRuns: 150 },
  ));

test('two crowds apart are two groups, and a conversation on its way keeps its number until another is best four times', () => {
  const points: Point[] = Array.from({ length: 60 }, (_, i) => [i % 2 ? 5 + (i % 7) / 10 : -5 - (i % 5) / 10, (i % 11) / 10]);
  const { groups, steadiness } = findGroups(points);
  assert.deepEqual(
    groups.map((g) => g.length),
    [30, 30],
  );
  let before = { ...steadiness, shown: 4, best: 4, times: 9 };
  const shown = [1, 2, 3, 4].map(() => {
    before = findGroups(points, { before }).steadiness;
    return before.shown;
  });
  assert.deepEqual(shown, [4, 4, 4, 2]);
});

test('a clear clustering has a silhouette near one, a point alone counts nothing', () => {
  const points: Point[] = [
    [0, 0],
    [0, 0.1],
    [9, 9],
    [9, 9.1],
  ];
  const of = (...members: number[][]) =>
    silhouette(
      points,
      members.map((m) => ({ center: [0, 0] as const, members: m })),
    );
  assert.ok(of([0, 1], [2, 3]) > 0.98);
  assert.ok(of([0, 2], [1, 3]) < 0);
  assert.equal(of([0], [1], [2], [3]), 0);
});

test('the tests of proportions agree with figures worked out by hand', () => {
  assert.equal(proportionTest(0, 0), 1);
  assert.ok(Math.abs(proportionTest(9, 9) - 2 * Math.sqrt(10) * 0.5) < 1e-12);
  assert.equal(twoProportionTest(5, 5, 5, 5), 0);
  assert.ok(Math.abs(twoProportionTest(9, 4, 19, 19) - 1.63299) < 1e-4);
});

test('what is about oneself is shown early, what is new and unseen before what many passed', () => {
  assert.equal(priority({ agree: 0, disagree: 0, seen: 0 }, 3, true), 49);
  assert.ok(priority({ agree: 0, disagree: 0, seen: 0 }, 1, false) > priority({ agree: 10, disagree: 10, seen: 100 }, 1, false));
});

/** Lloyd's algorithm as in a textbook, every point measured in every round. */
function plainKMeans(points: readonly Point[], weights: readonly number[], k: number, rounds: number): number[][] {
  let centers: Point[] = [];
  for (const p of points) if (centers.length < k && !centers.some((c) => c[0] === p[0] && c[1] === p[1])) centers.push(p);
  let members: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    members = centers.map(() => []);
    points.forEach(([x, y], i) => {
      const d = centers.map((c) => (c[0] - x) ** 2 + (c[1] - y) ** 2);
      members[d.indexOf(Math.min(...d))]!.push(i);
    });
    const lost = members.some((m) => m.length === 0);
    members = members.filter((m) => m.length > 0);
    const moved = members.map((m): Point => {
      const weight = m.reduce((s, i) => s + weights[i]!, 0);
      return [m.reduce((s, i) => s + points[i]![0] * weights[i]!, 0) / weight, m.reduce((s, i) => s + points[i]![1] * weights[i]!, 0) / weight];
    });
    const still = !lost && moved.every((c, i) => Math.hypot(c[0] - centers[i]![0], c[1] - centers[i]![1]) < 0.01);
    centers = moved;
    if (still) break;
  }
  return members;
}
