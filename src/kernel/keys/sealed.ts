import pg, { type ClientBase } from 'pg';

/** A column whose values are sealed, as its comment says at its beginning: 'Sealed as person.pic. …'. */
export type SealedColumn = {
  /** 'matter.person.pic_sealed' */
  name: string;
  /** Written for SQL. */
  table: string;
  column: string;
  /** What the values were sealed for: the context of `crypto.seal`. */
  context: string;
  /** The primary key's columns and their types. */
  key: readonly { column: string; type: string }[];
  counties: boolean;
};

/** Every sealed column of the database. */
export async function sealedColumns(client: ClientBase): Promise<SealedColumn[]> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name, c.oid::regclass::text as table, a.attname as column,
      substring(col_description(c.oid, a.attnum) from '^Sealed as ([a-z][a-z_.-]*[a-z])\\.') as context,
      exists (select from pg_attribute x where x.attrelid = c.oid and x.attname = 'county' and not x.attisdropped) as counties,
      (select json_agg(json_build_object('column', k.attname, 'type', format_type(k.atttypid, k.atttypmod)) order by u.n)
        from pg_constraint p, unnest(p.conkey) with ordinality u(num, n), pg_attribute k
        where p.conrelid = c.oid and p.contype = 'p' and k.attrelid = c.oid and k.attnum = u.num) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and not a.attisdropped and col_description(c.oid, a.attnum) ~ '^Sealed as [a-z][a-z_.-]*[a-z]\\.' order by 1`);
  return rows.map((r) => ({ ...r, column: pg.escapeIdentifier(r.column) }));
}

/** How many values of a column are sealed with each key: { k1: 120, k2: 3 }. */
export async function countByKey(client: ClientBase, { table, column, counties }: SealedColumn, county: string): Promise<Record<string, number>> {
  const { rows } = await client.query<{ key: string; n: number }>(
    `select split_part(${column}, '.', 1) as key, count(*)::int as n from ${table} where ${column} is not null and ${counties ? 'county = $1' : '$1::text is not null'} group by 1 order by 1`,
    [county],
  );
  return Object.fromEntries(rows.map((r) => [r.key, r.n]));
}
