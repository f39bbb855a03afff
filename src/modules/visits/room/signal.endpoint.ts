import { change } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { endpoint, missing, one } from '../../../kernel/page.ts';
import { findBooked } from '../booked.store.ts';
import { bothParties } from '../parties.ts';
import type { PresenceId } from './presence.store.ts';
import { LONGEST_SIGNAL, sendSignal } from './signal.store.ts';

const badRequest = { send: { type: 'about:blank', title: 'Bad request', status: 400 }, type: 'application/problem+json', status: 400 };

/** One page's word to the other's, about how to reach it (`from`, `to`, `body`). Only while the visit is open. */
export const signal = endpoint({
  at: '/visits/:appointment/signal',
  may: bothParties,
  async post({ world, actor, params, form }) {
    const from = asId<PresenceId>(one(form, 'from'));
    const to = asId<PresenceId>(one(form, 'to'));
    const body = one(form, 'body');
    if (!from || !to || !body || body.length > LONGEST_SIGNAL) return badRequest;
    const sent = await change(world, actor, { action: 'visits.signal', data: 'visit' }, async (tx) => {
      const booked = await findBooked(tx, params.appointment);
      if (!booked?.facts.opened || booked.facts.outcome) return false;
      return sendSignal(tx, booked.appointment, { from, to, body });
    });
    return sent ? { send: '', status: 204 } : missing;
  },
});
