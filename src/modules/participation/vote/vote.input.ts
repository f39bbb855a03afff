import { type Form, one } from '../../../kernel/page.ts';
import type { VoteValue } from '../vote.store.ts';

/** What the buttons say. */
export const SAID: Readonly<Record<string, VoteValue>> = { agree: -1, pass: 0, disagree: 1 };
export type Said = 'agree' | 'disagree' | 'pass';
export const SAYS: Readonly<Record<VoteValue, Said>> = { [-1]: 'agree', 0: 'pass', 1: 'disagree' };

/** A vote as a form sends it; nothing when it says none. `back`: the vote is taken back. */
export function readVote(form: Form): { statement: number; value: VoteValue | null; important: boolean } | undefined {
  const statement = readTid(one(form, 'statement'));
  const said = one(form, 'vote');
  if (statement === undefined || (said !== 'back' && !Object.hasOwn(SAID, said))) return undefined;
  return { statement, value: said === 'back' ? null : SAID[said]!, important: one(form, 'important') === 'yes' };
}

/** A statement's number; nothing when it cannot be one. */
export const readTid = (text: string | null | undefined): number | undefined => (text && /^\d{1,6}$/.test(text) ? Number(text) : undefined);
