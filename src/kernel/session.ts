import { sql } from 'kysely';
import type { Actor, Representative } from './access.ts';
import { plusMinutes } from './clock.ts';
import { randomToken, sha256 } from './crypto.ts';
import type { Tx } from './db.ts';
import type { BrowserKey, ConsentId, MatterId, PersonId, PractitionerId, SessionId, UnitId } from './ids.ts';
import type { World } from './world.ts';

/** By what means somebody signed in: residents by e-identification or a passkey, staff by the county's directory. */
export type Method = 'e-identification' | 'passkey' | 'directory';

/** Who signed in, from the identity provider's word, or by a passkey. `device`: browser and system in words, for the list of own sessions. */
export type SignedIn = { idToken?: string | undefined; device?: string } & (
  | { role: 'resident'; person: PersonId; name: string; method?: 'e-identification' | 'passkey' }
  | { role: 'professional' | 'admin' | 'officer'; practitioner: PractitionerId; name: string; title: string; units: readonly UnitId[] }
);

export type SessionInfo = {
  actor: Exclude<Actor, { role: 'anonymous' | 'system' | 'client' }>;
  endsAt: Date;
  /** When a register last confirmed the basis of acting for another; nothing when acting for oneself. */
  actingCheckedAt?: Date | undefined;
  /** Whom one acted for until the basis ended; told once, on the page that says so. */
  actedFor?: string | undefined;
};

type WhyEnded = 'signed-out' | 'replaced' | 'ended-elsewhere' | 'lost-right';

/** Begins a session and gives the cookie's value: a new random token each time, of which the database holds only a hash. */
export async function beginSession(world: World, who: SignedIn): Promise<string> {
  const token = randomToken();
  const now = world.clock();
  const method: Method = who.role === 'resident' ? (who.method ?? 'e-identification') : 'directory';
  const endsAt = plusMinutes(now, world.config.POLKU_SESSION_HOURS * 60);
  await sql`
    insert into kernel.session (county, token_hash, role, person, practitioner, name, title, units, id_token, method, identified_at, device, started_at, used_at, ends_at)
    values (${world.county.key}, ${sha256(token)}, ${who.role}, ${'person' in who ? who.person : null}, ${'practitioner' in who ? who.practitioner : null},
      ${who.name}, ${'title' in who ? who.title : ''}, ${'units' in who ? [...who.units] : []}, ${who.idToken ? world.crypto.seal(who.idToken, 'session.id_token') : null},
      ${method}, ${method === 'passkey' ? null : now}, ${(who.device ?? '').slice(0, 200)}, ${now}, ${now}, ${endsAt})`.execute(world.db);
  return token;
}

type Row = {
  id: SessionId;
  role: SessionInfo['actor']['role'];
  person: PersonId;
  practitioner: PractitionerId;
  name: string;
  title: string;
  units: UnitId[];
  identifiedAt: Date | null;
  usedAt: Date;
  endsAt: Date;
  actingFor: PersonId | null;
  actingName: string;
  actingBasis: ConsentId;
  actingKind: Representative['kind'];
  actingMatter: MatterId | null;
  actingUntil: Date | null;
  actingCheckedAt: Date;
};

/** The session behind a cookie, if it is alive: not ended, not idle too long, not past its absolute end. Use is noted at most once a minute. */
export async function findSession(world: World, token: string, browser: BrowserKey | undefined): Promise<SessionInfo | undefined> {
  const now = world.clock();
  const idleSince = plusMinutes(now, -world.config.POLKU_SESSION_IDLE_MINUTES);
  const { rows } = await sql<Row>`
    select id, role, person, practitioner, name, title, units, identified_at as "identifiedAt", used_at as "usedAt", ends_at as "endsAt",
      acting_for as "actingFor", acting_name as "actingName", acting_basis as "actingBasis", acting_kind as "actingKind",
      acting_matter as "actingMatter", acting_until as "actingUntil", acting_checked_at as "actingCheckedAt"
    from kernel.session
    where token_hash = ${sha256(token)} and county = ${world.county.key} and ended_at is null and ends_at > ${now} and used_at > ${idleSince}`.execute(
    world.db,
  );
  const s = rows[0];
  if (!s) return undefined;
  if (now.getTime() - s.usedAt.getTime() > 60_000) await sql`update kernel.session set used_at = ${now} where id = ${s.id}`.execute(world.db);
  if (s.role !== 'resident')
    return { actor: { role: s.role, practitioner: s.practitioner, name: s.name, title: s.title, units: s.units, session: s.id }, endsAt: s.endsAt };
  const over = s.actingFor !== null && s.actingUntil !== null && s.actingUntil <= now;
  if (over) await stopActing(world, s.id);
  return {
    actor: {
      role: 'resident',
      session: s.id,
      ...(s.identifiedAt ? { identifiedAt: s.identifiedAt } : {}),
      ...(browser ? { browser } : {}),
      ...(s.actingFor && !over ? { person: s.actingFor, name: s.actingName, by: representative(s) } : { person: s.person, name: s.name }),
    },
    endsAt: s.endsAt,
    ...(s.actingFor && !over ? { actingCheckedAt: s.actingCheckedAt } : {}),
    ...(over ? { actedFor: s.actingName } : {}),
  };
}

