import { confirm, findAppointment, oneAtATime } from '../../../engines/calendar/index.ts';
import { setAddresses } from '../../../engines/contact/index.ts';
import { giveToUnit, note } from '../../../engines/matter/index.ts';
import { tellOldAddresses } from '../../../engines/notify/index.ts';
import { findResponse } from '../../../engines/questionnaire/index.ts';
import { createTask } from '../../../engines/tasks/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { AppointmentId, MatterId, SlotId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { tellBooked } from '../notices/notices.ts';
import { fittingTime, type Offer, offerOf, type Right } from '../offer.ts';
import type { Reserve } from './reserve.input.ts';

/** `before`: it had been booked already, by an earlier post of the same form. */
export type Booking = { kind: 'booked'; appointment: AppointmentId; before?: true } | { kind: 'taken' } | { kind: 'closed'; offer: Offer };

/**
 * Books the time, all in one transaction: the appointment, the matter to the unit, the nurse's task, the messages, the timeline and
 * the event. Booking the same time again (double click, back, a repeated post) gives the same appointment and nothing twice.
 */
export async function book(
  tx: Tx,
  world: World,
  resident: Resident,
  wanted: { matter: MatterId; slot: SlotId; lang: Lang } & Reserve,
): Promise<Booking> {
  const { matter, slot, lang } = wanted;
  await oneAtATime(tx, matter);
  const offer = await offerOf(tx, matter);
  if (offer.kind === 'used' && offer.appointment.slot === slot) return { kind: 'booked', appointment: offer.appointment.id, before: true };
  if (offer.kind !== 'open') return { kind: 'closed', offer };
  if (!(await fittingTime(tx, slot, offer.right))) return { kind: 'taken' };
  const id = await confirm(tx, { slot, matter, person: resident.person, bookedBy: resident.person, note: wanted.note });
  if (id === 'taken') return { kind: 'taken' };

  const appointment = (await findAppointment(tx, id))!;
  await keepContacts(tx, world, resident, wanted);
  await giveToUnit(tx, matter, appointment.unit);
  await createTask(tx, {
    unit: appointment.unit,
    matter,
    kind: taskKind(appointment.modality),
    urgency: await urgencyOf(tx, offer.right),
    dueAt: appointment.starts,
    appointment: id,
    key: `appointment:${id}`,
  });
  await note(tx, matter, { kind: 'booking.confirmed', data: { appointment: id } });
  await tellBooked(tx, world, appointment, lang);
  tx.emit('booking.confirmed', { appointment: id }, { matter });
  return { kind: 'booked', appointment: id };
}

/** What the unit's queue calls the work of a booked time. */
export const taskKind = (modality: Right['modality']): string => ({ remote: 'remote-visit', 'on-site': 'visit', phone: 'call-back' })[modality];

async function urgencyOf(tx: Tx, { response }: Right) {
  return (await findResponse(tx, response))?.outcome?.urgency ?? 'book';
}

async function keepContacts(tx: Tx, world: World, { person }: Resident, { phone, email }: Reserve): Promise<void> {
  await tellOldAddresses(tx, world, person, await setAddresses(tx, person, { phone, email }));
}
