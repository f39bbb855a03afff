import type { World } from '../../../kernel/world.ts';
import type { ConversationId } from '../conversation.ts';
import type { Live } from '../live/live.ts';
import { type Ballots, ballotsOf } from '../math/ballots.ts';
import { compute, type Question, type Result } from '../math/compute.ts';
import { type ComputationRecord, recordOf } from '../math/record.ts';
import { type Stability, stability } from '../math/stability.ts';
import type { Opened } from '../opened.ts';
import type { Statement } from '../statement.store.ts';

/**
 * A result computed of the votes alone, as anyone computes it of the files: a running conversation's map also remembers how it was a moment ago, this
 * does not.
 */
export type Computed = {
  at: Date;
  /** Statements in the mathematics, those left out too. */
  statements: readonly Statement[];
  ballots: Ballots;
  question: Question;
  result: Result;
  record: ComputationRecord;
  /** Of how many who voted each statement was marked important. */
  marked: ReadonlyMap<number, number>;
};

/** While votes come a result is computed afresh at most this often, and its stability still more seldom. */
const FRESH_MS = 30_000;
const STEADY_MS = 10 * 60_000;
/** So many conversations are held; the longest unused goes first. */
const MOST = 20;
/** Resamples by which stability is told. */
export const ROUNDS = 50;

type Held = { of: Live['result']; madeAt: number; computed: Computed; steady?: { of: Computed; madeAt: number; told: Promise<Stability> } };
const held = new WeakMap<World, Map<ConversationId, Held>>();

/** The conversation's result; nothing before the first vote. */
export function computedOf(world: World, { conversation, live }: Pick<Opened, 'conversation' | 'live'>): Computed | undefined {
  if (!live.result) return undefined;
  const all = heldIn(world);
  const known = all.get(conversation.id);
  const fresh = known && (known.of === live.result || performance.now() - known.madeAt < FRESH_MS);
  const now: Held = fresh
    ? known
    : { ...known, of: live.result, madeAt: performance.now(), computed: computeLive(live, conversation.seed, world.clock()) };
  all.delete(conversation.id);
  all.set(conversation.id, now);
  for (const id of [...all.keys()].slice(0, Math.max(0, all.size - MOST))) all.delete(id);
  return now.computed;
}

/** How far groups would be found again; worked out beside other work, so it may take a while. */
export function steadinessOf(world: World, { conversation }: Pick<Opened, 'conversation'>, computed: Computed): Promise<Stability> {
  const known = heldIn(world).get(conversation.id);
  const { steady } = known ?? {};
  if (steady && (steady.of === computed || performance.now() - steady.madeAt < STEADY_MS)) return steady.told;
  const told = stability(computed.ballots, computed.result, { seed: conversation.seed, rounds: ROUNDS, question: computed.question });
  if (known) known.steady = { of: computed, madeAt: performance.now(), told };
  return told;
}

function heldIn(world: World): Map<ConversationId, Held> {
  const all = held.get(world) ?? new Map<ConversationId, Held>();
  held.set(world, all);
  return all;
}

/** Waiting statements nobody but their author has seen, and merged ones count where they were merged into. */
function computeLive({ statements: all, ledger }: Live, seed: number, at: Date): Computed {
  const statements = [...all.values()].filter((s) => s.state !== 'waiting' && s.state !== 'merged').sort((a, b) => a.tid - b.tid);
  const known = new Set(statements.map((s) => s.tid));
  const ballots = ballotsOf(ledger.votesAmong(known), known);
  const question = {
    out: new Set(statements.filter((s) => s.state !== 'accepted').map((s) => s.tid)),
    meta: new Set(statements.filter((s) => s.meta).map((s) => s.tid)),
  };
  const result = compute(ballots, question);
  const marked = new Map(statements.map((s) => [s.tid, ledger.tallyOf(s.tid).important]));
  return { at, statements, ballots, question, result, record: recordOf(ballots, question, result, seed), marked };
}
