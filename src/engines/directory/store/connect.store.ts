import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { Source } from '../records.ts';

/**
 * Turns references by source id into rows that refer to each other: responsible organisations, parents, channels of services.
 * Set-based and repeatable, so that records may arrive in any order and in separate imports. `services`, `channels`: ids of the rows that were written.
 */
export async function connect(tx: Tx, source: Source, services: readonly string[], channels: readonly string[]): Promise<void> {
  for (const table of ['service', 'channel'] as const) {
    await sql`
      update ${sql.table(`directory.${table}`)} x set organization = o.id from directory.organization o
      where x.source = ${source} and o.source = x.source and o.county = x.county and o.source_id = x.organization_ref and x.organization is distinct from o.id`.execute(
      tx.db,
    );
  }
  await sql`
    update directory.organization x set parent = o.id from directory.organization o
    where x.source = ${source} and o.source = x.source and o.county = x.county and o.source_id = x.parent_ref and x.parent is distinct from o.id`.execute(
    tx.db,
  );
  await sql`update directory.organization set parent = null where source = ${source} and parent_ref is null and parent is not null`.execute(tx.db);
  const touched = [...new Set([...services, ...(await naming(tx, source, channels))])];
  if (touched.length === 0) return;
  const those = sql`select unnest(${touched}::uuid[])`;
  await sql`
    delete from directory.service_channel x using directory.service s, directory.channel c
    where x.service = s.id and x.channel = c.id and s.source = ${source} and s.id in (${those})
      and not (c.source = s.source and s.channel_links @> jsonb_build_array(jsonb_build_object('ref', c.source_id)))`.execute(tx.db);
  // The tables have just grown and PostgreSQL does not know: each link looks its channel up by the index.
  await sql`
    insert into directory.service_channel (service, channel, county, position, descriptions)
    select s.id, c.id, s.county, min(l.nth)::int, (array_agg(l.link -> 'descriptions' order by l.nth))[1]
    from directory.service s
      cross join lateral jsonb_array_elements(s.channel_links) with ordinality l (link, nth)
      cross join lateral (
        select id from directory.channel where county = s.county and source = s.source and source_id = l.link ->> 'ref' offset 0
      ) c
    where s.source = ${source} and s.id in (${those})
    group by s.id, c.id
    on conflict (service, channel) do update set position = excluded.position, descriptions = excluded.descriptions
      where (service_channel.position, service_channel.descriptions) is distinct from (excluded.position, excluded.descriptions)`.execute(tx.db);
}

/** Services that have one of these channels among theirs. */
async function naming(tx: Tx, source: Source, channels: readonly string[]): Promise<string[]> {
  if (channels.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct s.id from directory.service s cross join lateral jsonb_array_elements(s.channel_links) l (link)
    where s.source = ${source}
      and l.link ->> 'ref' in (select source_id from directory.channel where source = ${source} and id in (select unnest(${[...channels]}::uuid[])))`.execute(
    tx.db,
  );
  return rows.map((r) => r.id);
}

/** References that lead nowhere yet, for the report: `service <id>: channel <id>`. */
export async function loose(tx: Tx, source: Source): Promise<{ id: string; note: string }[]> {
  const { rows } = await sql<{ id: string; note: string }>`
    select s.source_id as id, 'its channel ' || (l.link ->> 'ref') || ' is not in the directory' as note
    from directory.service s cross join lateral jsonb_array_elements(s.channel_links) l (link)
    where s.source = ${source} and not exists (select from directory.channel c where c.county = s.county and c.source = s.source and c.source_id = l.link ->> 'ref')
    union all
    select x.source_id, 'its organisation ' || x.organization_ref || ' is not in the directory'
    from (select source, source_id, organization_ref, organization from directory.service union all select source, source_id, organization_ref, organization from directory.channel) x
    where x.source = ${source} and x.organization_ref is not null and x.organization is null
    order by 1 limit 1000`.execute(tx.db);
  return rows;
}
