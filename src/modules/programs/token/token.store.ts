import { sql } from 'kysely';
import { plusMinutes } from '../../../kernel/clock.ts';
import { randomToken, sha256 } from '../../../kernel/crypto.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { Client as ClientActor } from '../../../kernel/access.ts';
import type { World } from '../../../kernel/world.ts';
import type { ClientId } from '../clients/client.store.ts';

export const TOKEN_MINUTES = 5;
/** Tokens one program may be given in a minute: each is good for five, so an honest one needs very few. */
const MOST_IN_A_MINUTE = 30;

/** Notes an assertion as used. False when it was used before. */
export async function takeOnce(tx: Tx, client: ClientId, jti: string, expiresAt: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into programs.assertion (client, jti_hash, county, expires_at) values (${client}, ${sha256(jti)}, kernel.current_county(), ${expiresAt})
    on conflict do nothing`.execute(tx.db);
  return numAffectedRows === 1n;
}

/** Gives a program an access token: random, of which the database holds only a hash. Nothing when it has been given too many lately. */
export async function giveToken(tx: Tx, client: ClientId, scopes: readonly string[]): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${client}, 0))`.execute(tx.db);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from programs.token where client = ${client} and issued_at > ${plusMinutes(tx.now, -1)}`.execute(tx.db);
  if (rows[0]!.n >= MOST_IN_A_MINUTE) return undefined;
  const token = randomToken();
  await sql`
    insert into programs.token (token_hash, county, client, scopes, issued_at, expires_at)
    values (${sha256(token)}, kernel.current_county(), ${client}, ${[...scopes]}, ${tx.now}, ${plusMinutes(tx.now, TOKEN_MINUTES)})`.execute(tx.db);
  return token;
}

/** The kernel's door for programs. Asked at every request, so a disabled program and a narrowed right are so at once. */
export async function bearer(world: World, token: string): Promise<ClientActor | undefined> {
  const { rows } = await sql<{ client: string; scopes: string[] }>`
    select c.name as client, array(select s from unnest(t.scopes) s where s = any (c.scopes) order by s) as scopes
    from programs.token t join programs.client c on c.id = t.client
    where t.token_hash = ${sha256(token)} and t.expires_at > ${world.clock()} and c.state = 'active'`.execute(world.db);
  return rows[0] && { role: 'client', ...rows[0] };
}

/** Removes what has expired. */
export async function tidy(tx: Tx): Promise<void> {
  await sql`delete from programs.token where expires_at < ${tx.now}`.execute(tx.db);
  await sql`delete from programs.assertion where expires_at < ${tx.now}`.execute(tx.db);
}
