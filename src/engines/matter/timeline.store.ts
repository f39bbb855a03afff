import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId } from '../../kernel/ids.ts';

/** `kind`: part.what ('assessment.completed'); the part that added it knows how to say it. */
export type TimelineEntry = { id: string; matter: MatterId; at: Date; kind: string; byRole: string; byName: string; data: Record<string, unknown> };

/** Adds to the matter's timeline, in the name of the one behind the keyboard; 'representative' when acting for the matter's person. */
export async function note(tx: Tx, matter: MatterId, entry: { kind: string; data?: Record<string, unknown> }): Promise<void> {
  const { actor } = tx;
  const by = 'by' in actor ? actor.by : undefined;
  const name = by?.name ?? ('name' in actor ? actor.name : '');
  await sql`
    insert into matter.timeline (matter, county, at, kind, by_role, by_name, data)
    values (${matter}, kernel.current_county(), ${tx.now}, ${entry.kind}, ${by ? 'representative' : actor.role}, ${name}, ${JSON.stringify(entry.data ?? {})})`.execute(
    tx.db,
  );
}

/** A matter's timeline, oldest first. */
export async function timelineOf(tx: Tx, matter: MatterId): Promise<TimelineEntry[]> {
  const { rows } = await sql<TimelineEntry>`
    select id, matter, at, kind, by_role as "byRole", by_name as "byName", data from matter.timeline where matter = ${matter} order by at, id`.execute(
    tx.db,
  );
  return rows;
}
