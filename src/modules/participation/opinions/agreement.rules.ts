import type { Tally } from '../math/tallies.ts';
import type { VoteValue } from '../vote.store.ts';

/** On how many of the statements that both have a stand on a participant and a group say the same. */
export type Agreement = { same: number; of: number };

/** A group has a stand on a statement when more than half of those in it who voted agree, or disagree. */
export function standOf({ agree, disagree, seen }: Tally): -1 | 1 | undefined {
  if (agree > seen / 2) return -1;
  return disagree > seen / 2 ? 1 : undefined;
}

/** Passes are no stand. `group`: the group's votes by statement. Pure. */
export function agreementWith(own: Iterable<readonly [statement: number, value: VoteValue]>, group: Readonly<Record<number, Tally>>): Agreement {
  let [same, of] = [0, 0];
  for (const [statement, value] of own) {
    const stand = group[statement] && standOf(group[statement]);
    if (value === 0 || stand === undefined) continue;
    of++;
    if (value === stand) same++;
  }
  return { same, of };
}
