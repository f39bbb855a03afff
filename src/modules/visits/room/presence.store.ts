import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { AppointmentId, Id, MatterId } from '../../../kernel/ids.ts';
import { idOf, type Partaker, partyOf, visitChannel } from '../parties.ts';

/** One opened page of a visit. The page makes it, so that a broken stream can be opened again as the same. */
export type PresenceId = Id<'presence'>;
/** One stream of server-sent events to a page. */
export type StreamId = Id<'stream'>;

/** How a visit stands. `…Here`: has a page of it open now; `…Page`: the page with which picture and sound can begin. */
export type Standing = {
  opened: boolean;
  outcome: 'held' | 'no-show' | null;
  residentHere: boolean;
  professionalHere: boolean;
  residentPage: PresenceId | null;
  professionalPage: PresenceId | null;
  residentCame: Date | null;
};

/**
 * Notes that a page of the visit was opened (or its stream opened again) and tells the others. Earlier pages of the same
 * person give way. False when the presence is somebody else's: a page id is never taken over.
 */
export async function come(
  tx: Tx,
  visit: { id: AppointmentId; matter: MatterId },
  presence: PresenceId,
  page: { stream?: StreamId; ready: boolean },
): Promise<boolean> {
  const actor = tx.actor as Partaker;
  const { numAffectedRows } = await sql`
    insert into visits.presence (id, county, matter, visit, party, person, practitioner, stream, ready, came_at, seen_at)
    values (${presence}, kernel.current_county(), ${visit.matter}, ${visit.id}, ${partyOf(actor)}, ${'person' in actor ? actor.person : null},
      ${'practitioner' in actor ? actor.practitioner : null}, ${page.stream ?? null}, ${page.ready}, ${tx.now}, ${tx.now})
    on conflict (id) do update set stream = excluded.stream, ready = excluded.ready, seen_at = excluded.seen_at, left_at = null
    where presence.visit = excluded.visit and coalesce(presence.person, presence.practitioner) = ${idOf(actor)}`.execute(tx.db);
  if (numAffectedRows !== 1n) return false;
  await sql`
    update visits.presence set left_at = ${tx.now}
    where visit = ${visit.id} and id <> ${presence} and left_at is null and coalesce(person, practitioner) = ${idOf(actor)}`.execute(tx.db);
  tx.emit('visits.came', { appointment: visit.id, party: partyOf(actor), presence }, { matter: visit.matter, live: visitChannel(visit.id) });
  return true;
}

/** Notes that a page's stream closed, unless the page has opened another since, and tells the others. */
export async function leave(tx: Tx, visit: { id: AppointmentId; matter: MatterId }, presence: PresenceId, stream: StreamId): Promise<void> {
  const { numAffectedRows } = await sql`
    update visits.presence set left_at = ${tx.now} where id = ${presence} and stream = ${stream} and left_at is null`.execute(tx.db);
  tx.audited({ matter: visit.matter });
  if (numAffectedRows === 1n)
    tx.emit(
      'visits.left',
      { appointment: visit.id, party: partyOf(tx.actor as Partaker), presence },
      { matter: visit.matter, live: visitChannel(visit.id) },
    );
}

/** How the visit stands now. Asked often; tells nothing of the person (see the migration). */
export async function standingOf(db: Db, visit: AppointmentId, now: Date): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select opened, outcome, resident_here as "residentHere", professional_here as "professionalHere", resident_page as "residentPage",
      professional_page as "professionalPage", resident_came as "residentCame" from visits.standing(${visit}, ${now})`.execute(db);
  return rows[0]!;
}

/** A page's heartbeat. 'moved': its person has opened the visit elsewhere; 'gone': open the stream again. */
export async function stillHere(db: Db, visit: AppointmentId, presence: PresenceId, actor: Partaker, now: Date): Promise<'here' | 'moved' | 'gone'> {
  const { rows } = await sql<{
    is: 'here' | 'moved' | 'gone';
  }>`select visits.still_here(${visit}, ${presence}, ${idOf(actor)}, ${now}) as "is"`.execute(db);
  return rows[0]!.is;
}
