import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { AppointmentId, MatterId } from '../../../kernel/ids.ts';
import { idOf, type Partaker, visitChannel } from '../parties.ts';
import type { PresenceId, StreamId } from './presence.store.ts';

/** Longest signal: a session description with its candidates is some 5 to 10 kB. */
export const LONGEST_SIGNAL = 65_536;

/** Leaves a signal for the other's page, from the actor's own page of the same visit. False when either is not there. */
export async function sendSignal(
  tx: Tx,
  visit: { id: AppointmentId; matter: MatterId },
  signal: { from: PresenceId; to: PresenceId; body: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into visits.signal (county, matter, visit, from_presence, to_presence, body, at)
    select f.county, f.matter, f.visit, f.id, t.id, ${signal.body}, ${tx.now}
    from visits.presence f join visits.presence t on t.visit = f.visit and t.party <> f.party
    where f.id = ${signal.from} and f.visit = ${visit.id} and coalesce(f.person, f.practitioner) = ${idOf(tx.actor as Partaker)} and t.id = ${signal.to}
    returning id`.execute(tx.db);
  if (!rows[0]) return false;
  tx.emit('visits.signal', { signal: rows[0].id, to: signal.to }, { matter: visit.matter, live: visitChannel(visit.id) });
  return true;
}

export type Signal = { id: string; from: PresenceId; body: string };

/** Takes what waits for a page, once, oldest first. Only the page's present stream gets anything. */
export async function takeSignals(db: Db, presence: PresenceId, stream: StreamId, now: Date): Promise<Signal[]> {
  const { rows } = await sql<Signal>`select id, "from", body from visits.take_signals(${presence}, ${stream}, ${now})`.execute(db);
  return rows;
}

/** Forgets what the browsers said to each other. */
export async function forgetSignals(tx: Tx, visit: AppointmentId): Promise<void> {
  await sql`delete from visits.signal where visit = ${visit}`.execute(tx.db);
}
