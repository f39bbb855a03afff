import { type Appointment, findAppointment } from '../../engines/calendar/index.ts';
import type { Tx } from '../../kernel/db.ts';
import { asId, type AppointmentId } from '../../kernel/ids.ts';
import { findVisit, type Visited } from './visit.store.ts';
import type { Facts } from './visits.rules.ts';

/** A booked remote visit, with what has been done of it. */
export type Booked = { appointment: Appointment; visited: Visited | undefined; facts: Facts };

/**
 * The remote visit behind an address, if there is one and the one who asks may see it; a forged id finds nothing. Marks the audit entry with the matter.
 * @param id from the address, unchecked
 */
export async function findBooked(tx: Tx, id: string | undefined): Promise<Booked | undefined> {
  const asked = asId<AppointmentId>(id);
  const appointment = asked && (await findAppointment(tx, asked));
  if (!appointment || appointment.modality !== 'remote') return undefined;
  tx.audited({ matter: appointment.matter, subject: appointment.person });
  const visited = await findVisit(tx, appointment.id);
  const { starts, ends } = appointment;
  return {
    appointment,
    visited,
    facts: { starts, ends, cancelled: appointment.status === 'cancelled', opened: !!visited?.openedAt, outcome: visited?.outcome ?? null },
  };
}
