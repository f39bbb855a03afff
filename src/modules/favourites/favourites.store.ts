import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { ServiceId } from '../../kernel/ids.ts';

/** A star, as the one who gave it sees it. */
export type Star = { service: ServiceId; addedAt: Date };

/** The stars of the one behind the keyboard, the newest first. */
export async function starsOf(tx: Tx): Promise<Star[]> {
  const { rows } = await sql<Star>`
    select service, added_at as "addedAt" from favourites.favourite where person = kernel.current_self() order by added_at desc, service`.execute(
    tx.db,
  );
  return rows;
}

/** Stars services for the one behind the keyboard; one that has a star already keeps it. Services that are not there are left out. */
export async function star(tx: Tx, services: readonly ServiceId[]): Promise<void> {
  await sql`
    insert into favourites.favourite (county, person, service, added_at)
    select kernel.current_county(), kernel.current_self(), s, ${tx.now} from unnest(${[...services]}::uuid[]) s
    on conflict do nothing`.execute(tx.db);
}

export async function unstar(tx: Tx, service: ServiceId): Promise<void> {
  await sql`delete from favourites.favourite where person = kernel.current_self() and service = ${service}`.execute(tx.db);
}