const representative = (s: Row): Representative => ({
  person: s.person,
  name: s.name,
  basis: s.actingBasis,
  kind: s.actingKind,
  ...(s.actingMatter ? { matter: s.actingMatter } : {}),
});

/** Whom a resident begins to act for, and on what. `until`: when the basis ends by itself. */
export type Acting = {
  person: PersonId;
  name: string;
  basis: ConsentId;
  kind: Representative['kind'];
  matter?: MatterId | undefined;
  until?: Date | undefined;
};

/** From here on the session's resident acts for another. Gives the cookie's new value: rights changed, so the old one is worth nothing. */
export async function actFor(world: World, id: SessionId, whom: Acting): Promise<string> {
  const token = randomToken();
  await sql`
    update kernel.session set token_hash = ${sha256(token)}, acting_for = ${whom.person}, acting_name = ${whom.name}, acting_basis = ${whom.basis},
      acting_kind = ${whom.kind}, acting_matter = ${whom.matter ?? null}, acting_until = ${whom.until ?? null}, acting_checked_at = ${world.clock()}
    where id = ${id} and role = 'resident' and ended_at is null`.execute(world.db);
  return token;
}

const NOBODY = sql`acting_for = null, acting_name = null, acting_basis = null, acting_kind = null, acting_matter = null, acting_until = null, acting_checked_at = null`;

/** The session's resident handles own matters again. */
export async function stopActing(world: World, id: SessionId): Promise<void> {
  await sql`update kernel.session set ${NOBODY} where id = ${id}`.execute(world.db);
}

/** A basis has ended: nobody acts on it any more, in any session. Part of the transaction that ends it. */
export async function stopActingOn(tx: Tx, basis: ConsentId): Promise<void> {
  await sql`update kernel.session set ${NOBODY} where acting_basis = ${basis}`.execute(tx.db);
}

/** A basis now ends by itself at another time than was known: sessions on it follow. Part of the transaction that notes the new time. */
export async function actingUntil(tx: Tx, basis: ConsentId, until: Date | undefined): Promise<void> {
  await sql`update kernel.session set acting_until = ${until ?? null} where acting_basis = ${basis}`.execute(tx.db);
}

/** A register has confirmed the basis just now. */
export async function actingConfirmed(world: World, basis: ConsentId): Promise<void> {
  await sql`update kernel.session set acting_checked_at = ${world.clock()} where acting_basis = ${basis}`.execute(world.db);
}

/** The session's resident has identified again. Gives the cookie's new value: what the session may do grew, so the old one is worth nothing. */
export async function identifiedAgain(world: World, id: SessionId, idToken: string | undefined): Promise<string> {
  const token = randomToken();
  await sql`
    update kernel.session set token_hash = ${sha256(token)}, identified_at = ${world.clock()},
      id_token = coalesce(${idToken ? world.crypto.seal(idToken, 'session.id_token') : null}, id_token)
    where id = ${id} and role = 'resident' and ended_at is null`.execute(world.db);
  return token;
}

/** Ends the session at once; gives the identity provider's token for signing out there too. */
export async function endSession(world: World, id: SessionId, why: WhyEnded = 'signed-out'): Promise<{ idToken: string | undefined }> {
  const { rows } = await sql<{ idToken: string | null }>`
    update kernel.session set ended_at = ${world.clock()}, ended_why = ${why} where id = ${id} and ended_at is null returning id_token as "idToken"`.execute(
    world.db,
  );
  const sealed = rows[0]?.idToken;
  return { idToken: sealed ? world.crypto.open(sealed, 'session.id_token') : undefined };
}

/** Notes use now, whatever the last note: "Continue" in the time-out warning. */
export async function extendSession(world: World, id: SessionId): Promise<void> {
  await sql`update kernel.session set used_at = ${world.clock()} where id = ${id}`.execute(world.db);
}

/** A session as its own person sees it in a list. `endedAt`: when it ended or ran out; nothing while it lives. */
export type OwnSession = {
  id: SessionId;
  device: string;
  method: Method;
  startedAt: Date;
  usedAt: Date;
  endedAt: Date | null;
  whyEnded: WhyEnded | null;
  /** Whom it acts for now. */
  actingFor: string | null;
};

