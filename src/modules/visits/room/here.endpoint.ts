import { asId } from '../../../kernel/ids.ts';
import type { AppointmentId } from '../../../kernel/ids.ts';
import { endpoint, missing, one } from '../../../kernel/page.ts';
import { bothParties } from '../parties.ts';
import { present } from './present.ts';
import { type PresenceId, stillHere } from './presence.store.ts';

/** The heartbeat of an opened page. Answers how the visit stands, so that a lost event is caught up; 404: open the stream again. */
export const here = endpoint({
  at: '/visits/:appointment/here',
  may: bothParties,
  async post({ world, actor, params, form, lang, now }) {
    const visit = asId<AppointmentId>(params.appointment);
    const me = asId<PresenceId>(one(form, 'me'));
    if (!visit || !me) return missing;
    const is = await stillHere(world.db, visit, me, actor, now);
    if (is === 'gone') return missing;
    return { send: is === 'moved' ? { moved: true } : await present(world, visit, actor, lang) };
  },
});
