import type { ClientBase } from 'pg';
import type { Crypto } from '../crypto.ts';
import { BEGINNING, CANONICAL, linkHash, VERSION } from './canonical.ts';
import { writeCheckpoint } from './checkpoint.ts';

/** Key space of the advisory lock by which a county has one sealer at a time. */
const SPACE = 7650014;
const BATCH = 5000;

/** When a checkpoint is due: so many entries after the last one, or so many minutes if there is anything new. */
export type Due = { entries: number; minutes: number };
const DUE: Due = { entries: 10_000, minutes: 10 };

type Last = { position: string; tx: string; entry: string; hash: string; elsewhere: boolean };

/**
 * Seals what waits, in batches of one transaction each: killed at any moment, a batch is there or not. Writers of the log never wait for it.
 *
 * The order is that of transactions, then of entries. A transaction is sealed only when no older one is still under way (`pg_snapshot_xmin`), so
 * whatever commits late sorts after what is already sealed.
 * @param client the owner's connection, not within a transaction
 * @param goOn asked after each batch
 * @returns how many entries were sealed, or 'busy' when another process is at it
 */
export async function sealWaiting(client: ClientBase, county: string, batch = BATCH, goOn = () => true): Promise<number | 'busy'> {
  for (let sealed = 0; ; ) {
    const n = await inTransaction(client, county, () => sealBatch(client, county, batch));
    if (n === 'busy') return sealed || 'busy';
    sealed += n;
    if (n < batch || !goOn()) return sealed;
  }
}

async function sealBatch(client: ClientBase, county: string, batch: number): Promise<number> {
  await client.query("set local timezone to 'UTC'");
  // A dump restored elsewhere carries numbers of transactions that this server has not reached ("elsewhere"): then what has no link is looked for.
  const last: Last | undefined = (
    await client.query(
      `select position, tx::text, entry, encode(hash, 'hex') as hash, tx >= pg_snapshot_xmax(pg_current_snapshot()) as elsewhere
       from kernel.audit_link where county = $1 order by position desc limit 1`,
      [county],
    )
  ).rows[0];
  const finished = 'e.tx < pg_snapshot_xmin(pg_current_snapshot())';
  const after = last?.elsewhere
    ? `(${finished} or e.tx >= pg_snapshot_xmax(pg_current_snapshot())) and not exists (select from kernel.audit_link l where l.entry = e.id) order by e.id`
    : `${finished} and (e.tx, e.id) > ($2::xid8, $3::bigint) order by e.tx, e.id`;
  const { rows } = await client.query<[string, string, string]>({
    text: `select e.id, e.tx::text, ${CANONICAL[VERSION]} from kernel.audit_entry e where e.county = $1 and ${after} limit ${batch}`,
    values: last?.elsewhere ? [county] : [county, last?.tx ?? '0', last?.entry ?? '0'],
    rowMode: 'array',
  });
  if (rows.length === 0) return 0;
  const hashes: string[] = [];
  for (const [, , text] of rows) hashes.push(linkHash(VERSION, hashes.at(-1) ?? last?.hash ?? BEGINNING, text));
  await client.query(
    `insert into kernel.audit_link (county, position, entry, tx, prev, hash, version)
     select $1, $2::bigint + n, entry, tx, decode(prev, 'hex'), decode(hash, 'hex'), ${VERSION}
     from unnest($3::bigint[], $4::xid8[], $5::text[], $6::text[]) with ordinality as l(entry, tx, prev, hash, n)`,
    [county, last?.position ?? 0, rows.map((r) => r[0]), rows.map((r) => r[1]), [last?.hash ?? BEGINNING, ...hashes.slice(0, -1)], hashes],
  );
  return rows.length;
}

/** Signs a checkpoint at the end of the chain when one is due. Gives its line. */
export async function checkpointIfDue(client: ClientBase, county: string, crypto: Crypto, due: Due = DUE): Promise<string | undefined> {
  const line = await inTransaction(client, county, async () => {
    const { rows } = await client.query<{ position: string; hash: string }>(
      `select l.position, encode(l.hash, 'hex') as hash from kernel.audit_link l
         left join lateral (select position, at from kernel.audit_checkpoint where county = $1 order by position desc limit 1) c on true
       where l.county = $1 and (c.position is null or l.position >= c.position + $2::int or (l.position > c.position and c.at <= now() - make_interval(mins => $3::int)))
       order by l.position desc limit 1`,
      [county, due.entries, due.minutes],
    );
    if (!rows[0]) return undefined;
    const c = { county, position: Number(rows[0].position), hash: rows[0].hash, at: new Date() };
    const signed = writeCheckpoint(c, crypto);
    await client.query('insert into kernel.audit_checkpoint (county, position, at, line) values ($1, $2, $3, $4)', [
      county,
      c.position,
      c.at,
      signed,
    ]);
    return signed;
  });
  return line === 'busy' ? undefined : line;
}

/** The last signed checkpoint's line, if there is any. */
export async function lastCheckpoint(client: ClientBase, county: string): Promise<string | undefined> {
  const { rows } = await client.query<{ line: string }>('select line from kernel.audit_checkpoint where county = $1 order by position desc limit 1', [
    county,
  ]);
  return rows[0]?.line;
}

async function inTransaction<T>(client: ClientBase, county: string, work: () => Promise<T>): Promise<T | 'busy'> {
  await client.query('begin');
  try {
    const { rows } = await client.query('select pg_try_advisory_xact_lock($1, hashtext($2)) as mine', [SPACE, county]);
    const done = rows[0].mine ? await work() : ('busy' as const);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