/** A resident's sessions that live or began after `since`, the one used last first. */
export async function sessionsOf(tx: Tx, world: World, person: PersonId, since: Date): Promise<OwnSession[]> {
  const idle = world.config.POLKU_SESSION_IDLE_MINUTES;
  const { rows } = await sql<OwnSession>`
    select id, device, method, started_at as "startedAt", used_at as "usedAt", ended_why as "whyEnded", acting_name as "actingFor",
      coalesce(ended_at, case when least(ends_at, used_at + make_interval(mins => ${idle})) <= ${tx.now} then least(ends_at, used_at + make_interval(mins => ${idle})) end) as "endedAt"
    from kernel.session where county = kernel.current_county() and person = ${person}
      and (started_at > ${since} or (ended_at is null and ends_at > ${tx.now}))
    order by used_at desc limit 200`.execute(tx.db);
  return rows;
}

/**
 * Ends sessions that live, of one person or one worker: all, one (`only`), all others (`except`), or those that stand on more than the rights
 * a worker now has (`beyond`: another role, or a unit that is in none of them). Gives those ended; open pages hear of it within seconds. Part of the transaction that tells why: a right withdrawn in the directory, or the person's own word.
 */
export async function endSessionsOf(
  tx: Tx,
  whose: { person: PersonId } | { practitioner: PractitionerId } | 'everybody',
  why: WhyEnded,
  which: { only?: SessionId; except?: SessionId; beyond?: readonly { role: string; units: readonly UnitId[] }[] } = {},
): Promise<SessionId[]> {
  const owner = whose === 'everybody' ? sql`true` : 'person' in whose ? sql`person = ${whose.person}` : sql`practitioner = ${whose.practitioner}`;
  const { rows } = await sql<{ id: SessionId }>`
    update kernel.session set ended_at = ${tx.now}, ended_why = ${why}
    where county = kernel.current_county() and ${owner} and ended_at is null and ends_at > ${tx.now}
      and not exists (select from jsonb_to_recordset(${JSON.stringify(which.beyond ?? [])}::jsonb) r(role text, units uuid[]) where r.role = session.role and session.units <@ r.units)
      and id is distinct from ${which.except ?? null}::uuid and (${which.only ?? null}::uuid is null or id = ${which.only ?? null}::uuid)
    returning id`.execute(tx.db);
  return rows.map((r) => r.id);
}

/** Removes sessions that ended over 30 days ago, so that the list of own sessions tells of a month. Gives their number. */
export async function forgetSessions(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select kernel.forget_sessions() as n`.execute(tx.db);
  return Number(rows[0]!.n);
}

/** For whom a cookie's session was, alive or not: its person, or the one acted for. What was typed for one never opens for another. */
export async function ownerOf(world: World, token: string): Promise<string | undefined> {
  const { rows } = await sql<{
    owner: string;
  }>`select coalesce(acting_for, person, practitioner) as owner from kernel.session where token_hash = ${sha256(token)}`.execute(world.db);
  return rows[0]?.owner;
}

/** A session as an open page holds it: whose it is, and on what basis another is acted for. The page is over when either has changed. */
export const heldAs = (session: SessionId, basis: ConsentId | undefined): string => (basis ? `${session} ${basis}` : session);

/** Which of these sessions are still alive, as `heldAs`. Unlike a visit this is no use of them: an open desk alone keeps nobody signed in. */
export async function livingSessions(world: World, sessions: readonly SessionId[]): Promise<Set<string>> {
  const now = world.clock();
  const { rows } = await sql<{ id: SessionId; basis: ConsentId | null }>`
    select id, case when acting_until is null or acting_until > ${now} then acting_basis end as basis from kernel.session where id = any(${[...sessions]}::uuid[]) and ended_at is null and ends_at > ${now}
      and used_at > ${plusMinutes(now, -world.config.POLKU_SESSION_IDLE_MINUTES)}`.execute(world.db);
  return new Set(rows.map((r) => heldAs(r.id, r.basis ?? undefined)));
}

/** Bases on which these sessions act for another, each with the time a register last confirmed it: for asking again while pages are open. */
export async function basesOf(
  world: World,
  sessions: readonly SessionId[],
): Promise<{ basis: ConsentId; kind: Representative['kind']; checkedAt: Date }[]> {
  const { rows } = await sql<{ basis: ConsentId; kind: Representative['kind']; checkedAt: Date }>`
    select acting_basis as basis, acting_kind as kind, min(acting_checked_at) as "checkedAt" from kernel.session
    where id = any(${[...sessions]}::uuid[]) and acting_basis is not null and ended_at is null group by 1, 2`.execute(world.db);
  return rows;
}
