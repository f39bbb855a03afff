import type { VoteValue } from '../vote.store.ts';

export type Arrival = { pid: number; network: number; at: Date };
/** Some who came from one network within a short time and voted exactly alike. A school class may do so, a campaign too: only people can tell. */
export type Sign = { people: number; votes: number; from: Date; to: Date };

/** Fewer are chance, or a family. */
const PEOPLE = 5;
const VOTES = 5;
const WITHIN_MS = 2 * 3_600_000;

/** Signs of voting agreed beforehand, the largest first. Never a reason to leave anybody out by itself. Pure. */
export function signsOf(arrivals: readonly Arrival[], votesOf: (pid: number) => ReadonlyMap<number, VoteValue>): Sign[] {
  const alike = Map.groupBy(
    arrivals.filter(({ pid }) => votesOf(pid).size >= VOTES),
    ({ pid, network }) => `${network} ${[...votesOf(pid)].sort(([a], [b]) => a - b).join(' ')}`,
  );
  return [...alike.values()]
    .flatMap((those) => {
      const near = mostWithin(those.toSorted((a, b) => a.at.getTime() - b.at.getTime()));
      return near.length < PEOPLE ? [] : [{ people: near.length, votes: votesOf(near[0]!.pid).size, from: near[0]!.at, to: near.at(-1)!.at }];
    })
    .toSorted((a, b) => b.people - a.people);
}

/** The most arrivals, in time, that fit into the window. */
function mostWithin(inTime: readonly Arrival[]): readonly Arrival[] {
  let best: readonly Arrival[] = [];
  let start = 0;
  for (const [end, { at }] of inTime.entries()) {
    while (at.getTime() - inTime[start]!.at.getTime() > WITHIN_MS) start++;
    if (end + 1 - start > best.length) best = inTime.slice(start, end + 1);
  }
  return best;
}
