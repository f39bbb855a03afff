import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Hours } from '../hours/hours.ts';
import { type ChannelType, type ServiceType, type Texts, textIn, type Words } from '../records.ts';
import { analyzer } from './analyze/terms.ts';
import { Finder } from './index/finder.ts';
import type { Document, Field } from './index/segment.ts';

/** What a list of results shows of a service, and what it is filtered by. */
export type Listed = {
  id: ServiceId;
  source: string;
  sourceId: string;
  type: ServiceType;
  position: number;
  names: Texts;
  summaries: Texts;
  themes: readonly string[];
  /** null: everywhere */
  municipalities: readonly string[] | null;
  /** PTV target groups, those above them included: KR1.2 is also KR1. */
  audiences: readonly string[];
  languages: readonly string[];
  assessment: string | null;
  types: readonly ChannelType[];
  /** How many places one can go to, and where those are that have coordinates. */
  places: number;
  points: readonly (readonly [latitude: number, longitude: number])[];
  /** Opening hours of the channels that tell them. */
  hours: readonly Hours[];
};
export type Shelf = { finder: Finder; listed: Map<string, Listed> };

type Held = Shelf & { version: number; fetching: Promise<void> | undefined };
const held = new WeakMap<Db, Held>();

/**
 * The index of this process, as new as the database: what changed since the last search is read first. While the whole is being made anew, the earlier one
 * goes on serving.
 */
export async function shelfOf(db: Db): Promise<Shelf> {
  const shelf = held.get(db) ?? empty();
  held.set(db, shelf);
  // Searches at one moment share one look.
  shelf.fetching ??= catchUp(db, shelf).finally(() => {
    shelf.fetching = undefined;
  });
  await shelf.fetching;
  return shelf;
}
const empty = (): Held => ({ finder: new Finder(analyzer()), listed: new Map(), version: -1, fetching: undefined });

/** Services read and indexed at a time; between them others get their turn. */
const BATCH = 500;

async function catchUp(db: Db, shelf: Held): Promise<void> {
  const { rows } = await sql<{ service: string; version: number }>`
    select service, version::float8 as version from directory.search_change where county = kernel.current_county() and version > ${shelf.version} order by version, service`.execute(
    db,
  );
  if (rows.length === 0) return;
  const worn = shelf.finder.worn;
  const changed = worn ? await everything(db) : rows.map((r) => r.service);
  const finder = worn ? new Finder(analyzer()) : shelf.finder;
  const listed = worn ? new Map<string, Listed>() : shelf.listed;
  for (let i = 0; i < changed.length; i += BATCH) {
    const ids = changed.slice(i, i + BATCH);
    const services = await read(db, ids);
    finder.remove(ids);
    for (const id of ids) listed.delete(id);
    finder.put(services.map(documentOf));
    for (const service of services) listed.set(service.id, listedOf(service));
    await new Promise((others) => setImmediate(others));
  }
  Object.assign(shelf, { finder, listed, version: rows.at(-1)!.version });
}

const everything = async (db: Db): Promise<string[]> =>
  (await sql<{ service: string }>`select service from directory.search_change where county = kernel.current_county()`.execute(db)).rows.map(
    (r) => r.service,
  );

