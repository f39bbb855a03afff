import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import { type Channel, channelColumns, type Organization, organizationColumns, type Service, serviceColumns } from '../find/find.store.ts';

type Record = { service: Service; channel: Channel; organization: Organization };
/** A page of records as people see them; `gone`: those of the page that are no longer shown. */
export type Copies<R> = { total: number; records: R[]; gone: { id: string; sourceId: string; changedAt: Date }[] };

const COLUMNS: { [K in keyof Record]: RawBuilder<unknown> } = {
  service: sql`select ${serviceColumns} from directory.service s where s.id`,
  channel: sql`select ${channelColumns} from directory.channel c where c.id`,
  organization: sql`select ${organizationColumns} from directory.organization o where o.id`,
};
const SHOWN: { [K in keyof Record]: RawBuilder<boolean> } = {
  service: sql`(status = 'Published' and not hidden)`,
  channel: sql`(status = 'Published' and not hidden)`,
  organization: sql`(status = 'Published')`,
};

/**
 * All records of a kind, a page at a time, in the order they first came: for those who copy the whole. `since`: what has changed from then on, also what
 * has gone since. `copiesOf(db, 'service', { since, limit: 100, offset: 0 })`
 */
export async function copiesOf<K extends keyof Record>(
  db: Db,
  kind: K,
  { since, limit, offset }: { since?: Date | undefined; limit: number; offset: number },
): Promise<Copies<Record[K]>> {
  const wanted = since ? sql<boolean>`changed_at >= ${since}` : SHOWN[kind];
  const table = sql.table(`directory.${kind}`);
  const { rows } = await sql<{ id: string; sourceId: string; changedAt: Date; shown: boolean }>`
    select id, source_id as "sourceId", changed_at as "changedAt", ${SHOWN[kind]} as shown from ${table} where ${wanted} order by id limit ${limit} offset ${offset}`.execute(
    db,
  );
  const { total } = (await sql<{ total: number }>`select count(*)::int as total from ${table} where ${wanted}`.execute(db)).rows[0]!;
  const ids = rows.filter((r) => r.shown).map((r) => r.id);
  const { rows: records } = await sql<Record[K]>`${COLUMNS[kind]} = any(${ids}::uuid[]) order by id`.execute(db);
  return { total, records, gone: rows.filter((r) => !r.shown).map(({ id, sourceId, changedAt }) => ({ id, sourceId, changedAt })) };
}
