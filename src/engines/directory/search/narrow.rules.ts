import type { ChannelType } from '../records.ts';
import type { ThemeKey } from '../themes.ts';
import type { Columns } from './columns.ts';
import { CHOICES, type Choice, type Listed, type Shared } from './listed.ts';
import { nearestKm, type Point, someOpen } from './place.rules.ts';

/** What narrows a search. Each leaves out the services it does not fit. */
export type Narrowing = {
  /** Only services for people of this municipality (code). */
  onlyIn?: string | undefined;
  theme?: ThemeKey | undefined;
  /** PTV target group, 'KR1.2'; one above it ('KR1') has those below it too. */
  audience?: string | undefined;
  /** Only services with a channel of this type. */
  type?: ChannelType | undefined;
  /** Only services given in this language ('fi', 'so'). */
  language?: string | undefined;
  near?: Point | undefined;
  /** Kilometres from `near` to some place of the service; nothing without `near`. */
  radius?: number | undefined;
  /** Only services with a channel that is open at `now`. */
  open?: true | undefined;
  now: Date;
};
/** How many of what was found each choice of a filter would leave, the other filters standing. */
export type Facets = Readonly<Record<Choice, Readonly<Record<string, number>>>>;

const has = ({ values }: Shared, value: string): boolean => values === null || values.includes(value);

/** Kilometres to the nearest place of a service, reckoned once for places that many services share. */
export function distances(near: Point | undefined): (service: Listed) => number | null {
  if (!near) return () => null;
  const known = new Map<readonly Point[], number | null>();
  return ({ points }) => {
    if (!known.has(points)) known.set(points, nearestKm(points, near));
    return known.get(points)!;
  };
}
/** By the number of what services share: is it there, or everything? Everywhere counts; an area nobody has told does not. */
export const having = (value: string, shared: readonly Shared[]): Uint8Array =>
  Uint8Array.from(shared, (s) => Number(s !== undefined && has(s, value)));

/** The places in `slots` of the services that every filter lets through, and the counts; `count`: the municipalities to count. Pure. */
export function narrowed(slots: Uint32Array, columns: Columns, wanted: Narrowing, count: readonly string[]): { kept: Uint32Array; facets: Facets } {
  const { choices, shared, at } = columns;
  const chosen: Record<Choice, string | undefined> = {
    ...{ themes: wanted.theme, municipalities: wanted.onlyIn, audiences: wanted.audience, types: wanted.type, languages: wanted.language },
  };
  const asked = CHOICES.flatMap((choice) => {
    const value = chosen[choice];
    return value === undefined ? [] : [{ choice, numbers: choices[choice], lets: having(value, shared) }];
  });
  const distance = distances(wanted.near);
  const { open, now } = wanted;
  const radius = wanted.near ? wanted.radius : undefined;
  const within = (s: Listed): boolean =>
    (radius === undefined || (distance(s) ?? Number.POSITIVE_INFINITY) <= radius) && (!open || someOpen(s.hours, now) === true);
  const looks = open || radius !== undefined;

  const kept = new Uint32Array(slots.length);
  /** What only one filter keeps out: it would be there if that filter were chosen otherwise. */
  const missed: Record<Choice, number[]> = { themes: [], municipalities: [], audiences: [], types: [], languages: [] };
  let found = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    let against = 0;
    let by: Choice | undefined;
    for (const { choice, numbers, lets } of asked)
      if (lets[numbers[slot]!] === 0) {
        against++;
        by = choice;
      }
    if (against > 1 || (looks && !within(at(slot)))) continue;
    if (by) missed[by].push(slot);
    else kept[found++] = i;
  }

  /** How many have each of what is shared. */
  const tally = (choice: Choice): Uint32Array => {
    const [times, numbers] = [new Uint32Array(shared.length), choices[choice]];
    for (let i = 0; i < found; i++) times[numbers[slots[kept[i]!]!]!]!++;
    for (const slot of missed[choice]) times[numbers[slot]!]!++;
    return times;
  };
  const each = (choice: Choice): Record<string, number> => summed(tally(choice), (n) => shared[n]!.values ?? []);
  return {
    kept: kept.subarray(0, found),
    facets: {
      ...{ themes: each('themes'), audiences: each('audiences'), types: each('types'), languages: each('languages') },
      // What has everything counts for each.
      municipalities: summed(tally('municipalities'), (n) => shared[n]!.values?.filter((m) => count.includes(m)) ?? count),
    },
  };
}

function summed(times: Uint32Array, values: (number: number) => readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let n = 0; n < times.length; n++) if (times[n]! > 0) for (const value of values(n)) counts[value] = (counts[value] ?? 0) + times[n]!;
  return counts;
}
