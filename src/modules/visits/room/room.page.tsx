import { findThread, messagesOf } from '../../../engines/conversation/index.ts';
import { findPerson } from '../../../engines/matter/index.ts';
import { type Resident, residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import { findBooked } from '../booked.store.ts';
import { sayInVisit, whatWasWrong } from '../chat/say.ts';
import { aboutVisit } from '../parties.ts';
import { isOn, stageOf, timesOf } from '../visits.rules.ts';
import { standingOf } from './presence.store.ts';
import { RoomView } from './room.view.tsx';

/** The waiting room, which becomes the visit when the professional opens it. */
export const room = page({
  at: '/visits/:appointment/room',
  may: residents,

  get: (visit) => draw(visit, visit.restored ? { typed: one(visit.form, 'text') } : {}),

  /** A message written without the script. */
  async post(visit) {
    const said = await sayInVisit(visit);
    if (!said) return missing;
    if (said.kind === 'written' || said.kind === 'not-on') return { go: `/visits/${visit.params.appointment}/room` };
    return draw(visit, { typed: one(visit.form, 'text'), problem: whatWasWrong(said, visit.lang) });
  },
});

async function draw(visit: Visit<Resident>, written: { typed?: string; problem?: string | undefined }) {
  const { world, actor, params, now } = visit;
  const found = await look(world, actor, { action: 'visits.room', data: 'visit' }, async (tx) => {
    const booked = await findBooked(tx, params.appointment);
    if (!booked) return undefined;
    const { matter, id, person } = booked.appointment;
    const thread = await findThread(tx, matter, aboutVisit(id));
    return {
      booked,
      phone: (await findPerson(tx, person))?.phone ?? '',
      messages: thread ? await messagesOf(tx, thread) : [],
      standing: await standingOf(tx.db, id, now),
    };
  });
  if (!found) return missing;
  if (!isOn(stageOf(found.booked.facts, now, timesOf(world.config.mode)))) return { go: `/visits/${found.booked.appointment.id}` };
  return { show: <RoomView visit={visit} {...found} {...written} />, status: written.problem ? 422 : 200 };
}
