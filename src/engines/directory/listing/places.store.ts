import { sql } from 'kysely';
import type { Reading } from '../../../kernel/db.ts';
import type { ChannelId, OrganizationId } from '../../../kernel/ids.ts';
import { type Listing, listed } from '../../../kernel/listing.ts';
import { type Channel, channelColumns, type Service, serviceColumns } from '../find/find.store.ts';
import { type Beginnings, identified, like, type SourceIdentifier } from './listing.store.ts';

type Common = Listing & {
  name?: Beginnings;
  identifiers?: readonly SourceIdentifier[] | undefined;
  organizations?: readonly OrganizationId[] | undefined;
};
const some = (values: readonly string[]) => sql`${[...values]}::text[]`;

/** Services people can use, by what is told of them. `classes` and `themes`: one of them is enough. */
export async function listServices(
  { db }: Reading,
  search: Common & {
    themes?: readonly string[] | undefined;
    classes?: readonly string[] | undefined;
    places?: readonly ChannelId[] | undefined;
  },
): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s where s.status = 'Published' and not s.hidden and ${listed('s', search, [
      search.name &&
        sql<boolean>`exists (select from jsonb_each_text(s.shown_names) n where lower(n.value) like any(${some(search.name.map(like))}))`,
      search.identifiers && identified('s.source_id', 's.source', search.identifiers),
      search.organizations && sql<boolean>`s.organization = any(${[...search.organizations]}::uuid[])`,
      search.themes && sql<boolean>`s.themes && ${some(search.themes)}`,
      search.classes && sql<boolean>`s.service_classes && ${some(search.classes)}`,
      search.places &&
        sql<boolean>`exists (select from directory.service_channel x where x.service = s.id and x.channel = any(${[...search.places]}::uuid[]))`,
    ])}`.execute(db);
  return rows;
}

/** Places one can go to. `near`: no farther than so many kilometres, over the ground. */
export async function listPlaces(
  { db }: Reading,
  search: Common & { near?: { at: readonly [number, number]; km: number } | undefined },
): Promise<Channel[]> {
  const { rows } = await sql<Channel>`
    select ${channelColumns} from directory.channel c where c.type = 'ServiceLocation' and c.status = 'Published' and not c.hidden and ${listed(
      'c',
      search,
      [
        search.name && sql<boolean>`exists (select from jsonb_each_text(c.names) n where lower(n.value) like any(${some(search.name.map(like))}))`,
        search.identifiers && identified('c.source_id', 'c.source', search.identifiers),
        search.organizations && sql<boolean>`c.organization = any(${[...search.organizations]}::uuid[])`,
        search.near && within(search.near.at, search.near.km),
      ],
    )}`.execute(db);
  return rows;
}

/** The haversine formula, on a globe of 6,371 km. */
const within = ([latitude, longitude]: readonly [number, number], km: number) => sql<boolean>`
  2 * 6371 * asin(least(1, sqrt(power(sin(radians(c.latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(c.latitude)) * power(sin(radians(c.longitude - ${longitude}::float8) / 2), 2)))) <= ${km}::float8`;
