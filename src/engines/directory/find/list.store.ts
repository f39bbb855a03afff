import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import { type Service, serviceColumns } from './find.store.ts';

/** Services by the county's own keys, in that order; those not served in the municipality, or unknown, are left out. */
export async function servicesBySource(db: Db, keys: readonly string[], where: { municipality?: string | undefined } = {}): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s join unnest(${[...keys]}::text[]) with ordinality k (key, nth) on s.source_id = k.key
    where s.status = 'Published' and not s.hidden and (${where.municipality ?? null}::text is null or s.municipalities is null or s.municipalities @> array[${where.municipality ?? null}]::text[])
    order by k.nth, s.source`.execute(db);
  return rows;
}
