import { sql } from 'kysely';
import type { Actor, Role } from './access.ts';
import { plusMinutes } from './clock.ts';
import { randomToken, sha256 } from './crypto.ts';
import type { BrowserKey, PersonId, PractitionerId, SessionId, UnitId } from './ids.ts';
import type { World } from './world.ts';

/** Who signed in, from the identity provider's word. */
export type SignedIn =
  | { role: 'resident'; person: PersonId; name: string; idToken?: string }
  | { role: 'professional' | 'admin'; practitioner: PractitionerId; name: string; title: string; units: readonly UnitId[]; idToken?: string };

export type SessionInfo = { actor: Exclude<Actor, { role: 'anonymous' | 'system' }>; endsAt: Date };

/** Begins a session and gives the cookie's value: a new random token each time, of which the database holds only a hash. */
export async function beginSession(world: World, who: SignedIn): Promise<string> {
  const token = randomToken();
  const endsAt = plusMinutes(world.clock(), world.config.POLKU_SESSION_HOURS * 60);
  await sql`
    insert into kernel.session (county, token_hash, role, person, practitioner, name, title, units, id_token, started_at, used_at, ends_at)
    values (${world.county.key}, ${sha256(token)}, ${who.role}, ${'person' in who ? who.person : null}, ${'practitioner' in who ? who.practitioner : null},
      ${who.name}, ${'title' in who ? who.title : ''}, ${'units' in who ? [...who.units] : []}, ${who.idToken ? world.crypto.seal(who.idToken, 'session.id_token') : null},
      ${world.clock()}, ${world.clock()}, ${endsAt})`.execute(world.db);
  return token;
}

type Row = {
  id: SessionId;
  role: Exclude<Role, 'anonymous'>;
  person: PersonId;
  practitioner: PractitionerId;
  name: string;
  title: string;
  units: UnitId[];
  usedAt: Date;
  endsAt: Date;
};

/** The session behind a cookie, if it is alive: not ended, not idle too long, not past its absolute end. Use is noted at most once a minute. */
export async function findSession(world: World, token: string, browser: BrowserKey | undefined): Promise<SessionInfo | undefined> {
  const now = world.clock();
  const idleSince = plusMinutes(now, -world.config.POLKU_SESSION_IDLE_MINUTES);
  const { rows } = await sql<Row>`
    select id, role, person, practitioner, name, title, units, used_at as "usedAt", ends_at as "endsAt" from kernel.session
    where token_hash = ${sha256(token)} and county = ${world.county.key} and ended_at is null and ends_at > ${now} and used_at > ${idleSince}`.execute(
    world.db,
  );
  const s = rows[0];
  if (!s) return undefined;
  if (now.getTime() - s.usedAt.getTime() > 60_000) await sql`update kernel.session set used_at = ${now} where id = ${s.id}`.execute(world.db);
  const actor: SessionInfo['actor'] =
    s.role === 'resident'
      ? { role: 'resident', person: s.person, name: s.name, session: s.id, ...(browser ? { browser } : {}) }
      : { role: s.role, practitioner: s.practitioner, name: s.name, title: s.title, units: s.units, session: s.id };
  return { actor, endsAt: s.endsAt };
}

/** Ends the session at once; gives the identity provider's token for signing out there too. */
export async function endSession(world: World, id: SessionId): Promise<{ idToken: string | undefined }> {
  const { rows } = await sql<{ idToken: string | null }>`
    update kernel.session set ended_at = ${world.clock()} where id = ${id} and ended_at is null returning id_token as "idToken"`.execute(world.db);
  const sealed = rows[0]?.idToken;
  return { idToken: sealed ? world.crypto.open(sealed, 'session.id_token') : undefined };
}

/** Notes use now, whatever the last note: "Continue" in the time-out warning. */
export async function extendSession(world: World, id: SessionId): Promise<void> {
  await sql`update kernel.session set used_at = ${world.clock()} where id = ${id}`.execute(world.db);
}

/** Whose session a cookie was of, alive or not. */
export async function ownerOf(world: World, token: string): Promise<string | undefined> {
  const { rows } = await sql<{
    owner: string;
  }>`select coalesce(person, practitioner) as owner from kernel.session where token_hash = ${sha256(token)}`.execute(world.db);
  return rows[0]?.owner;
}

/** Which of these sessions are still alive. Unlike a visit this is no use of them: an open desk alone keeps nobody signed in. */
export async function livingSessions(world: World, sessions: readonly SessionId[]): Promise<Set<SessionId>> {
  const now = world.clock();
  const { rows } = await sql<{ id: SessionId }>`
    select id from kernel.session where id = any(${[...sessions]}::uuid[]) and ended_at is null and ends_at > ${now}
      and used_at > ${plusMinutes(now, -world.config.POLKU_SESSION_IDLE_MINUTES)}`.execute(world.db);
  return new Set(rows.map((r) => r.id));
}
