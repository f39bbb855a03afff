import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Actor, Purpose } from './access.ts';
import { plain, type Tx } from './db.ts';
import type { DB } from './db.types.ts';
import { type MatterId, NO_SESSION, type PersonId } from './ids.ts';
import type { World } from './world.ts';

/** Something that happened, told to others in the same transaction as the change itself. */
export type Happening = {
  /** Unique, grows in time. */
  id: string;
  /** past tense with its part's name: 'booking.confirmed' */
  type: string;
  matter?: MatterId | undefined;
  data: Record<string, unknown>;
  at: Date;
};

/** What an audit entry says beside who and when. `data`: the kind of data touched ('assessment', 'appointment' …), never its content. */
export type Act = {
  /** 'booking.reserve': part.verb */
  action: string;
  purpose?: Purpose;
  matter?: MatterId | undefined;
  subject?: PersonId | undefined;
  /** When one act shows many people's data (a queue, a search): an entry for each. */
  subjects?: readonly PersonId[] | undefined;
  data?: string;
  /** Why, in the words of the one who acts. */
  reason?: string;
};

/** Event type -> the parts that react to it; set once by main. */
const listeners = new Map<string, string[]>();
export function reactTo(type: string, part: string): void {
  const parts = listeners.get(type) ?? [];
  if (!parts.includes(part)) listeners.set(type, [...parts, part]);
}

/**
 * The only door to writing. What `work` changes, the audit entry that tells of it, its events and its jobs commit together or
 * not at all. A returned "no" (an outcome) is kept and audited too; a thrown error undoes everything. When two transactions
 * collide (deadlock, serialization) the work is tried again, so it must do nothing outside `tx`.
 */
export async function change<Outcome>(world: World, actor: Actor, act: Act, work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(world, actor, act, work);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt === 3 || (code !== '40P01' && code !== '40001')) throw error;
    }
  }
}

/** Reads personal data: who asks is set for row-level security, and the reading is audited in the same transaction. */
export const look = <Found>(world: World, actor: Actor, act: Act, work: (tx: Tx) => Promise<Found>): Promise<Found> =>
  change(world, actor, act, work);

/** Notes a refused attempt in the audit. */
export const refused = (world: World, actor: Actor, action: string, reason: string): Promise<void> =>
  change(world, actor, { action }, async (tx) => tx.audited({ outcome: `refused: ${reason}` }));

function once<Outcome>(world: World, actor: Actor, act: Act, work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
  return world.db.connection().execute(async (connection) => {
    const events: object[] = [];
    const jobs: object[] = [];
    const entry: Record<string, unknown> = { ...who(actor), purpose: PURPOSE[actor.role], ...act, outcome: 'done' };
    const tx: Tx = {
      db: connection as Tx['db'],
      actor,
      now: world.clock(),
      emit(type, data, more) {
        events.push({ type, data, matter: more?.matter, live: [more?.live ?? []].flat(), to: listeners.get(type) ?? [] });
      },
      job(name, payload, more) {
        jobs.push({ name, payload, key: more?.key, runAt: more?.runAt });
      },
      audited(more) {
        Object.assign(entry, more);
      },
    };
    await begin(connection, world, actor, tx.now);
    try {
      const outcome = await work(tx);
      await finish(connection, entry, events, jobs);
      return outcome;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {});
      throw error;
    }
  });
}

/** One round trip: begins and says who asks. */
function begin(connection: Kysely<DB>, world: World, actor: Actor, now: Date) {
  const is: Record<string, string> = { county: world.county.key, role: actor.role, now: now.toISOString() };
  if ('person' in actor) is.person = actor.person;
  if ('by' in actor && actor.by) Object.assign(is, { by: actor.by.person, basis: actor.by.basis, basis_kind: actor.by.kind });
  if ('scopes' in actor) is.scopes = actor.scopes.join(',');
  if ('browser' in actor && actor.browser) is.browser = actor.browser;
  if ('practitioner' in actor) Object.assign(is, { practitioner: actor.practitioner, units: actor.units.join(',') });
  const settings = Object.entries(is).map(([name, value]) => `set_config('polku.${name}', '${plain(value)}', true)`);
  return sql.raw(`begin; select ${settings.join(', ')}`).execute(connection);
}

/** One round trip: writes what was done and what happened, and commits. Should the writing fail, the commit is not reached. */
function finish(connection: Kysely<DB>, entry: object, events: readonly object[], jobs: readonly object[]) {
  const json = (value: object) => pg.escapeLiteral(JSON.stringify(value));
  const some = (list: readonly object[]) => (list.length ? json(list) : 'null');
  return sql.raw(`select kernel.record(${json(entry)}, ${some(events)}, ${some(jobs)}); commit`).execute(connection);
}

/** `person` is the one behind the keyboard, always; whoever acts for another is named, so that the one acted for knows who it was. */
function who(actor: Actor): Record<string, unknown> {
  const session = 'session' in actor && actor.session !== NO_SESSION ? actor.session : undefined;
  switch (actor.role) {
    case 'resident':
      return {
        role: actor.role,
        session,
        ...(actor.by
          ? { person: actor.by.person, staffName: actor.by.name, actingFor: actor.person, basis: actor.by.basis }
          : { person: actor.person }),
      };
    case 'professional':
    case 'admin':
    case 'officer':
      return { role: actor.role, session, practitioner: actor.practitioner, units: actor.units, staffName: actor.name, title: actor.title };
    case 'client':
      return { role: actor.role, client: actor.client };
    case 'system':
      return { role: actor.role, name: actor.name };
    case 'anonymous':
      return { role: actor.role };
  }
}
const PURPOSE: Record<Actor['role'], Purpose> = {
  anonymous: 'own-matter',
  resident: 'own-matter',
  professional: 'care',
  admin: 'administration',
  officer: 'data-protection',
  client: 'integration',
  system: 'system',
};
