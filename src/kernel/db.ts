import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Happening } from './change.ts';
import type { Actor } from './access.ts';
import type { DB } from './db.types.ts';
import type { MatterId, PersonId } from './ids.ts';

/** Reading what is nobody's personal data (services, free times). Personal data is behind `look` and `change`, which set who asks. */
export type Db = Kysely<DB>;

/** One transaction for one actor: row-level security sees who asks, and everything commits together or not at all. */
export type Tx = {
  db: Transaction<DB>;
  actor: Actor;
  now: Date;
  /** Tells what happened; handlers run after commit, exactly once. `live`: open pages listening on this channel hear of it within moments. */
  emit(type: string, data: Record<string, unknown>, more?: { matter?: MatterId | undefined; live?: string | readonly string[] }): void;
  /** Enqueues work to do after commit. The same `key` twice is one job. */
  job(name: string, payload: Record<string, unknown>, more?: { key?: string; runAt?: Date }): void;
  /** Adds to this transaction's audit entry what was not known when it began. */
  audited(more: {
    matter?: MatterId | undefined;
    subject?: PersonId | undefined;
    subjects?: readonly PersonId[];
    outcome?: string;
    reason?: string;
  }): void;
};
/** What a reading of public data needs: nothing is changed, and it is told to nobody's log. */
export type Reading = { db: Db; now: Date };
export type { Happening };

/** Opens the pool of the web role: every connection is `polku_app` of this county until a transaction says who asks. */
export function openDb(url: string, county: string, max: number): { db: Db; pool: pg.Pool; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'polku',
    options: `-c role=polku_app -c polku.county=${plain(county)} -c polku.role=anonymous -c timezone=UTC`,
    keepAlive: true,
  });
  // A lost connection is replaced at next use and the query in flight gets its own error; an event that nobody hears would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/** Guards the few values that are written into SQL text: keys, ids and hashes of ours, never what a person typed. */
export function plain(value: string): string {
  if (!/^[\w,:./-]*$/.test(value)) throw new Error('a value not fit for a database setting');
  return value;
}
