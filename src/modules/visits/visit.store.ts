import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { AppointmentId, MatterId, PractitionerId } from '../../kernel/ids.ts';

/** A visit that has been opened, or missed. `practitioner`: who holds it. */
export type Visited = {
  id: AppointmentId;
  matter: MatterId;
  practitioner: PractitionerId;
  practitionerName: string;
  openedAt: Date | null;
  endedAt: Date | null;
  outcome: 'held' | 'no-show' | null;
  /** What the resident was told to do; there when the visit was held. */
  instructions: string | null;
};

const columns = sql`id, matter, practitioner, practitioner_name as "practitionerName", opened_at as "openedAt", ended_at as "endedAt", outcome, instructions`;

/** The visit of an appointment, if it has been opened (or missed) and the one who asks may see it. */
export async function findVisit(tx: Tx, id: AppointmentId): Promise<Visited | undefined> {
  const { rows } = await sql<Visited>`select ${columns} from visits.visit where id = ${id}`.execute(tx.db);
  return rows[0];
}

/** Visits of a matter, oldest first. */
export async function visitsOf(tx: Tx, matter: MatterId): Promise<Visited[]> {
  const { rows } =
    await sql<Visited>`select ${columns} from visits.visit where matter = ${matter} order by coalesce(opened_at, ended_at), id`.execute(tx.db);
  return rows;
}

/** The professional's note; nothing for a resident, whose copy comes from the record system. */
export async function noteOf(tx: Tx, visit: AppointmentId): Promise<string | undefined> {
  const { rows } = await sql<{ text: string }>`select text from visits.note where visit = ${visit}`.execute(tx.db);
  return rows[0]?.text;
}
