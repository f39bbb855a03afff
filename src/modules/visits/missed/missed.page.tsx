import { professionals } from '../../../kernel/access.ts';
import { findPerson } from '../../../engines/matter/index.ts';
import { change, look } from '../../../kernel/change.ts';
import { missing, page } from '../../../kernel/page.ts';
import { findBooked } from '../booked.store.ts';
import { missVisit } from '../end/end.store.ts';
import { mayBeMissed, timesOf } from '../visits.rules.ts';
import { MissedView } from './missed.view.tsx';

/** A professional notes that the resident did not come. Asked once more, since it cannot be undone. */
export const missed = page({
  at: '/desk/visits/:appointment/missed',
  may: professionals,

  async get(visit) {
    const { world, actor, params, now } = visit;
    const found = await look(world, actor, { action: 'visits.missed-ask', data: 'visit' }, async (tx) => {
      const booked = await findBooked(tx, params.appointment);
      return booked && { booked, phone: (await findPerson(tx, booked.appointment.person))?.phone ?? '' };
    });
    if (!found) return missing;
    if (found.booked.facts.outcome || found.booked.facts.cancelled) return { go: `/desk/visits/${found.booked.appointment.id}` };
    const times = timesOf(world.config.mode);
    return { show: <MissedView visit={visit} {...found} may={mayBeMissed(found.booked.facts, now, times)} minutes={times.noShowMinutes} /> };
  },

  async post({ world, actor, params, now }) {
    const booked = await change(world, actor, { action: 'visits.missed', data: 'visit' }, async (tx) => {
      const booked = await findBooked(tx, params.appointment);
      if (booked && mayBeMissed(booked.facts, now, timesOf(world.config.mode))) await missVisit(tx, booked.appointment);
      return booked;
    });
    return booked ? { go: `/desk/visits/${booked.appointment.id}` } : missing;
  },
});
