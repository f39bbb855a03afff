import { findAppointment } from '../../../engines/calendar/index.ts';
import { type Resident, residents } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import { type AppointmentId, asId } from '../../../kernel/ids.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { findVisit } from '../../visits/index.ts';
import { judge, mayChange, type Typed } from './give.rules.ts';
import { findGiven, give as keep } from './give.store.ts';
import { GiveView } from './give.view.tsx';
import { ThanksView } from './thanks.view.tsx';

/** A resident says how a visit went: a number and, if they like, words. Can be changed for a day. */
export const give = page({
  at: '/feedback/:appointment',
  may: residents,

  async get(visit) {
    const { world, actor, params, now, query } = visit;
    const found = await look(world, actor, { action: 'feedback.open', data: 'feedback' }, (tx) => findHeld(tx, params.appointment));
    if (!found) return missing;
    const { appointment, given } = found;
    if (given && (query.has('thanks') || !mayChange(given.givenAt, now)))
      return { show: <ThanksView visit={visit} appointment={appointment} given={given} mayChange={mayChange(given.givenAt, now)} /> };
    const typed = visit.restored ? typedIn(visit) : { score: given ? String(given.score) : '', words: given?.words ?? '' };
    return { show: <GiveView visit={visit} appointment={appointment} typed={typed} /> };
  },

  async post(visit): Promise<Answer> {
    const { world, actor, params, now } = visit;
    const typed = typedIn(visit);
    const judged = judge(typed);
    const found = await change(world, actor, { action: 'feedback.give', data: 'feedback' }, async (tx) => {
      const found = await findHeld(tx, params.appointment);
      if (found && judged.kind === 'fits' && (!found.given || mayChange(found.given.givenAt, now))) await keep(tx, found.appointment, judged);
      return found;
    });
    if (!found) return missing;
    if (judged.kind === 'problems')
      return { show: <GiveView visit={visit} appointment={found.appointment} typed={typed} problems={judged.problems} />, status: 422 };
    return { go: `/feedback/${found.appointment.id}?thanks` };
  },
});

const typedIn = ({ form }: Visit<Resident>): Typed => ({ score: one(form, 'score'), words: one(form, 'words') });

/** A visit that was held, with what was said of it before. */
async function findHeld(tx: Tx, id: string | undefined) {
  const asked = asId<AppointmentId>(id);
  const appointment = asked && (await findAppointment(tx, asked));
  if (!appointment || (await findVisit(tx, appointment.id))?.outcome !== 'held') return undefined;
  tx.audited({ matter: appointment.matter, subject: appointment.person });
  return { appointment, given: await findGiven(tx, appointment.id) };
}
