import { sql } from 'kysely';
import { plusMinutes } from './clock.ts';
import { randomToken, sha256 } from './crypto.ts';
import type { Form } from './page.ts';
import type { World } from './world.ts';

/** Keeps what was typed when the session had ended, sealed, for an hour; `owner`: whose session it was. Gives the token for a cookie. */
export async function park(world: World, path: string, form: Form, owner: string): Promise<string> {
  const token = randomToken();
  await sql`delete from kernel.parked_form where at < ${plusMinutes(world.clock(), -60)}`.execute(world.db);
  await sql`
    insert into kernel.parked_form (token_hash, county, path, owner, form, at)
    values (${sha256(token)}, ${world.county.key}, ${path}, ${owner}, ${world.crypto.seal(JSON.stringify(form), 'parked_form')}, ${world.clock()})`.execute(
    world.db,
  );
  return token;
}

/** Gives back what was parked for this path, once, and to nobody but the one who typed it. */
export async function unpark(world: World, token: string, path: string, who: string): Promise<Form | undefined> {
  const { rows } = await sql<{ form: string }>`
    delete from kernel.parked_form where token_hash = ${sha256(token)} and path = ${path} and owner = ${who} and at > ${plusMinutes(world.clock(), -60)} returning form`.execute(
    world.db,
  );
  return rows[0] && JSON.parse(world.crypto.open(rows[0].form, 'parked_form'));
}
