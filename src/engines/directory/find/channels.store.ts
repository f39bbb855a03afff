import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { ChannelId, ServiceId } from '../../../kernel/ids.ts';
import type { ChannelType, Texts } from '../records.ts';
import { type Channel, channelColumns, type Service, serviceColumns } from './find.store.ts';

/** A channel of a service, with what the owner says of the two together. */
export type ServiceChannel = Channel & { service: ServiceId; linkDescriptions: Texts };

/** Digital first, phone and place always after it. */
const ORDER: readonly ChannelType[] = ['EChannel', 'WebPage', 'Phone', 'ServiceLocation', 'PrintableForm'];

/**
 * The channels of services: those the county has put in order, then digital, phone, places and forms; places of the municipality before others,
 * else in the owner's order.
 * `channelsOf(db, [service.id], { municipality: '638' })`
 */
export async function channelsOf(
  db: Db,
  services: readonly ServiceId[],
  where: { municipality?: string | undefined } = {},
): Promise<ServiceChannel[]> {
  const { rows } = await sql<ServiceChannel>`
    select ${channelColumns}, x.service, x.descriptions as "linkDescriptions"
    from directory.service_channel x join directory.channel c on c.id = x.channel join directory.service s on s.id = x.service
    where x.service = any(${[...services]}::uuid[]) and c.status = 'Published' and not c.hidden
    order by array_position(s.channel_order, c.id) nulls last, array_position(${[...ORDER]}::text[], c.type), (c.municipality = ${where.municipality ?? ''}) desc nulls last, x.position, c.id`.execute(
    db,
  );
  return rows;
}

/** Channels by the owners' own keys, in that order; unknown ones are left out, and of two with the same key the county's holds. */
export async function channelsBySource(db: Db, keys: readonly string[]): Promise<Channel[]> {
  const { rows } = await sql<Channel>`
    select ${channelColumns} from (
      select distinct on (k.nth) c.*, k.nth from directory.channel c join unnest(${[...keys]}::text[]) with ordinality k (key, nth) on c.source_id = k.key
      where c.status = 'Published' and not c.hidden order by k.nth, c.source) c order by c.nth`.execute(db);
  return rows;
}

/** Channels whose name has these words in some language, for choosing one; '' is every channel. */
export async function channelsNamed(db: Db, words: string, { type, limit = 20 }: { type?: ChannelType; limit?: number } = {}): Promise<Channel[]> {
  const { rows } = await sql<Channel>`
    select ${channelColumns} from directory.channel c
    where c.status = 'Published' and not c.hidden and (${type ?? null}::text is null or c.type = ${type ?? null})
      and exists (select from jsonb_each_text(c.names) n where strpos(lower(n.value), lower(${words})) > 0)
    order by c.source, c.names ->> 'fi', c.id limit ${limit}`.execute(db);
  return rows;
}

/** The services that can be reached through a channel. */
export async function servicesOfChannel(db: Db, channel: Channel): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s join directory.service_channel x on x.service = s.id
    where x.channel = ${channel.id} and s.status = 'Published' and not s.hidden order by s.position, s.shown_names ->> 'fi', s.id`.execute(db);
  return rows;
}

/** The services of several channels, by name: for lists of channels. */
export async function servicesOfChannels(
  db: Db,
  channels: readonly ChannelId[],
): Promise<(Pick<Service, 'id' | 'sourceId' | 'names'> & { channel: ChannelId })[]> {
  const { rows } = await sql<Pick<Service, 'id' | 'sourceId' | 'names'> & { channel: ChannelId }>`
    select x.channel, s.id, s.source_id as "sourceId", s.shown_names as names
    from directory.service_channel x join directory.service s on s.id = x.service
    where x.channel = any(${[...channels]}::uuid[]) and s.status = 'Published' and not s.hidden order by s.position, s.shown_names ->> 'fi', s.id`.execute(
    db,
  );
  return rows;
}
