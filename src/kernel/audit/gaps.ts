import type { ClientBase } from 'pg';

/** Something was changed in a transaction of which the log says nothing. */
type Gap = { table: string; tx: string; rows: number; at: Date | null };

/**
 * Changes without an audit entry. Every table with a column `tx xid8` (default `pg_current_xact_id()`) is looked through: events, timelines,
 * histories; a new one is covered by having the column. Rows from before the column have none and are passed over.
 */
export async function findGaps(client: ClientBase, county: string, most = 20): Promise<Gap[]> {
  const { rows: tables } = await client.query<{ name: string; timed: boolean }>(`
    select c.oid::regclass::text as name, exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'at' and not t.attisdropped) as timed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'tx' and a.atttypid = 'xid8'::regtype and not a.attisdropped
      and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_' and c.oid <> all ('{kernel.audit_entry,kernel.audit_link}'::regclass[]) order by 1`);
  const gaps: Gap[] = [];
  for (const { name, timed } of tables) {
    const { rows } = await client.query<Omit<Gap, 'table'>>(
      `select b.tx::text as tx, count(*)::int as rows, ${timed ? 'min(b.at)' : 'null::timestamptz'} as at from ${name} b
       where b.county = $1 and b.tx is not null and not exists (select from kernel.audit_entry e where e.county = $1 and e.tx = b.tx)
       group by b.tx order by b.tx limit $2`,
      [county, most - gaps.length],
    );
    gaps.push(...rows.map((r) => ({ ...r, table: name })));
    if (gaps.length >= most) break;
  }
  return gaps;
}
