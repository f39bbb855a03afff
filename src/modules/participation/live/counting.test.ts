import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Statement, StatementState } from '../statement.store.ts';
import type { VoteValue } from '../vote.store.ts';
import { Counting } from './counting.ts';

const STATEMENTS = 8;
const PEOPLE = 20;
const aStatement = (tid: number, state: StatementState): Statement =>
  ({ tid, state, meta: false, lang: 'fi', texts: {}, author: null, mergedInto: null, seed: true }) as unknown as Statement;

const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      participant: fc.integer({ min: 1, max: PEOPLE }),
      statement: fc.integer({ min: 1, max: STATEMENTS }),
      value: fc.constantFrom<VoteValue | null>(-1, 0, 1, null),
      important: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ leaves: fc.integer({ min: 1, max: PEOPLE }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      tid: fc.integer({ min: 1, max: STATEMENTS }),
      state: fc.constantFrom<StatementState>('waiting', 'accepted', 'rejected', 'merged', 'withdrawn'),
    }),
  },
  { weight: 2, arbitrary: fc.constant('look' as const) },
);

test('whatever has happened in whatever order, what is counted in memory is what counting all rows afresh gives', () =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 200 }), (steps) => {
      const states = new Map(Array.from({ length: STATEMENTS }, (_, i): [number, StatementState] => [i + 1, i < 5 ? 'accepted' : 'waiting']));
      const rows = new Map<string, { participant: number; statement: number; value: VoteValue; important: boolean }>();
      const statements = () => [...states].map(([tid, state]) => aStatement(tid, state));
      const counting = new Counting();
      counting.take({ statements: statements(), left: [], votes: [] });
      for (const s of steps) {
        if (s === 'look') counting.result();
        else if ('leaves' in s) {
          for (const [key, row] of rows) if (row.participant === s.leaves) rows.delete(key);
          counting.take({ statements: undefined, left: [s.leaves], votes: [] });
        } else if ('tid' in s) {
          states.set(s.tid, s.state);
          counting.take({ statements: statements(), left: [], votes: [] });
        } else {
          const { value, ...vote } = s;
          if (value === null) rows.delete(`${s.participant}:${s.statement}`);
          else rows.set(`${s.participant}:${s.statement}`, { ...vote, value });
          // Read twice, as rows under way are.
          for (let i = 0; i < 2; i++) counting.take({ statements: undefined, left: [], votes: [s] });
        }
      }
      const afresh = new Counting(counting.memory);
      afresh.take({ statements: statements(), left: [], votes: [...rows.values()] });
      assert.equal(counting.ledger.votes, rows.size);
      for (const tid of states.keys()) assert.deepEqual(counting.ledger.tallyOf(tid), afresh.ledger.tallyOf(tid));
      assert.deepEqual(counting.result(), afresh.result());
    }),
    { numRuns: 60 },
  ));
