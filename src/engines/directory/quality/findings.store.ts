import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { ChannelId, OrganizationId, ServiceId } from '../../../kernel/ids.ts';
import { all } from '../../../kernel/listing.ts';
import type { Texts } from '../records.ts';
import { type CheckedService, duplicatesAmong, type Kind, type Problem, problemsOf } from './problems.rules.ts';

/** A link counts as broken when the page is gone, cannot be reached from outside, or has failed on three checks in a row. */
export const isDead = sql<boolean>`(l.outcome in ('gone', 'private') or l.failures >= 3)`;
const AT_ONCE = 500;

/** Addresses that count as broken, as far as they have been asked. */
export async function deadLinks(db: Db | Tx['db']): Promise<Set<string>> {
  const { rows } = await sql<{ url: string }>`select url from directory.link_check l where ${isDead}`.execute(db);
  return new Set(rows.map((r) => r.url));
}

/** Looks every published service through, or only those given, and keeps what is lacking. Hidden services are left in peace. */
export async function checkQuality(tx: Tx, only?: readonly ServiceId[]): Promise<void> {
  const named = await sql<{ id: ServiceId; names: Texts; organization: OrganizationId | null }>`
    select id, shown_names as names, organization from directory.service where status = 'Published' and not hidden order by id`.execute(tx.db);
  const duplicates = duplicatesAmong(named.rows);
  const dead = await deadLinks(tx.db);
  const wanted = only ?? named.rows.map((r) => r.id);
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const services = await read(tx, wanted.slice(i, i + AT_ONCE));
    const found = services.flatMap((service) => {
      const other = duplicates.get(service.id);
      const problems: Problem[] = problemsOf(service, { dead, today: dayOf(tx.now) });
      if (other) problems.push({ kind: 'duplicate', detail: other, channel: null });
      return problems.map((p) => ({ service: service.id, ...p }));
    });
    await replace(tx, wanted.slice(i, i + AT_ONCE), found);
  }
  if (!only)
    await sql`delete from directory.finding f using directory.service s where s.id = f.service and (s.hidden or s.status <> 'Published')`.execute(
      tx.db,
    );
}

async function read(tx: Tx, ids: readonly ServiceId[]): Promise<CheckedService[]> {
  const { rows } = await sql<CheckedService>`
    select s.id, s.organization, s.shown_names as names, s.shown_summaries as summaries, s.charge_type is not null or s.charge_info <> '{}' as priced,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'type', c.type, 'phones', jsonb_array_length(c.phone_numbers), 'hours', c.service_hours,
          'urls', jsonb_path_query_array(c.web_pages, '$[*].url') || jsonb_path_query_array(c.form_files, '$[*].url')))
        from directory.service_channel x join directory.channel c on c.id = x.channel where x.service = s.id and c.status = 'Published' and not c.hidden), '[]') as channels
    from directory.service s where s.id = any(${[...ids]}::uuid[]) and s.status = 'Published' and not s.hidden`.execute(tx.db);
  return rows;
}

/** What was found before keeps the day it was found. */
async function replace(tx: Tx, services: readonly ServiceId[], found: readonly (Problem & { service: ServiceId })[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(found.map((f) => ({ ...f, detail: f.detail.slice(0, 2000) })))}::jsonb) as n (service uuid, kind text, detail text, channel uuid)`;
  await sql`
    delete from directory.finding f where f.service = any(${[...services]}::uuid[])
      and not exists (select from ${given} where n.service = f.service and n.kind = f.kind and n.detail = f.detail)`.execute(tx.db);
  await sql`
    insert into directory.finding (service, kind, detail, county, channel, found_at)
    select distinct on (n.service, n.kind, n.detail) n.service, n.kind, n.detail, kernel.current_county(), n.channel, ${tx.now}::timestamptz from ${given}
    on conflict do nothing`.execute(tx.db);
}

export type Finding = {
  service: ServiceId;
  serviceNames: Texts;
  organizationNames: Texts | null;
  kind: Kind;
  detail: string;
  channel: ChannelId | null;
  channelNames: Texts | null;
  otherNames: Texts | null;
  foundAt: Date;
};
export type FindingsFilter = { kind?: string | undefined; organization?: OrganizationId | undefined; service?: ServiceId | undefined };

const matching = ({ kind, organization, service }: FindingsFilter) =>
  all(
    [
      kind && sql<boolean>`f.kind = ${kind}`,
      organization && sql<boolean>`s.organization = ${organization}`,
      service && sql<boolean>`f.service = ${service}`,
    ].map((c) => c || undefined),
  );

/** What is lacking, by organisation and service. */
export async function findings(db: Db, filter: FindingsFilter & { limit: number; offset: number }): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select f.service, s.shown_names as "serviceNames", o.names as "organizationNames", f.kind, f.detail, f.channel, c.names as "channelNames",
      case when f.kind = 'duplicate' then (select d.shown_names from directory.service d where d.id::text = f.detail) end as "otherNames", f.found_at as "foundAt"
    from directory.finding f join directory.service s on s.id = f.service left join directory.organization o on o.id = s.organization
      left join directory.channel c on c.id = f.channel
    where ${matching(filter)} order by o.names ->> 'fi' nulls last, s.shown_names ->> 'fi', f.service, f.kind, f.detail
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows;
}

/** How much is lacking: in all that the filter leaves, by kind and by organisation. */
export async function countFindings(
  db: Db,
  filter: FindingsFilter,
): Promise<{ total: number; kinds: Map<Kind, number>; organizations: { id: OrganizationId | null; names: Texts | null; n: number }[] }> {
  const from = sql`from directory.finding f join directory.service s on s.id = f.service left join directory.organization o on o.id = s.organization`;
  const kinds = await sql<{
    kind: Kind;
    n: number;
  }>`select f.kind, count(*)::int as n ${from} where ${matching({ ...filter, kind: undefined })} group by f.kind`.execute(db);
  const organizations = await sql<{ id: OrganizationId | null; names: Texts | null; n: number }>`
    select o.id, o.names, count(*)::int as n ${from} where ${matching({ ...filter, organization: undefined })} group by o.id order by n desc, o.id limit 100`.execute(
    db,
  );
  const total = await sql<{ n: number }>`select count(*)::int as n ${from} where ${matching(filter)}`.execute(db);
  return { total: total.rows[0]!.n, kinds: new Map(kinds.rows.map((r) => [r.kind, r.n])), organizations: organizations.rows };
}

/** When links were last asked, and how many are known. */
export async function linksChecked(db: Db): Promise<{ links: number; dead: number; last: Date | null }> {
  const { rows } = await sql<{ links: number; dead: number; last: Date | null }>`
    select count(*)::int as links, count(*) filter (where ${isDead})::int as dead, max(checked_at) as last from directory.link_check l`.execute(db);
  return rows[0]!;
}
