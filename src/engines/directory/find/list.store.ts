import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { type Service, serviceColumns } from './find.store.ts';

/** Is the service for people of the municipality? Everywhere counts; an area nobody has told does not. */
const servedIn = (municipality: string | undefined): RawBuilder<boolean> =>
  municipality === undefined ? sql`true` : sql`(s.municipalities is null or s.municipalities @> array[${municipality}]::text[])`;

/** Published, and not hidden by the county. */
const listed = sql<boolean>`s.status = 'Published' and not s.hidden`;

/** Services by the county's own keys, in that order; those not served in the municipality, or unknown, are left out. */
export async function servicesBySource(db: Db, keys: readonly string[], where: { municipality?: string | undefined } = {}): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s join unnest(${[...keys]}::text[]) with ordinality k (key, nth) on s.source_id = k.key
    where ${listed} and ${servedIn(where.municipality)} order by k.nth, s.source`.execute(db);
  return rows;
}

/** Published services by id, in that order; those that are gone are left out. */
export async function servicesById(db: Db, ids: readonly ServiceId[]): Promise<Service[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s join unnest(${[...ids]}::uuid[]) with ordinality k (id, nth) on s.id = k.id
    where ${listed} order by k.nth`.execute(db);
  return rows;
}

/**
 * Services like this one, the likest first: those of the same collection, those that share most of its service classes, else its themes. In a
 * municipality only those for its people.
 * `relatedTo(db, service, { municipality: '638', limit: 4 })`
 */
export async function relatedTo(db: Db, service: Service, how: { municipality?: string | undefined; limit: number }): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s
      cross join lateral (select count(*) as n from unnest(s.service_classes) c where c = any(${[...service.serviceClasses]}::text[])) shared
      cross join lateral (select exists (select from directory.service_collection g
        where g.status = 'Published' and g.service_refs @> array[s.source_id, ${service.sourceId}]) as together) gathered
    where ${listed} and ${servedIn(how.municipality)} and s.id <> ${service.id}
      and (gathered.together or shared.n > 0 or s.themes && ${[...service.themes]}::text[])
    order by gathered.together desc, shared.n desc, s.position, s.id limit ${how.limit}`.execute(db);
  return rows;
}
