import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Source } from '../records.ts';
import { asRow } from './columns.ts';

export type Kind = 'organization' | 'unit' | 'service' | 'channel' | 'general_description' | 'service_collection';
type Keepable = { sourceId: string };
/** A record with its fingerprint: the same content has the same one. */
export type Printed<R> = { record: R; print: string };

const AT_ONCE = 500;

export const printed = <R extends Keepable>(records: readonly R[]): Printed<R>[] =>
  records.map((record) => ({ record, print: createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22) }));

/** Fingerprints of what the directory holds, by source id. */
export async function heldPrints(db: Db, kind: Kind, source: Source): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ sourceId: string; print: string }>`
    select source_id as "sourceId", content_hash as print from ${sql.table(`directory.${kind}`)} where source = ${source}`.execute(db);
  return new Map(rows.map((r) => [r.sourceId, r.print]));
}

/** The records that the directory does not hold in just this form. */
export async function different<R extends Keepable>(db: Db, kind: Kind, source: Source, records: readonly Printed<R>[]): Promise<Printed<R>[]> {
  const held = await heldPrints(db, kind, source);
  return records.filter(({ record, print }) => held.get(record.sourceId) !== print);
}

/** Takes records out of what is shown; they are kept. Gives the ids of those that were shown until now. Their fingerprint goes, so that they can come back as they were. */
export async function archive(tx: Tx, kind: Kind, source: Source, sourceIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(`directory.${kind}`)} set status = 'Archived', content_hash = '', imported_at = ${tx.now}
    where source = ${source} and source_id = any(${[...sourceIds]}::text[]) and status = 'Published' returning id`.execute(tx.db);
  return rows.map((r) => r.id);
}

/** Writes records, replacing older forms. Returns the ids of the rows written, in no particular order. */
export async function keep<R extends Keepable>(tx: Tx, kind: Kind, source: Source, records: readonly Printed<R>[]): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < records.length; i += AT_ONCE) ids.push(...(await keepSome(tx, kind, source, records.slice(i, i + AT_ONCE))));
  return ids;
}

async function keepSome<R extends Keepable>(tx: Tx, kind: Kind, source: Source, records: readonly Printed<R>[]): Promise<string[]> {
  const rows = records.map(({ record, print }) => ({ ...asRow(record), content_hash: print }));
  const given = Object.keys(rows[0] ?? {});
  const table = sql.table(`directory.${kind}`);
  const { rows: written } = await sql<{ id: string }>`
    insert into ${table} (county, source, imported_at, ${sql.raw(given.join(', '))})
    select kernel.current_county(), ${source}, ${tx.now}::timestamptz, ${sql.raw(given.map((c) => `r.${c}`).join(', '))}
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) r
    on conflict (county, source, source_id) do update
      set imported_at = excluded.imported_at, ${sql.raw(
        given
          .filter((c) => c !== 'id')
          .map((c) => `${c} = excluded.${c}`)
          .join(', '),
      )}
    returning id`.execute(tx.db);
  return written.map((r) => r.id);
}