type Row = Omit<Listed, 'audiences' | 'types' | 'places' | 'points' | 'hours'> & {
  targetGroups: readonly string[];
  channels: readonly { type: ChannelType; latitude: number | null; longitude: number | null; hours: Hours }[];
  alternativeNames: Words;
  keywords: Words;
  ontologyTerms: Words;
  descriptions: Texts;
  userInstructions: Texts;
  requirements: Texts;
};
async function read(db: Db, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.source, s.source_id as "sourceId", s.type, s.position, s.shown_names as names, s.shown_summaries as summaries, s.themes, s.municipalities, s.languages, s.assessment,
      s.target_groups as "targetGroups", s.shown_alternative_names as "alternativeNames", s.keywords, s.ontology_terms as "ontologyTerms", s.descriptions,
      s.user_instructions as "userInstructions", s.requirements,
      coalesce((select jsonb_agg(jsonb_build_object('type', c.type, 'latitude', c.latitude, 'longitude', c.longitude, 'hours', c.service_hours))
        from directory.service_channel x join directory.channel c on c.id = x.channel where x.service = s.id and c.status = 'Published' and not c.hidden), '[]') as channels
    from directory.service s where s.id = any(${[...ids]}::uuid[]) and s.status = 'Published' and not s.hidden`.execute(db);
  return rows;
}
function listedOf({ channels, targetGroups, ...row }: Row): Listed {
  const { id, source, sourceId, type, position, names, summaries, themes, municipalities, languages, assessment } = row;
  const places = channels.filter((c) => c.type === 'ServiceLocation');
  return {
    ...{ id, source, sourceId, type, position, names, summaries, themes, municipalities, languages, assessment },
    audiences: [...new Set(targetGroups.flatMap(withThoseAbove))],
    types: [...new Set(channels.map((c) => c.type))],
    places: places.length,
    points: places.flatMap(({ latitude, longitude }) => (latitude === null || longitude === null ? [] : [[latitude, longitude] as const])),
    hours: channels.filter((c) => c.hours.length > 0).map((c) => c.hours),
  };
}
/** 'KR1.2' -> 'KR1', 'KR1.2' */
const withThoseAbove = (code: string): string[] => code.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));

/** How much a word in each field tells of a service. */
const WEIGHT = { name: 4, alternative: 3, keyword: 3, term: 2, summary: 2, text: 1 };

/** What of a service is searched. */
export type Searched = Pick<
  Row,
  'names' | 'alternativeNames' | 'keywords' | 'ontologyTerms' | 'summaries' | 'descriptions' | 'userInstructions' | 'requirements'
> & { id: string };

/** A service as the index reads it. */
export function documentOf(service: Searched): Document {
  const inEach = <T>(of: (lang: Lang) => T) => Object.fromEntries(LANGS.filter((l) => service.names[l]).map((l) => [l, of(l)]));
  const words = (list: Words, lang: Lang, weight: number): Field[] => (list[lang] ?? []).map((w) => [w, weight]);
  return {
    id: service.id,
    names: inEach((l) => [service.names[l]!, ...(service.alternativeNames[l] ?? []), ...(service.keywords[l] ?? [])]),
    fields: inEach((l): Field[] => [
      [textIn({ [l]: service.names[l]! }, l), WEIGHT.name],
      ...words(service.alternativeNames, l, WEIGHT.alternative),
      ...words(service.keywords, l, WEIGHT.keyword),
      ...words(service.ontologyTerms, l, WEIGHT.term),
      [service.summaries[l] ?? '', WEIGHT.summary],
      [service.descriptions[l] ?? '', WEIGHT.text],
      [service.userInstructions[l] ?? '', WEIGHT.text],
      [service.requirements[l] ?? '', WEIGHT.text],
    ]),
  };
}

/**
 * Tells every searching process that these services, and those with these channels, have changed. Run in the transaction that changed them, after
 * services and channels have been joined.
 */
export async function indexServices(tx: Tx, services: readonly string[], channels: readonly string[] = []): Promise<void> {
  if (services.length === 0 && channels.length === 0) return;
  // One import at a time gives versions, so that none turns up behind one that a process has already seen.
  await sql`select pg_advisory_xact_lock(7650021)`.execute(tx.db);
  await sql`
    insert into directory.search_change (service, county, version)
    select s.service, kernel.current_county(), v.version
    from (select unnest(${[...services]}::uuid[]) as service union select service from directory.service_channel where channel = any(${[...channels]}::uuid[])) s,
      (select nextval('directory.search_version') as version) v
    on conflict (service) do update set version = excluded.version`.execute(tx.db);
}
