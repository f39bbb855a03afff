import { sql } from 'kysely';
import { plusMinutes } from '../../kernel/clock.ts';
import { randomToken, sha256 } from '../../kernel/crypto.ts';
import type { Visit } from '../../kernel/page.ts';

type Purpose = 'passkey-add' | 'passkey-sign-in' | 'role';
type Browser = Pick<Visit, 'world' | 'now' | 'cookie' | 'setCookie'>;
const cookieOf = (purpose: Purpose) => `polku_${purpose.replaceAll('-', '_')}`;

/** Keeps something for this browser for some minutes, sealed, to be taken once. The browser's cookie holds a random token only. */
export async function keepOnce({ world, now, setCookie }: Browser, purpose: Purpose, value: unknown, minutes: number): Promise<void> {
  const token = randomToken();
  const sealed = world.crypto.seal(JSON.stringify(value), `identity.once ${purpose}`);
  await sql`delete from identity.once where until < ${now}`.execute(world.db);
  await sql`
    insert into identity.once (token_hash, county, purpose, sealed, until)
    values (${sha256(token)}, ${world.county.key}, ${purpose}, ${sealed}, ${plusMinutes(now, minutes)})`.execute(world.db);
  setCookie(cookieOf(purpose), token, { maxAge: minutes * 60 });
}

/** What this browser was given, still to be taken; nothing when it is too old, taken, or another browser's. */
export const seeOnce = <Value>(visit: Browser, purpose: Purpose): Promise<Value | undefined> =>
  read<Value>(visit, purpose, sql`select sealed from identity.once`);

/** Takes what this browser was given: nobody gets it a second time, however fast they ask. */
export async function takeOnce<Value>(visit: Browser, purpose: Purpose): Promise<Value | undefined> {
  const found = await read<Value>(visit, purpose, sql`delete from identity.once`, sql`returning sealed`);
  visit.setCookie(cookieOf(purpose), '', { maxAge: 0 });
  return found;
}

async function read<Value>({ world, now, cookie }: Browser, purpose: Purpose, what = sql``, then = sql``): Promise<Value | undefined> {
  const token = cookie(cookieOf(purpose));
  if (!token) return undefined;
  const { rows } = await sql<{ sealed: string }>`
    ${what} where token_hash = ${sha256(token)} and county = ${world.county.key} and purpose = ${purpose} and until >= ${now} ${then}`.execute(
    world.db,
  );
  return rows[0] && JSON.parse(world.crypto.open(rows[0].sealed, `identity.once ${purpose}`));
}
