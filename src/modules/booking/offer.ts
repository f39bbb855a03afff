import { type Appointment, appointmentsOf, findTime, freeTimes, type Modality, nameOfService, type Time } from '../../engines/calendar/index.ts';
import { findMatter } from '../../engines/matter/index.ts';
import { bookingRightOf } from '../../engines/questionnaire/index.ts';
import { addDays, dayOf, instantOf } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';
import { asId, type MatterId, type ResponseId, type SlotId, type UnitId } from '../../kernel/ids.ts';
import { worthShowing } from './choose/choose.rules.ts';

/** What a matter's result lets its person book. */
export type Right = { service: string; modality: Modality; unit: UnitId; response: ResponseId };

/** May something be booked in the matter? `used`: the right has been used, or there is a booked time already. */
export type Offer =
  | { kind: 'open'; matter: MatterId; right: Right }
  | { kind: 'used'; appointment: Appointment }
  | { kind: 'no-right'; matter: MatterId }
  | { kind: 'missing' };

/** What the signed-in resident may book in the matter. Somebody else's matter is as if it was not. */
export async function offerOf(tx: Tx, id: MatterId | undefined): Promise<Offer> {
  const matter = id && (await findMatter(tx, id));
  if (!matter || tx.actor.role !== 'resident' || matter.person !== tx.actor.person) return { kind: 'missing' };
  tx.audited({ matter: matter.id, subject: tx.actor.person });
  const right = await bookingRightOf(tx, matter.id);
  const kept = (await appointmentsOf(tx, { matter: matter.id })).filter((a) => a.status !== 'cancelled');
  const used = kept.find((a) => a.status === 'booked') ?? kept.find((a) => a.service === right?.service);
  if (used) return { kind: 'used', appointment: used };
  const unit = asId<UnitId>(right?.unit);
  if (!right || !unit || matter.state === 'closed') return { kind: 'no-right', matter: matter.id };
  return { kind: 'open', matter: matter.id, right: { service: right.service, modality: right.modality, unit, response: right.response } };
}

/** The time behind a link, if it is one that the right is about: a forged or outdated link finds nothing. */
export async function fittingTime(tx: Tx, slot: SlotId, right: Right): Promise<Time | undefined> {
  const time = await findTime(tx.db, slot);
  return time && time.service === right.service && time.modality === right.modality && time.unit === right.unit ? time : undefined;
}

/** So many days are shown at first, and when more are asked for. */
export const DAYS = 14;
export const MORE_DAYS = 28;
export type Times = { name: Localized | undefined; times: Time[]; days: number; more: boolean };

/** Free times of the right for the coming days, today included; further ahead at once when the first weeks are full. */
export async function timesFor(tx: Tx, { matter, right }: Extract<Offer, { kind: 'open' }>, days: number): Promise<Times> {
  const { service, modality, unit } = right;
  const to = instantOf(addDays(dayOf(tx.now), days), '00:00');
  const times = worthShowing(await freeTimes(tx.db, { service, modality, unit, from: tx.now, to, matter }), tx.now);
  if (times.length === 0 && days < MORE_DAYS) return timesFor(tx, { kind: 'open', matter, right }, MORE_DAYS);
  return { name: await nameOfService(tx.db, service, modality), times, days, more: days < MORE_DAYS };
}
