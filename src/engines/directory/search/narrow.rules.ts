import type { ChannelType } from '../records.ts';
import type { ThemeKey } from '../themes.ts';
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

/** For people of the municipality? Everywhere counts; an area nobody has told does not. */
export const serves = (service: Listed, municipality: string): boolean => has(service.municipalities, municipality);
const has = ({ values }: Shared, value: string): boolean => values === null || values.includes(value);

/** Keeps an answer for each of what many services share. */
function remembered(answer: (values: Shared) => boolean): (values: Shared) => boolean {
  const known: (boolean | undefined)[] = [];
  return (values) => (known[values.number] ??= answer(values));
}
/** Kilometres to the nearest place of a service, reckoned once for places that many services share. */
export function distances(near: Point | undefined): (service: Listed) => number | null {
  if (!near) return () => null;
  const known = new Map<readonly Point[], number | null>();
  return ({ points }) => {
    if (!known.has(points)) known.set(points, nearestKm(points, near));
    return known.get(points)!;
  };
}
/** Is a service for people of the municipality? Reckoned once for areas that many services share. */
export const serving = (municipality: string): ((service: Listed) => boolean) => {
  const serves = remembered((values) => has(values, municipality));
  return (service) => serves(service.municipalities);
};

/** The places in `found` of the services that every filter lets through, and the counts; `count`: the municipalities to count. Pure. */
export function narrowed(found: readonly Listed[], wanted: Narrowing, count: readonly string[]): { kept: number[]; facets: Facets } {
  const chosen: Record<Choice, string | undefined> = {
    ...{ themes: wanted.theme, municipalities: wanted.onlyIn, audiences: wanted.audience, types: wanted.type, languages: wanted.language },
  };
  const asked = CHOICES.flatMap((choice) => {
    const value = chosen[choice];
    return value === undefined ? [] : [{ choice, lets: remembered((values) => has(values, value)) }];
  });
  const distance = distances(wanted.near);
  const { radius, open, now } = wanted;
  const within = (s: Listed): boolean =>
    (radius === undefined || !wanted.near || (distance(s) ?? Number.POSITIVE_INFINITY) <= radius) && (!open || someOpen(s.hours, now) === true);

  const tallies = { themes: new Tally(), municipalities: new Tally(), audiences: new Tally(), types: new Tally(), languages: new Tally() };
  const kept: number[] = [];
  for (let i = 0; i < found.length; i++) {
    const service = found[i]!;
    let against = 0;
    let by: Choice | undefined;
    for (const { choice, lets } of asked)
      if (!lets(service[choice])) {
        against++;
        by = choice;
      }
    if (against > 1 || !within(service)) continue;
    if (against === 0) kept.push(i);
    // What only one filter keeps out would be there if that filter were chosen otherwise.
    if (by) tallies[by].add(service[by]);
    else {
      tallies.themes.add(service.themes);
      tallies.municipalities.add(service.municipalities);
      tallies.audiences.add(service.audiences);
      tallies.types.add(service.types);
      tallies.languages.add(service.languages);
    }
  }
  const { themes, audiences, types, languages } = tallies;
  return {
    kept,
    facets: {
      ...{ themes: themes.counts(), audiences: audiences.counts(), types: types.counts(), languages: languages.counts() },
      municipalities: tallies.municipalities.among(count),
    },
  };
}

/** Counts values that many services share, and single values only at the end. */
class Tally {
  readonly #times: number[] = [];
  readonly #shared: Shared[] = [];
  add(shared: Shared): void {
    const times = this.#times[shared.number];
    if (times === undefined) this.#shared.push(shared);
    this.#times[shared.number] = (times ?? 0) + 1;
  }
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { values, number } of this.#shared) for (const value of values ?? []) counts[value] = (counts[value] ?? 0) + this.#times[number]!;
    return counts;
  }
  /** Only of these values; what has everything counts for each. */
  among(wanted: readonly string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const shared of this.#shared)
      for (const value of wanted) if (has(shared, value)) counts[value] = (counts[value] ?? 0) + this.#times[shared.number]!;
    return counts;
  }
}
