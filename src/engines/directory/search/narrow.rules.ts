import type { ChannelType } from '../records.ts';
import type { ThemeKey } from '../themes.ts';
import { CHOICES, type Choice, type Listed } from './listed.ts';
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
export const serves = (service: Listed, municipality: string): boolean =>
  service.municipalities === null || service.municipalities.includes(municipality);

/** Keeps an answer for each of values that many services share. */
function remembered<V extends object, A>(answer: (value: V) => A): (value: V) => A {
  const known = new Map<V, A>();
  return (value) => {
    const kept = known.get(value);
    if (kept !== undefined || known.has(value)) return kept!;
    const made = answer(value);
    known.set(value, made);
    return made;
  };
}
/** Kilometres to the nearest place of a service, reckoned once for places that many services share. */
export function distances(near: Point | undefined): (service: Listed) => number | null {
  if (!near) return () => null;
  const nearest = remembered((points: readonly Point[]) => nearestKm(points, near));
  return (service) => nearest(service.points);
}

const EVERYTHING: readonly string[] = [];

/** The places in `found` of the services that every filter lets through, and the counts; `count`: the municipalities to count. Pure. */
export function narrowed(found: readonly Listed[], wanted: Narrowing, count: readonly string[]): { kept: number[]; facets: Facets } {
  const chosen: Record<Choice, string | undefined> = {
    ...{ themes: wanted.theme, municipalities: wanted.onlyIn, audiences: wanted.audience, types: wanted.type, languages: wanted.language },
  };
  const asked = CHOICES.filter((c) => chosen[c] !== undefined);
  const has = (choice: Choice) => remembered((values: readonly string[]) => values.includes(chosen[choice]!));
  const lets = {
    ...{ themes: has('themes'), municipalities: has('municipalities'), audiences: has('audiences'), types: has('types') },
    languages: has('languages'),
  };
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
    for (const choice of asked) {
      const values = service[choice];
      if (values !== null && !lets[choice](values)) {
        against++;
        by = choice;
      }
    }
    if (against > 1 || !within(service)) continue;
    if (against === 0) kept.push(i);
    // What only one filter keeps out would be there if that filter were chosen otherwise.
    if (by) tallies[by].add(service[by] ?? EVERYTHING);
    else for (const choice of CHOICES) tallies[choice].add(service[choice] ?? EVERYTHING);
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

/** Counts lists of values that many services share, and values only at the end. */
class Tally {
  readonly #lists = new Map<readonly string[], number>();
  add(values: readonly string[]): void {
    this.#lists.set(values, (this.#lists.get(values) ?? 0) + 1);
  }
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [values, n] of this.#lists) for (const value of values) counts[value] = (counts[value] ?? 0) + n;
    return counts;
  }
  /** Only of these values; a list that has everything counts for each. */
  among(wanted: readonly string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [values, n] of this.#lists)
      for (const value of wanted) if (values === EVERYTHING || values.includes(value)) counts[value] = (counts[value] ?? 0) + n;
    return counts;
  }
}
