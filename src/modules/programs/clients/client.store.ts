import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Jwks } from './jwks.rules.ts';

export type ClientId = Id<'program'>;
/** Another program that the county has let in. The name is what the audit and residents' logs call it. */
export type Client = { id: ClientId; name: string; contact: string; jwks: Jwks; scopes: string[]; state: 'active' | 'disabled'; createdAt: Date };

const columns = sql`id, name, contact, jwks, scopes, state, created_at as "createdAt"`;

export async function findClient(db: Db, by: { id: ClientId } | { name: string }): Promise<Client | undefined> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`name = ${by.name}`;
  const { rows } = await sql<Client>`select ${columns} from programs.client where ${which}`.execute(db);
  return rows[0];
}

export async function listClients(db: Db): Promise<Client[]> {
  const { rows } = await sql<Client>`select ${columns} from programs.client order by name`.execute(db);
  return rows;
}

/** Lets a program in. Nothing when the name is taken: it stays in the log for ever, so a disabled program keeps it. */
export async function addClient(tx: Tx, client: Pick<Client, 'name' | 'contact' | 'jwks' | 'scopes'>): Promise<ClientId | undefined> {
  const { rows } = await sql<{ id: ClientId }>`
    insert into programs.client (county, name, contact, jwks, scopes, created_at, changed_at)
    values (kernel.current_county(), ${client.name}, ${client.contact}, ${JSON.stringify(client.jwks)}, ${client.scopes}, ${tx.now}, ${tx.now})
    on conflict (county, name) do nothing returning id`.execute(tx.db);
  return rows[0]?.id;
}

/** Changes what a program may, its keys or its state; at once, also for tokens it holds. False when there is no such program. */
export async function changeClient(tx: Tx, id: ClientId, to: Partial<Pick<Client, 'jwks' | 'scopes' | 'state'>>): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update programs.client set changed_at = ${tx.now}, jwks = coalesce(${to.jwks ? JSON.stringify(to.jwks) : null}::jsonb, jwks),
      scopes = coalesce(${to.scopes ?? null}::text[], scopes), state = coalesce(${to.state ?? null}, state) where id = ${id}`.execute(tx.db);
  // New keys: whoever had the old ones has no token either. And a program let in again begins afresh.
  if (to.jwks || to.state === 'disabled') await sql`delete from programs.token where client = ${id}`.execute(tx.db);
  return numAffectedRows === 1n;
}
