import { findPerson } from '../../../engines/matter/index.ts';
import { change, look } from '../../../kernel/change.ts';
import { page, missing } from '../../../kernel/page.ts';
import { residents } from '../../../kernel/access.ts';
import { type Booked, findBooked } from '../booked.store.ts';
import { come, type PresenceId } from '../room/presence.store.ts';
import { isOn, stageOf, timesOf } from '../visits.rules.ts';
import { OverView } from './over.view.tsx';
import { PrepareView } from './prepare.view.tsx';

/** A resident's remote visit: before it, what to expect and a try of camera and microphone; after it, thanks and instructions. */
export const prepare = page({
  at: '/visits/:appointment',
  may: residents,

  async get(visit) {
    const { world, actor, params, now } = visit;
    const found = await look(world, actor, { action: 'visits.open', data: 'visit' }, async (tx) => {
      const booked = await findBooked(tx, params.appointment);
      return booked && { ...booked, phone: (await findPerson(tx, booked.appointment.person))?.phone ?? '' };
    });
    if (!found) return missing;
    const times = timesOf(world.config.mode);
    const stage = stageOf(found.facts, now, times);
    if (stage === 'held' || stage === 'no-show' || stage === 'late' || stage === 'cancelled')
      return { show: <OverView visit={visit} booked={found} stage={stage} /> };
    return { show: <PrepareView visit={visit} booked={found} phone={found.phone} stage={stage} times={times} /> };
  },

  /** Coming to the waiting room: noted here, so that also a page without script is seen to have come. */
  async post({ world, actor, params, now }) {
    const booked = await change(world, actor, { action: 'visits.enter', data: 'visit' }, async (tx): Promise<Booked | undefined> => {
      const booked = await findBooked(tx, params.appointment);
      if (booked && isOn(stageOf(booked.facts, now, timesOf(world.config.mode))))
        await come(tx, booked.appointment, crypto.randomUUID() as PresenceId, { ready: false });
      return booked;
    });
    if (!booked) return missing;
    const { id } = booked.appointment;
    return { go: isOn(stageOf(booked.facts, now, timesOf(world.config.mode))) ? `/visits/${id}/room` : `/visits/${id}` };
  },
});
