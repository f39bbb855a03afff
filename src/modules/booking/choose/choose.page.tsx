import { hold } from '../../../engines/calendar/index.ts';
import { residents } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type MatterId, type SlotId } from '../../../kernel/ids.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import { park } from '../../../kernel/parked.ts';
import { closed } from '../closed.tsx';
import { DAYS, fittingTime, MORE_DAYS, offerOf, timesFor } from '../offer.ts';
import { TakenView } from '../refusals.view.tsx';
import { typedBefore } from '../reserve/reserve.input.ts';
import { ChooseView } from './choose.view.tsx';

/** The free times of what a matter's result lets its person book; choosing one holds it. */
export const choose = page({
  at: '/booking/:matter',
  may: residents,

  async get(visit) {
    const { world, actor, params, query } = visit;
    const matter = asId<MatterId>(params.matter);
    const days = query.get('days') === String(MORE_DAYS) ? MORE_DAYS : DAYS;
    const { offer, found } = await look(world, actor, { action: 'booking.choose', matter, data: 'appointment' }, async (tx) => {
      const offer = await offerOf(tx, matter);
      return { offer, found: offer.kind === 'open' ? await timesFor(tx, offer, days) : undefined };
    });
    if (offer.kind !== 'open' || !found) return closed(visit, offer);
    return { show: <ChooseView visit={visit} matter={offer.matter} right={offer.right} found={found} /> };
  },

  async post(visit) {
    const { world, actor, params, form } = visit;
    const matter = asId<MatterId>(params.matter);
    const slot = asId<SlotId>(one(form, 'slot'));
    if (!matter) return missing;
    const outcome = await change(world, actor, { action: 'booking.hold', matter, data: 'appointment' }, async (tx) => {
      const offer = await offerOf(tx, matter);
      if (offer.kind !== 'open') return { kind: 'closed', offer } as const;
      if (slot && (await fittingTime(tx, slot, offer.right)) && (await hold(tx, slot, matter)).kind === 'held') return { kind: 'held' } as const;
      return { kind: 'taken', ...(await timesFor(tx, offer, DAYS)) } as const;
    });
    const typed = typedBefore(form);
    if (outcome.kind === 'held') {
      const review = `/booking/${matter}/${slot}`;
      // Typed for a time that another took: waits for its writer on the page of this time.
      if (typed) visit.setCookie('polku_parked', await park(world, review, { ...typed, moved: '1' }, actor.person), { maxAge: 3600 });
      return { go: review };
    }
    if (outcome.kind === 'closed') return closed(visit, outcome.offer);
    return { show: <TakenView visit={visit} matter={matter} times={outcome.times} typed={typed} />, status: 409 };
  },
});
