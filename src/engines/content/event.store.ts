import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';

/** Something one may come to (Linked Events: Event). `municipality` null: everywhere, or online. */
export type Event = {
  key: string;
  title: Localized;
  body: Localized;
  place: Localized;
  municipality: string | null;
  startsAt: Date;
  endsAt: Date;
  link: string | null;
  state: 'scheduled' | 'cancelled' | 'removed';
  byName: string;
  sample: boolean;
};

const columns = sql`key, title, body, place, municipality, starts_at as "startsAt", ends_at as "endsAt", link, state, by_name as "byName", sample`;

/** Events that have not ended, the nearest first; cancelled ones too, so that nobody comes in vain. */
export async function comingEvents(db: Db, wanted: { now: Date; municipality?: string | undefined; limit: number }): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select ${columns} from content.event where state <> 'removed' and ends_at > ${wanted.now}
      and (municipality is null or municipality = coalesce(${wanted.municipality ?? null}, municipality)) order by starts_at, key limit ${wanted.limit}`.execute(
    db,
  );
  return rows;
}

/** An event by its key, past ones too. */
export async function findEvent(db: Db, key: string): Promise<Event | undefined> {
  const { rows } = await sql<Event>`select ${columns} from content.event where key = ${key} and state <> 'removed'`.execute(db);
  return rows[0];
}

/** Keeps an event; the same key again changes it. */
export async function keepEvent(tx: Tx, event: Event): Promise<void> {
  await sql`
    insert into content.event (county, key, title, body, place, municipality, starts_at, ends_at, link, state, by_name, sample, changed_at)
    values (kernel.current_county(), ${event.key}, ${JSON.stringify(event.title)}, ${JSON.stringify(event.body)}, ${JSON.stringify(event.place)}, ${event.municipality},
      ${event.startsAt}, ${event.endsAt}, ${event.link}, ${event.state}, ${event.byName}, ${event.sample}, ${tx.now})
    on conflict (county, key) do update set title = excluded.title, body = excluded.body, place = excluded.place, municipality = excluded.municipality,
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, link = excluded.link, state = excluded.state, by_name = excluded.by_name, sample = excluded.sample,
      changed_at = excluded.changed_at`.execute(tx.db);
}
