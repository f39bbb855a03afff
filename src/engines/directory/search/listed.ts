import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Hours } from '../hours/hours.ts';
import type { ChannelType, ServiceType, Texts, Words } from '../records.ts';
import type { Document, Field } from './index/segment.ts';
import type { Point } from './place.rules.ts';

/** A service as the database gives it to search. */
export type Row = {
  id: ServiceId;
  source: string;
  sourceId: string;
  type: ServiceType;
  position: number;
  names: Texts;
  alternativeNames: Words;
  summaries: Texts;
  descriptions: Texts;
  userInstructions: Texts;
  requirements: Texts;
  keywords: Words;
  ontologyTerms: Words;
  /** Names of its service classes, target groups and life events. */
  classNames: readonly Texts[];
  themes: readonly string[];
  /** null: everywhere */
  municipalities: readonly string[] | null;
  targetGroups: readonly string[];
  languages: readonly string[];
  assessment: string | null;
  channels: readonly { type: ChannelType; names: Texts; latitude: number | null; longitude: number | null; hours: Hours }[];
};

/** The choices that services are filtered and counted by. */
export const CHOICES = ['themes', 'municipalities', 'audiences', 'types', 'languages'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a list of results shows of a service, and what it is filtered by. Values that many services have alike are one and the same object. */
export type Listed = Pick<Row, 'id' | 'source' | 'sourceId' | 'type' | 'position' | 'names' | 'summaries' | 'assessment'> & {
  [C in Choice]: Shared;
} & {
  /** How many places one can go to, and where those are that have coordinates. */
  places: number;
  points: readonly Point[];
  /** Opening hours of the channels that tell them. */
  hours: readonly Hours[];
};

/** Values that many services have alike, with their number among such. null: all there are. */
export type Shared = { readonly number: number; readonly values: readonly string[] | null };

/** Gives for equal values one and the same. */
export class Alike {
  readonly #held = new Map<string, unknown>();
  readonly #shared = new Map<string, Shared>();
  one<T>(value: T): T {
    const key = JSON.stringify(value);
    if (!this.#held.has(key)) this.#held.set(key, value);
    return this.#held.get(key) as T;
  }
  values(values: readonly string[] | null): Shared {
    const key = JSON.stringify(values);
    const known = this.#shared.get(key);
    if (known) return known;
    const shared = { number: this.#shared.size, values };
    this.#shared.set(key, shared);
    return shared;
  }
}

/** What of a service is shown and filtered by. */
export function listedOf(row: Row, alike: Alike): Listed {
  const { id, source, sourceId, type, position, names, summaries, assessment, channels } = row;
  const places = channels.filter((c) => c.type === 'ServiceLocation');
  const points = places.flatMap(({ latitude, longitude }): Point[] => (latitude === null || longitude === null ? [] : [[latitude, longitude]]));
  return {
    ...{ id, source, sourceId, type, position, names, summaries, assessment },
    themes: alike.values(row.themes),
    municipalities: alike.values(row.municipalities),
    audiences: alike.values([...new Set(row.targetGroups.flatMap(withThoseAbove))]),
    types: alike.values([...new Set(channels.map((c) => c.type))].sort()),
    languages: alike.values(row.languages),
    places: places.length,
    points: alike.one(points),
    hours: channels.filter((c) => c.hours.length > 0).map((c) => alike.one(c.hours)),
  };
}
/** 'KR1.2' -> 'KR1', 'KR1.2' */
const withThoseAbove = (code: string): string[] => code.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));

/** How many words of a description are its beginning. */
const LEAD = 20;

/** A service as the index reads it: what is searched, by field. */
export function documentOf<About>(row: Omit<Searched, 'channels'> & Partial<Pick<Row, 'channels'>>, about: About): Document<About> {
  const inEach = <T>(of: (lang: Lang) => T) => Object.fromEntries(LANGS.filter((l) => row.names[l]).map((l) => [l, of(l)]));
  const each = (name: Field[0], words: readonly (string | undefined)[] = []): Field[] => words.flatMap((w) => (w ? [[name, w] as const] : []));
  return {
    id: row.id,
    names: inEach((l) => [row.names[l]!, ...(row.alternativeNames[l] ?? []), ...(row.keywords[l] ?? [])]),
    fields: inEach((l): Field[] => [
      ['name', row.names[l]!],
      ...each('alternative', row.alternativeNames[l]),
      ...each('keyword', row.keywords[l]),
      ...each('term', row.ontologyTerms[l]),
      ...each('class', [...new Set(row.classNames.map((c) => c[l]))]),
      ...each('channel', [...new Set(row.channels?.map((c) => c.names[l]))]),
      ...each('summary', [row.summaries[l]]),
      ...each('lead', [row.descriptions[l]?.split(/\s+/, LEAD).join(' ')]),
      ...each('text', [row.descriptions[l], row.userInstructions[l], row.requirements[l]]),
    ]),
    about,
  };
}
type Searched = Pick<
  Row,
  | 'names'
  | 'alternativeNames'
  | 'keywords'
  | 'ontologyTerms'
  | 'classNames'
  | 'channels'
  | 'summaries'
  | 'descriptions'
  | 'userInstructions'
  | 'requirements'
> & { id: string };
