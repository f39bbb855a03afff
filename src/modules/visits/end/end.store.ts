import { sql } from 'kysely';
import { endAppointment } from '../../../engines/calendar/index.ts';
import { note } from '../../../engines/matter/index.ts';
import { closeWhenDone } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { AppointmentId, MatterId } from '../../../kernel/ids.ts';
import { visitChannel } from '../parties.ts';
import { forgetSignals } from '../room/signal.store.ts';
import type { Ending } from './end.input.ts';
import { endTask } from './task.store.ts';

type OfVisit = { id: AppointmentId; matter: MatterId };

/**
 * Ends the actor's open visit: the note, the instructions, the appointment kept, the task done, the timeline and the news, together; the
 * matter closes when nothing else of it is open. Ending again
 * changes nothing. 'not-yours': somebody else holds it, or it is not open.
 */
export async function endVisit(tx: Tx, visit: OfVisit, { note: text, instructions }: Ending): Promise<'ended' | 'not-yours'> {
  const { practitioner } = tx.actor as Professional;
  const ended = await sql`
    update visits.visit set ended_at = ${tx.now}, outcome = 'held', instructions = ${instructions}
    where id = ${visit.id} and practitioner = ${practitioner} and opened_at is not null and ended_at is null`.execute(tx.db);
  if (ended.numAffectedRows !== 1n) return 'not-yours';
  await sql`
    insert into visits.note (visit, county, matter, practitioner, text, at)
    values (${visit.id}, kernel.current_county(), ${visit.matter}, ${practitioner}, ${text}, ${tx.now})`.execute(tx.db);
  await endAppointment(tx, visit.id, 'fulfilled');
  await finish(tx, visit, 'visit.ended');
  await closeWhenDone(tx, visit.matter);
  return 'ended';
}

/** Notes that the resident did not come, once. False when the visit has ended already. */
export async function missVisit(tx: Tx, visit: OfVisit): Promise<boolean> {
  const { practitioner, name } = tx.actor as Professional;
  const missed = await sql`
    insert into visits.visit (id, county, matter, practitioner, practitioner_name, ended_at, outcome)
    values (${visit.id}, kernel.current_county(), ${visit.matter}, ${practitioner}, ${name}, ${tx.now}, 'no-show')
    on conflict (id) do update set ended_at = excluded.ended_at, outcome = 'no-show' where visit.ended_at is null`.execute(tx.db);
  if (missed.numAffectedRows !== 1n) return false;
  await endAppointment(tx, visit.id, 'noshow');
  await finish(tx, visit, 'visit.missed');
  return true;
}

async function finish(tx: Tx, visit: OfVisit, kind: 'visit.ended' | 'visit.missed'): Promise<void> {
  await endTask(tx, visit);
  await forgetSignals(tx, visit.id);
  await note(tx, visit.matter, { kind, data: { appointment: visit.id } });
  tx.emit(kind, { appointment: visit.id }, { matter: visit.matter, live: visitChannel(visit.id) });
}
