import type { Conversation } from '../conversation.ts';
import type { Live } from '../live/live.ts';
import { extremity } from '../math/positions.ts';
import { priority } from '../math/priorities.ts';
import type { Statement } from '../statement.store.ts';
import type { Vote } from '../vote.store.ts';
import { drawn } from './lot.rules.ts';

export type Turn = {
  /** The statement to vote on now; nothing when there is none left. */
  statement: Statement | undefined;
  done: number;
  of: number;
};

/**
 * Whose turn it is to be voted on: by weighted lot among those this participant has not voted on, by priorities from everybody's current votes.
 * `who`: anything that is this participant's alone, so that each has an order of their own.
 */
export function nextTurn({ statements, ledger, result }: Live, { seed }: Pick<Conversation, 'seed'>, own: readonly Vote[], who: string): Turn {
  const shown = [...statements.values()].filter((s) => s.state === 'accepted');
  const voted = new Set(own.map((v) => v.statement));
  const left = shown.filter((s) => !voted.has(s.tid));
  const place = new Map(result?.statements.map((tid, j) => [tid, j]));
  const weightOf = (s: Statement): number => {
    const point = result?.pca.statementProjection[place.get(s.tid) ?? -1];
    return priority(ledger.tallyOf(s.tid), point ? extremity(point) : 0, s.meta);
  };
  const tid = drawn(
    left.map((s) => ({ statement: s.tid, weight: weightOf(s) })),
    `${seed}:${who}:${voted.size}`,
  );
  return { statement: tid === undefined ? undefined : statements.get(tid), done: shown.length - left.length, of: shown.length };
}
