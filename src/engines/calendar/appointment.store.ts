import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';
import type { AppointmentId, MatterId, PersonId, PractitionerId, SlotId, UnitId } from '../../kernel/ids.ts';
import { cancelBy, mayCancel, mayConfirm } from './booking.rules.ts';
import { letGo, type OccupancyId, occupy, oneAtATime, ownHold } from './hold.store.ts';
import { findTime, type Modality } from './time.store.ts';

/** In the words of FHIR Appointment.status. */
export type AppointmentStatus = 'booked' | 'cancelled' | 'fulfilled' | 'noshow';

export type Appointment = {
  id: AppointmentId;
  matter: MatterId;
  person: PersonId;
  slot: SlotId;
  service: string;
  modality: Modality;
  /** what is booked, in words */
  name: Localized;
  starts: Date;
  ends: Date;
  unit: UnitId;
  practitioner: PractitionerId;
  practitionerName: string;
  status: AppointmentStatus;
  /** the resident may cancel until then */
  cancelBy: Date;
  /** what the resident wrote for the professional */
  note: string;
  bookedAt: Date;
};

export const columns = sql.raw(`
  id, matter, person, slot, service, modality, name, lower(during) as starts, upper(during) as ends, unit, practitioner,
  practitioner_name as "practitionerName", status, cancel_by as "cancelBy", note, booked_at as "bookedAt"`);

/**
 * Makes a held or free time an appointment. Confirming again gives the same appointment; a matter whose right to the service
 * is used gives the appointment that used it. 'taken' when somebody else has the time or it is too late for it.
 */
export async function confirm(
  tx: Tx,
  booking: { slot: SlotId; matter: MatterId; person: PersonId; bookedBy: PersonId | PractitionerId; note?: string },
): Promise<AppointmentId | 'taken'> {
  await oneAtATime(tx, booking.matter);
  const time = await findTime(tx.db, booking.slot);
  if (!time) return 'taken';
  const used = await rightUsed(tx, booking.matter, time.service);
  if (used) return used.id;
  const own = await ownHold(tx, booking.slot, booking.matter);
  if (!mayConfirm(time, own?.until, tx.now)) return 'taken';
  const occupancy = own ? await makeFirm(tx, own.occupancy) : await occupy(tx, time, null);
  if (!occupancy) return 'taken';
  await letGo(tx, booking.matter);
  const { rows } = await sql<{ id: AppointmentId }>`
    insert into calendar.appointment (county, matter, person, booked_by, booked_at, occupancy, slot, service, modality, name, unit, practitioner,
      practitioner_name, during, cancel_by, note)
    values (kernel.current_county(), ${booking.matter}, ${booking.person}, ${booking.bookedBy}, ${tx.now}, ${occupancy}, ${time.slot}, ${time.service},
      ${time.modality}, ${JSON.stringify(time.name)}, ${time.unit}, ${time.practitioner}, ${time.practitionerName}, tstzrange(${time.starts}, ${time.ends}),
      ${cancelBy(time)}, ${booking.note ?? ''})
    returning id`.execute(tx.db);
  tx.audited({ matter: booking.matter, subject: booking.person });
  return rows[0]!.id;
}

async function makeFirm(tx: Tx, occupancy: OccupancyId): Promise<OccupancyId> {
  await sql`update calendar.occupancy set held_until = null where id = ${occupancy}`.execute(tx.db);
  await sql`delete from calendar.hold where occupancy = ${occupancy}`.execute(tx.db);
  return occupancy;
}

/** The appointment that has used the matter's right to a service, if one has: booked, kept or missed; a cancelled one has not. */
export async function rightUsed(tx: Tx, matter: MatterId, service: string): Promise<Appointment | undefined> {
  const { rows } = await sql<Appointment>`
    select ${columns} from calendar.appointment where matter = ${matter} and service = ${service} and status <> 'cancelled'`.execute(tx.db);
  return rows[0];
}

/** The appointment, if the one who asks may see its matter. */
export async function findAppointment(tx: Tx, id: AppointmentId): Promise<Appointment | undefined> {
  const { rows } = await sql<Appointment>`select ${columns} from calendar.appointment where id = ${id}`.execute(tx.db);
  if (rows[0]) tx.audited({ matter: rows[0].matter, subject: rows[0].person });
  return rows[0];
}

/** Appointments of a matter or of a person, earliest first; cancelled ones too. */
export async function appointmentsOf(tx: Tx, of: { matter: MatterId } | { person: PersonId }): Promise<Appointment[]> {
  const whose = 'matter' in of ? sql`matter = ${of.matter}` : sql`person = ${of.person}`;
  const { rows } = await sql<Appointment>`select ${columns} from calendar.appointment where ${whose} order by lower(during), id limit 500`.execute(
    tx.db,
  );
  return rows;
}

export type Cancelled = { kind: 'cancelled'; appointment: Appointment } | { kind: 'too-late'; appointment: Appointment } | { kind: 'not-booked' };

/** Cancels a booked appointment: its time is free again at once, and so is the right to book. A resident may until its limit. */
export async function cancel(tx: Tx, id: AppointmentId): Promise<Cancelled> {
  const { rows } = await sql<Appointment & { occupancy: OccupancyId }>`
    select ${columns}, occupancy from calendar.appointment where id = ${id} and status = 'booked' for update`.execute(tx.db);
  const found = rows[0];
  if (!found) return { kind: 'not-booked' };
  const { occupancy, ...appointment } = found;
  tx.audited({ matter: appointment.matter, subject: appointment.person });
  if (!mayCancel(appointment, tx.actor.role === 'resident' ? 'resident' : 'unit', tx.now)) return { kind: 'too-late', appointment };
  await sql`update calendar.appointment set status = 'cancelled', ended_at = ${tx.now}, occupancy = null where id = ${id}`.execute(tx.db);
  await sql`delete from calendar.occupancy where id = ${occupancy}`.execute(tx.db);
  return { kind: 'cancelled', appointment: { ...appointment, status: 'cancelled' } };
}

/** Tells how a booked appointment went: kept, or the person did not come. False when it is not booked (any more). */
export async function endAppointment(tx: Tx, id: AppointmentId, as: 'fulfilled' | 'noshow'): Promise<boolean> {
  const done = await sql`update calendar.appointment set status = ${as}, ended_at = ${tx.now} where id = ${id} and status = 'booked'`.execute(tx.db);
  return done.numAffectedRows === 1n;
}
