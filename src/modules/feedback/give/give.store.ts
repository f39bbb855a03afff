import { sql } from 'kysely';
import type { Appointment } from '../../../engines/calendar/index.ts';
import { note } from '../../../engines/matter/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { AppointmentId } from '../../../kernel/ids.ts';

export type Given = { score: number; words: string; givenAt: Date };

/** What was said of an appointment, for the one who said it. */
export async function findGiven(tx: Tx, appointment: AppointmentId): Promise<Given | undefined> {
  const { rows } = await sql<Given>`select score, words, given_at as "givenAt" from feedback.answer where appointment = ${appointment}`.execute(
    tx.db,
  );
  return rows[0];
}

/** Keeps an answer; a later one replaces it. The first one is told to the timeline and to others, without what was said. */
export async function give(tx: Tx, { id, matter, service, unit }: Appointment, { score, words }: { score: number; words: string }): Promise<void> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into feedback.answer (county, matter, appointment, service, unit, score, words, given_at, changed_at)
    values (kernel.current_county(), ${matter}, ${id}, ${service}, ${unit}, ${score}, ${words}, ${tx.now}, ${tx.now})
    on conflict (appointment) do update set score = excluded.score, words = excluded.words, changed_at = excluded.changed_at
    returning old.id is null as "isNew"`.execute(tx.db);
  if (!rows[0]?.isNew) return;
  await note(tx, matter, { kind: 'feedback.given', data: { appointment: id } });
  tx.emit('feedback.given', { appointment: id }, { matter });
}
