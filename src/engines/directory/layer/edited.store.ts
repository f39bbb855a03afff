import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { asId, type ChannelId, type OrganizationId, type ServiceId } from '../../../kernel/ids.ts';
import { all } from '../../../kernel/listing.ts';
import { channelsOf, type ServiceChannel } from '../find/channels.store.ts';
import { channelColumns, findService, type Service, serviceColumns } from '../find/find.store.ts';
import type { Provider, Source, Texts, Words } from '../records.ts';
import { indexServices } from '../search/shelf.ts';
import { layOver } from './layer.store.ts';
import type { Deed, Layer } from './layer.ts';

/** A service as editors see it, hidden or not: as it is shown, and as its owner wrote it. */
export type EditedService = Service & {
  hidden: boolean;
  /** In the directory by hand of the county's editors, all of it theirs to write. */
  local: boolean;
  original: { names: Texts; summaries: Texts; alternativeNames: Words };
};
export type EditedChannel = ServiceChannel & { hidden: boolean };

const isLocal = sql<boolean>`(s.source = 'county' and s.source_id like 'local-%')`;

/** The service an editor has opened, or nothing. */
export async function editedService(db: Db, key: string): Promise<EditedService | undefined> {
  const id = asId<ServiceId>(key);
  if (!id) return undefined;
  const { rows } = await sql<EditedService>`
    select ${serviceColumns}, s.hidden, ${isLocal} as local,
      jsonb_build_object('names', s.names, 'summaries', s.summaries, 'alternativeNames', s.alternative_names) as original
    from directory.service s where s.id = ${id} and s.status = 'Published'`.execute(db);
  return rows[0];
}

/** The channels of a service, hidden ones too, in the order of the published layer. */
export async function editedChannels(db: Db, service: ServiceId): Promise<EditedChannel[]> {
  const { rows } = await sql<EditedChannel>`
    select ${channelColumns}, x.service, x.descriptions as "linkDescriptions", c.hidden
    from directory.service_channel x join directory.channel c on c.id = x.channel join directory.service s on s.id = x.service
    where x.service = ${service} and c.status = 'Published' order by array_position(s.channel_order, c.id) nulls last, x.position, c.id`.execute(db);
  return rows;
}

/** Which services an editor wants to see. */
export type EditorsFilter = {
  words?: string | undefined;
  source?: Source | 'local' | undefined;
  state?: 'hidden' | 'draft' | 'edited' | undefined;
  missing?: Lang | undefined;
  owner?: OrganizationId | undefined;
};
export type ListedForEditors = {
  id: ServiceId;
  source: Source;
  local: boolean;
  provider: Provider | null;
  hidden: boolean;
  names: Texts;
  langs: readonly Lang[];
  organizationNames: Texts | null;
  /** The last act of an editor. */
  did: Deed | null;
  at: Date | null;
  by: string | null;
};

/** Services for editors by name, hidden ones and drafts too. */
export async function listForEditors(
  db: Db,
  filter: EditorsFilter & { lang: Lang; limit: number; offset: number },
): Promise<{ total: number; services: ListedForEditors[] }> {
  const where = all([
    sql<boolean>`s.status = 'Published'`,
    ...words(filter.words).map(
      (like) =>
        sql<boolean>`exists (select from jsonb_each_text(s.shown_names || jsonb_build_object('was', s.names ->> 'fi')) n where lower(n.value) like ${like})`,
    ),
    filter.source === 'local' ? isLocal : filter.source && sql<boolean>`s.source = ${filter.source} and not ${isLocal}`,
    filter.state === 'hidden' && sql<boolean>`s.hidden`,
    filter.state === 'draft' && sql<boolean>`last.did = 'saved'`,
    filter.state === 'edited' && sql<boolean>`last.did is not null`,
    filter.missing && sql<boolean>`not s.shown_names ? ${filter.missing}`,
    filter.owner && sql<boolean>`s.organization = ${filter.owner}`,
  ]);
  const from = sql`
    from directory.service s left join lateral (
      select v.did, v.at, v.name as by from directory.layer_version v where v.service = s.id order by v.number desc limit 1) last on true
    where ${where}`;
  const { rows } = await sql<ListedForEditors>`
    select s.id, s.source, ${isLocal} as local, s.provider, s.hidden, s.shown_names as names, array(select jsonb_object_keys(s.shown_names)) as langs,
      (select o.names from directory.organization o where o.id = s.organization) as "organizationNames", last.did, last.at, last.by
    ${from} order by lower(coalesce(s.shown_names ->> ${filter.lang}, s.shown_names ->> 'fi', s.shown_names ->> 'sv', s.shown_names ->> 'en')), s.id
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db);
  return { total: counted.rows[0]!.total, services: rows };
}

const words = (typed = ''): string[] =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((w) => `%${w.replace(/[\\%_]/g, '\\$&')}%`);

/** Organisations that own services, for a filter. */
export async function ownersOfServices(db: Db): Promise<{ id: OrganizationId; names: Texts }[]> {
  const { rows } = await sql<{ id: OrganizationId; names: Texts }>`
    select o.id, o.names from directory.organization o where exists (select from directory.service s where s.organization = o.id and s.status = 'Published')
    order by o.names ->> 'fi', o.id limit 500`.execute(db);
  return rows;
}

/** Names of services as people see them, hidden ones too. */
export async function namesOfServices(db: Db, ids: readonly ServiceId[]): Promise<Map<ServiceId, Texts>> {
  const { rows } = await sql<{ id: ServiceId; names: Texts }>`
    select id, shown_names as names from directory.service where id = any(${[...ids]}::uuid[]) and status = 'Published'`.execute(db);
  return new Map(rows.map((r) => [r.id, r.names]));
}

/** Hides a channel from everybody, in every service, or shows it again. */
export async function hideChannel(tx: Tx, channel: ChannelId, hidden: boolean): Promise<void> {
  await sql`update directory.channel set hidden = ${hidden} where id = ${channel}`.execute(tx.db);
  await indexServices(tx, [], [channel]);
}

export type Preview = { service: Service; channels: ServiceChannel[] } | undefined;

/** The service as residents would see it with this layer; nothing when the layer hides it. It is published, read and taken back, so it is no guess. */
export async function previewOf(db: Db, at: { service: ServiceId; layer: Layer; now: Date; municipality?: string | undefined }): Promise<Preview> {
  let seen: Preview;
  const undo = new Error('taken back');
  await db
    .transaction()
    .execute(async (trx) => {
      await layOver({ db: trx, now: at.now } as unknown as Tx, at.service, at.layer);
      const service = await findService(trx, at.service);
      if (service) seen = { service, channels: await channelsOf(trx, [service.id], { municipality: at.municipality }) };
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return seen;
}
