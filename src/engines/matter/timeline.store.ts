import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, PersonId } from '../../kernel/ids.ts';

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

/** Which entries of a person are asked for. `from` is in, `until` is not. */
export type Asked = { kinds: readonly string[]; matter?: MatterId | undefined; from?: Date | undefined; until?: Date | undefined };

/** What has happened in a person's matters that the one who asks may see, newest first: a part of it, and how many there are in all. */
export async function entriesOf(
  tx: Tx,
  person: PersonId,
  asked: Asked,
  { skip = 0, limit }: { skip?: number; limit: number },
): Promise<{ entries: TimelineEntry[]; total: number }> {
  const { rows } = await sql<TimelineEntry & { total: number }>`
    select t.id, t.matter, t.at, t.kind, t.by_role as "byRole", t.by_name as "byName", t.data, (count(*) over ())::int as total
    from matter.timeline t join matter.matter m on m.id = t.matter
    where m.person = ${person} and t.kind = any(${[...asked.kinds]})
      and (${asked.matter ?? null}::uuid is null or t.matter = ${asked.matter ?? null}) and (${asked.from ?? null}::timestamptz is null or t.at >= ${asked.from ?? null})
      and (${asked.until ?? null}::timestamptz is null or t.at < ${asked.until ?? null})
    order by t.at desc, t.id desc offset ${skip} limit ${limit}`.execute(tx.db);
  return { entries: rows.map(({ total: _, ...entry }) => entry), total: rows[0]?.total ?? 0 };
}
