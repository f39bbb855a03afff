import pg, { type ClientBase } from 'pg';
import type { Crypto } from '../crypto.ts';
import { REREAD_MS } from './ring.ts';
import { countByKey, type SealedColumn, sealedColumns } from './sealed.ts';

const BATCH = 500;

/** `column`: which one is under work; `resealed`: of it so far; `left`: how many of it were to do when the pass began. */
type Progress = { column: string; resealed: number; left: number };

/**
 * Seals everything of the county with the newest key. May be killed at any moment and run again: what is done is seen from the values themselves. The
 * product may run meanwhile: a value changed under our hands is left for the next pass, and passes go on until one that began when every
 * process must have known the new key finds nothing.
 * @param client the owner's connection, not within a transaction
 * @param knownSince when the newest key was put in the ring
 * @returns how many values were sealed anew, and by column how many could not be opened (altered, or of a key that is gone) and were left as they are
 */
export async function resealAll(
  client: ClientBase,
  county: string,
  crypto: Crypto,
  knownSince: Date,
  onProgress: (p: Progress) => void = () => {},
): Promise<{ resealed: number; unopened: Record<string, number> }> {
  const key = crypto.newestKey();
  let all = 0;
  for (;;) {
    // What another process had sealed with the older key just before it learnt of the new one may still be uncommitted: wait for its transaction.
    const everyoneKnew = Date.now() > knownSince.getTime() + 2 * REREAD_MS;
    if (everyoneKnew) await olderTransactionsOver(client);
    let found = 0;
    const unopened: Record<string, number> = {};
    for (const column of await sealedColumns(client)) {
      const done = await resealColumn(client, county, crypto, key, column, onProgress);
      found += done.resealed;
      if (done.unopened) unopened[column.name] = done.unopened;
    }
    all += found;
    if (found === 0 && everyoneKnew) return { resealed: all, unopened };
    if (found === 0) await new Promise((later) => setTimeout(later, 100));
  }
}

async function olderTransactionsOver(client: ClientBase): Promise<void> {
  const { rows } = await client.query('select pg_snapshot_xmax(pg_current_snapshot())::text as until');
  for (;;) {
    const { rows: now } = await client.query('select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as over', [rows[0].until]);
    if (now[0].over) return;
    await new Promise((later) => setTimeout(later, 50));
  }
}

async function resealColumn(
  client: ClientBase,
  county: string,
  crypto: Crypto,
  key: string,
  column: SealedColumn,
  onProgress: (p: Progress) => void,
): Promise<{ resealed: number; unopened: number }> {
  const counts = await countByKey(client, column, county);
  const left = Object.entries(counts).reduce((sum, [k, n]) => sum + (k === key ? 0 : n), 0);
  if (left === 0) return { resealed: 0, unopened: 0 };
  const { table, column: c, context } = column;
  const names = column.key.map((k) => pg.escapeIdentifier(k.column));
  const places = (first: number) => column.key.map((k, i) => `$${i + first}::${k.type}`).join(', ');
  let [resealed, unopened] = [0, 0];
  for (let after: string[] | undefined; ; ) {
    const { rows } = await client.query<string[]>({
      text: `select ${c}, ${names.map((n) => `${n}::text`).join(', ')} from ${table}
        where ${column.counties ? 'county = $1' : '$1::text is not null'} and ${c} is not null and not starts_with(${c}, $2)
          ${after ? `and (${names.join(', ')}) > (${places(3)})` : ''}
        order by ${names.join(', ')} limit ${BATCH}`,
      values: [county, `${key}.`, ...(after ?? [])],
      rowMode: 'array',
    });
    if (rows.length === 0) return { resealed, unopened };
    // One statement, so one transaction, for a batch; only what is still as it was read.
    const anew = rows.flatMap(([old, ...id]) => {
      const sealed = again(crypto, old!, context);
      return sealed ? [{ old: old!, sealed, id }] : [];
    });
    unopened += rows.length - anew.length;
    const { rowCount } = await client.query(
      `update ${table} t set ${c} = v.new from unnest($1::text[], $2::text[], ${column.key.map((k, i) => `$${i + 3}::${k.type}[]`).join(', ')}) as v(old, new, ${column.key.map((_, i) => `p${i}`).join(', ')})
       where ${names.map((n, i) => `t.${n} = v.p${i}`).join(' and ')} and t.${c} = v.old`,
      [anew.map((v) => v.old), anew.map((v) => v.sealed), ...column.key.map((_, i) => anew.map((v) => v.id[i]!))],
    );
    resealed += rowCount ?? 0;
    after = rows.at(-1)!.slice(1);
    onProgress({ column: column.name, resealed, left });
  }
}

function again(crypto: Crypto, sealed: string, context: string): string | undefined {
  try {
    return crypto.seal(crypto.open(sealed, context), context);
  } catch {
    return undefined;
  }
}
