import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ballotsOf, votesOf } from './ballots.ts';
import { compute, type Result } from './compute.ts';
import { LiveComputation, type Memory } from './live.ts';
import { seeded } from './random.ts';
import type { VoteChange } from './standing.ts';

const PEOPLE = 40;
const STATEMENTS = 14;

/** A conversation with three leanings, so that directions are well apart; some have voted on little. */
function aConversation(seed: number) {
  const random = seeded(seed);
  const votes: { participant: number; statement: number; vote: number; at: number }[] = [];
  for (let p = 0; p < PEOPLE; p++)
    for (let s = 0; s < STATEMENTS; s++) {
      const leaning = [1, -1, s % 2 ? 1 : -1][p % 3]! * (1 - s / 40);
      const said = leaning + (random() - 0.5) * 1.7;
      if (random() < 0.75) votes.push({ participant: p, statement: s, vote: said > 0.3 ? -1 : said < -0.3 ? 1 : 0, at: votes.length });
    }
  return votes;
}

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ participant: fc.nat(PEOPLE + 5), statement: fc.nat(STATEMENTS - 1), vote: fc.constantFrom(-1, 0, 1), at: fc.nat(2000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ participant: fc.nat(PEOPLE), statement: fc.nat(STATEMENTS - 1), vote: fc.constant(undefined), at: fc.constant(0) }),
  },
  { weight: 1, arbitrary: fc.record({ add: fc.integer({ min: STATEMENTS, max: STATEMENTS + 4 }) }) },
  { weight: 1, arbitrary: fc.record({ out: fc.nat(STATEMENTS - 1) }) },
  { weight: 3, arbitrary: fc.constant('look' as const) },
);

test('after any votes, changes, takings back, new statements and moderation the result is that of computing afresh', () =>
  fc.assert(
    fc.property(fc.nat(1e6), fc.array(step, { maxLength: 30 }), (seed, steps) => {
      const live = new LiveComputation(votesOf(aConversation(seed)), { few: 0 });
      const known = new Set<number>(Array.from({ length: STATEMENTS }, (_, s) => s));
      const out = new Set<number>();
      live.moderate({ known });
      let memory: Memory = { clustered: [], steadiness: undefined };
      const look = () => {
        const ours = live.update();
        const afresh = compute(ballotsOf(live.votes(), known), {
          out,
          clusteredBefore: memory.clustered,
          ...(memory.steadiness ? { steadiness: memory.steadiness } : {}),
        });
        same(ours, afresh);
        memory = live.memory;
      };
      look();
      for (const s of steps)
        if (s === 'look') look();
        else if ('add' in s) {
          known.add(s.add);
          live.moderate({ known: [s.add] });
        } else if ('out' in s) {
          if (!out.delete(s.out)) out.add(s.out);
          live.moderate({ out: new Set(out) });
        } else live.vote(s as VoteChange);
      look();
    }),
    { numRuns: 150 },
  ));

test('what a voting page asks is of now, before the whole is computed', () => {
  const live = new LiveComputation(votesOf(aConversation(1)));
  live.update();
  const before = live.tally(3);
  const { agree, seen } = before;
  const voted = live.voteOf(5, 3);
  live.vote({ participant: 5, statement: 3, vote: -1, at: 9999 });
  assert.equal(live.tally(3).agree, agree + (voted === -1 ? 0 : 1));
  assert.equal(live.tally(3).seen, seen + (voted === undefined ? 1 : 0));
  live.vote({ participant: 5, statement: 3, vote: undefined, at: 0 });
  assert.equal(live.voteOf(5, 3), undefined);
  const [position, priorities] = [live.positionOf(5)!, live.priorities()];
  assert.equal(live.positionOf(999), undefined);
  const { pca: _, positions, priorities: later, ...rest } = live.update();
  assert.ok(rest.groups.length > 0);
  // Directions turn a little with each vote; tallies are the same.
  assert.ok(Math.hypot(position[0] - positions[5]![0], position[1] - positions[5]![1]) < 0.3);
  assert.ok(Math.abs(priorities[3]! - later[3]!) < 0.3);
});

test('a restart changes nothing', () => {
  const live = new LiveComputation(votesOf(aConversation(2)), { few: 0 });
  for (let i = 0; i < 20; i++) {
    live.vote({ participant: i * 2, statement: i % STATEMENTS, vote: i % 3 ? 1 : -1, at: 2000 + i });
    live.update();
  }
  const restarted = new LiveComputation(live.votes(), { few: 0, memory: live.memory });
  same(restarted.update(), live.update());
});

/** Equal within 1e-9 in every figure, exactly in everything else. */
function same(ours: Result, theirs: Result): void {
  const walk = (a: unknown, b: unknown, where: string): void => {
    if (typeof a === 'number' && typeof b === 'number') {
      assert.ok(Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)), `${where}: ${a} is not ${b}`);
    } else if (a && b && typeof a === 'object' && typeof b === 'object') {
      assert.deepEqual(Object.keys(a), Object.keys(b), where);
      for (const key of Object.keys(a)) walk(a[key as never], b[key as never], `${where}.${key}`);
    } else assert.equal(a, b, where);
  };
  walk(ours, theirs, 'result');
}
