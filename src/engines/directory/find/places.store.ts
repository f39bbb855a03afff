import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { type Channel, channelColumns } from './find.store.ts';

/** A place one can go to, with those of the asked services that are given there. */
export type PlaceOf = Channel & { services: readonly ServiceId[] };

/** The places of services that tell where they are, each once, own municipality first. `placesOf(db, ids, { municipality: '638' })` */
export async function placesOf(db: Db, services: readonly ServiceId[], where: { municipality?: string | undefined } = {}): Promise<PlaceOf[]> {
  const { rows } = await sql<PlaceOf>`
    select ${channelColumns}, given.services
    from (select channel, array_agg(service) as services from directory.service_channel where service = any(${[...services]}::uuid[]) group by channel) given
      join directory.channel c on c.id = given.channel
    where c.type = 'ServiceLocation' and c.status = 'Published' and not c.hidden and c.latitude is not null and c.longitude is not null
    order by (c.municipality = ${where.municipality ?? ''}) desc nulls last, c.municipality, c.id`.execute(db);
  return rows;
}
