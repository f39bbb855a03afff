import type { ChannelType } from '../records.ts';
import type { ThemeKey } from '../themes.ts';
import { nearestKm, type Point, someOpen } from './place.rules.ts';
import type { Listed } from './shelf.ts';

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
export type Facets = Readonly<Record<'themes' | 'municipalities' | 'audiences' | 'types' | 'languages', Readonly<Record<string, number>>>>;

/** For people of the municipality? Everywhere counts; an area nobody has told does not. */
export const serves = (service: Listed, municipality: string): boolean =>
  service.municipalities === null || service.municipalities.includes(municipality);

type Filter = (service: Listed) => boolean;
const chosen = (wanted: string | undefined, of: (service: Listed) => readonly string[]): Filter | undefined =>
  wanted === undefined ? undefined : (service) => of(service).includes(wanted);

const CHOICES = ['themes', 'municipalities', 'audiences', 'types', 'languages'] as const;

/** The services that every filter lets through, and the counts; `count`: the municipalities to count. Pure. */
export function narrowed(found: readonly Listed[], wanted: Narrowing, count: readonly string[]): { kept: Listed[]; facets: Facets } {
  const { onlyIn, near, radius, now } = wanted;
  const filters: Record<(typeof CHOICES)[number], Filter | undefined> = {
    themes: chosen(wanted.theme, (s) => s.themes),
    municipalities: onlyIn === undefined ? undefined : (s) => serves(s, onlyIn),
    audiences: chosen(wanted.audience, (s) => s.audiences),
    types: chosen(wanted.type, (s) => s.types),
    languages: chosen(wanted.language, (s) => s.languages),
  };
  const within: Filter = (s) => {
    if (near && radius !== undefined && (nearestKm(s.points, near) ?? Number.POSITIVE_INFINITY) > radius) return false;
    return !wanted.open || someOpen(s.hours, now) === true;
  };
  const facets = { themes: {}, municipalities: {}, audiences: {}, types: {}, languages: {} } as Record<
    (typeof CHOICES)[number],
    Record<string, number>
  >;
  const kept: Listed[] = [];
  for (const service of found) {
    const against = CHOICES.filter((c) => filters[c] && !filters[c](service));
    if (against.length > 1 || !within(service)) continue;
    if (against.length === 0) kept.push(service);
    // What only one filter keeps out would be there if that filter were chosen otherwise.
    for (const choice of against.length === 0 ? CHOICES : against)
      for (const value of choice === 'municipalities' ? count.filter((m) => serves(service, m)) : service[choice])
        facets[choice][value] = (facets[choice][value] ?? 0) + 1;
  }
  return { kept, facets };
}
