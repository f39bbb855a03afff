import type { Result } from '../math/compute.ts';
import type { Representative } from '../math/representative.ts';
import type { VoteValue } from '../vote.store.ts';
import { type Agreement, agreementWith } from './agreement.rules.ts';

/** Fewer participants than this, and groups would be chance (and tell of single people). */
export const ENOUGH = 15;
/** A group of fewer is drawn and counted, but what it thinks is not told. */
const TELLING = 5;
/** So many votes before one's own place among others is shown. */
export const PLACED_AFTER = 7;

export type Group = {
  id: number;
  letter: string;
  people: number;
  /** In percent of those in groups. */
  share: number;
  /** What tells most of it; nothing of a very small group. */
  portrait: readonly Representative[] | undefined;
  /** With the one who looks. */
  agreement: Agreement;
  own: boolean;
};

/** Groups as a page shows them, to one participant or to anybody; nothing while there are too few people for groups. Pure. */
export function groupsFor(
  result: Result | undefined,
  who: { pid: number | undefined; votes: ReadonlyMap<number, VoteValue> } = { pid: undefined, votes: new Map() },
): Group[] | undefined {
  if (!result || result.clustered.length < ENOUGH) return undefined;
  const all = result.clustered.length;
  return result.groups.map(({ id, members }, i) => ({
    id,
    letter: letterOf(i),
    people: members.length,
    share: Math.round((100 * members.length) / all),
    portrait: members.length < TELLING ? undefined : result.representative[id],
    agreement: agreementWith(who.votes, result.groupVotes[id]!),
    own: who.pid !== undefined && members.includes(who.pid),
  }));
}

export const letterOf = (place: number): string => String.fromCharCode(65 + place);
