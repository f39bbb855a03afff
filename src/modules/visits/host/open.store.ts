import { sql } from 'kysely';
import { note } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { AppointmentId, MatterId } from '../../../kernel/ids.ts';
import { visitChannel } from '../parties.ts';

/**
 * Opens the visit in the actor's name, or moves an open one to the actor (a colleague goes on). The pages of both parties hear of it.
 * Opening twice changes nothing; an ended visit is not opened again.
 */
export async function openVisit(tx: Tx, visit: { id: AppointmentId; matter: MatterId }): Promise<'opened' | 'yours-already' | 'ended'> {
  const { practitioner, name } = tx.actor as Professional;
  const { rows } = await sql<{ isNew: boolean }>`
    insert into visits.visit (id, county, matter, practitioner, practitioner_name, opened_at)
    values (${visit.id}, kernel.current_county(), ${visit.matter}, ${practitioner}, ${name}, ${tx.now})
    on conflict (id) do update set practitioner = excluded.practitioner, practitioner_name = excluded.practitioner_name
    where visit.ended_at is null and visit.practitioner <> excluded.practitioner
    returning old.id is null as "isNew"`.execute(tx.db);
  if (!rows[0]) {
    const ended = await sql`select from visits.visit where id = ${visit.id} and ended_at is not null`.execute(tx.db);
    return ended.rows.length ? 'ended' : 'yours-already';
  }
  if (rows[0].isNew) await note(tx, visit.matter, { kind: 'visit.started', data: { appointment: visit.id } });
  tx.emit(rows[0].isNew ? 'visit.started' : 'visit.taken-over', { appointment: visit.id }, { matter: visit.matter, live: visitChannel(visit.id) });
  return 'opened';
}
