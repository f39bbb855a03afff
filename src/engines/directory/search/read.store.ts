import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Row } from './listed.ts';

/** What has changed since a version: services to read again (`many`: too many to name), and whether the words of the terms file have. */
export type Changes = { services: readonly string[]; many: boolean; terms: boolean; version: number };

/** More than this is read as a whole. */
const MANY = 1000;

export async function changesSince(db: Db, version: number): Promise<Changes> {
  const { rows } = await sql<{ service: string | null; version: number }>`
    (select service, version::float8 as version from directory.search_change where county = kernel.current_county() and version > ${version}
      order by version limit ${MANY + 1})
    union all select null, version::float8 from directory.term_file where county = kernel.current_county() and version > ${version}`.execute(db);
  const services = rows.flatMap((r) => r.service ?? []);
  const many = services.length > MANY;
  const last = many ? await newest(db) : Math.max(version, ...rows.map((r) => r.version));
  return { services: many ? [] : services, many, terms: rows.some((r) => r.service === null), version: last };
}

async function newest(db: Db): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select max(version)::float8 as version from directory.search_change where county = kernel.current_county()`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Every service that search may have to read. */
export async function allServices(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    service: string;
  }>`select service from directory.search_change where county = kernel.current_county() order by service`.execute(db);
  return rows.map((r) => r.service);
}

/** Those of the services that are shown, as search reads them. */
export async function readServices(db: Db, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.source, s.source_id as "sourceId", s.type, s.position, s.shown_names as names, s.shown_summaries as summaries, s.themes, s.municipalities,
      s.languages, s.assessment, s.target_groups as "targetGroups", s.shown_alternative_names as "alternativeNames", s.keywords,
      s.ontology_terms as "ontologyTerms",  s.descriptions, s.user_instructions as "userInstructions", s.requirements,
      coalesce((select jsonb_agg(k.names) from directory.classification k
        where k.county = s.county and k.code = any(s.service_classes || s.target_groups || s.life_events)), '[]') as "classNames",
      coalesce((select jsonb_agg(jsonb_build_object('type', c.type, 'names', c.names, 'latitude', c.latitude, 'longitude', c.longitude, 'hours', c.service_hours))
        from directory.service_channel x join directory.channel c on c.id = x.channel
        where x.service = s.id and c.status = 'Published' and not c.hidden), '[]') as channels
    from directory.service s where s.id = any(${[...ids]}::uuid[]) and s.status = 'Published' and not s.hidden`.execute(db);
  return rows;
}

/** A version for what this transaction changes. One at a time gives them, so that none turns up behind one that a process has already seen. */
export async function nextVersion(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(7650021)`.execute(tx.db);
  const { rows } = await sql<{ version: number }>`select nextval('directory.search_version')::float8 as version`.execute(tx.db);
  return rows[0]!.version;
}
