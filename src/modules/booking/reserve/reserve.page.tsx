import { holdOf, standingOf } from '../../../engines/calendar/index.ts';
import { findPerson } from '../../../engines/matter/index.ts';
import { residents } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import { asId, type MatterId, type SlotId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { closed } from '../closed.tsx';
import { DAYS, fittingTime, offerOf, timesFor } from '../offer.ts';
import { TakenView } from '../refusals.view.tsx';
import { book } from './book.ts';
import { readReserve, typedBefore, typedIn } from './reserve.input.ts';
import { ReserveView } from './reserve.view.tsx';

/** A resident checks the chosen time and books it. */
export const reserve = page({
  at: '/booking/:matter/:slot',
  may: residents,

  async get(visit) {
    const { world, actor, params, form, restored } = visit;
    const [matter, slot] = [asId<MatterId>(params.matter), asId<SlotId>(params.slot)];
    if (!matter || !slot) return missing;
    const found = await look(
      world,
      actor,
      { action: 'booking.review', matter, subject: actor.person, data: 'appointment, contact details' },
      async (tx) => {
        const seen = await timeFor(tx, matter, slot);
        return seen.kind === 'time' ? { ...seen, person: await findPerson(tx, actor.person) } : seen;
      },
    );
    if (found.kind === 'booked') return { go: `/booking/done/${found.appointment}` };
    if (found.kind === 'closed') return closed(visit, found.offer);
    if (found.kind === 'taken')
      return { show: <TakenView visit={visit} matter={matter} times={found.times} typed={typedBefore(form)} />, status: 409 };
    const typed = restored ? typedIn(form) : { phone: found.person?.phone ?? '', email: found.person?.email ?? '', note: '' };
    return { show: <ReserveView visit={visit} matter={matter} time={found.time} heldUntil={found.heldUntil} typed={typed} /> };
  },

  async post(visit) {
    const { world, actor, params, form, lang } = visit;
    const [matter, slot] = [asId<MatterId>(params.matter), asId<SlotId>(params.slot)];
    if (!matter || !slot) return missing;
    const typed = typedIn(form);
    const { reserve, mistakes } = readReserve(typed);
    const outcome = await change(
      world,
      actor,
      { action: 'booking.confirm', matter, subject: actor.person, data: 'appointment, contact details' },
      async (tx) => {
        const booked = reserve ? await book(tx, world, actor, { matter, slot, lang, ...reserve }) : await timeFor(tx, matter, slot);
        tx.audited({ outcome: 'before' in booked ? 'booked before' : booked.kind });
        if (booked.kind !== 'taken') return booked;
        const offer = await offerOf(tx, matter);
        return { kind: 'taken', times: offer.kind === 'open' ? (await timesFor(tx, offer, DAYS)).times : [] } as const;
      },
    );
    if (outcome.kind === 'booked') return { go: `/booking/done/${outcome.appointment}` };
    if (outcome.kind === 'closed') return closed(visit, outcome.offer);
    if (outcome.kind === 'taken') return { show: <TakenView visit={visit} matter={matter} times={outcome.times} typed={typed} />, status: 409 };
    return {
      show: <ReserveView visit={visit} matter={matter} time={outcome.time} heldUntil={outcome.heldUntil} typed={typed} mistakes={mistakes} />,
      status: 422,
    };
  },
});

/** The time as the resident may have it now: to review, booked already, taken by another, or nothing to book. */
async function timeFor(tx: Tx, matter: MatterId, slot: SlotId) {
  const offer = await offerOf(tx, matter);
  if (offer.kind === 'used' && offer.appointment.slot === slot) return { kind: 'booked', appointment: offer.appointment.id, before: true } as const;
  if (offer.kind !== 'open') return { kind: 'closed', offer } as const;
  const time = await fittingTime(tx, slot, offer.right);
  if (!time || (await standingOf(tx, time, matter)) === 'taken') return { kind: 'taken', times: (await timesFor(tx, offer, DAYS)).times } as const;
  return { kind: 'time', time, heldUntil: await holdOf(tx, slot, matter) } as const;
}
