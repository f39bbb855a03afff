import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { PersonId, PractitionerId } from '../../kernel/ids.ts';
import { type Listing, listed, type Span } from '../../kernel/listing.ts';
import { type Appointment, columns } from './appointment.store.ts';

type AppointmentSearch = Listing & {
  persons?: readonly PersonId[] | undefined;
  practitioners?: readonly PractitionerId[] | undefined;
  statuses?: readonly string[] | undefined;
  /** Begins within every span. */
  begins?: readonly Span[] | undefined;
};

/** Appointments that the one who asks may see. */
export async function listAppointments(tx: Tx, search: AppointmentSearch): Promise<(Appointment & { changedAt: Date })[]> {
  const { rows } = await sql<Appointment & { changedAt: Date }>`
    select ${columns}, changed_at as "changedAt" from calendar.appointment where ${listed('appointment', search, [
      search.persons && sql<boolean>`person = any(${[...search.persons]}::uuid[])`,
      search.practitioners && sql<boolean>`practitioner = any(${[...search.practitioners]}::uuid[])`,
      search.statuses && sql<boolean>`status = any(${[...search.statuses]}::text[])`,
      ...(search.begins ?? []).flatMap(({ from, to }) => [from && sql<boolean>`lower(during) >= ${from}`, to && sql<boolean>`lower(during) < ${to}`]),
    ])}`.execute(tx.db);
  return rows;
}
