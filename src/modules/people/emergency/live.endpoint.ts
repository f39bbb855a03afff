import { emergencyOn, followEmergency } from '../../../engines/matter/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { asId, type PersonId } from '../../../kernel/ids.ts';
import { endpoint, missing } from '../../../kernel/page.ts';
import { liveAt } from '../addresses.ts';

/** Tells an open page when the emergency access ends: in any window, in any process, within five seconds. No data of the person travels here. */
export const live = endpoint({
  at: liveAt(':person'),
  may: professionals,

  async get({ world, actor, params }) {
    const person = asId<PersonId>(params.person);
    // Not named as reading of the person: the page that asks was, and the person's log would fill with this.
    const emergency = person && (await look(world, actor, { action: 'people.follow' }, (tx) => emergencyOn(tx, person)));
    if (!emergency) return missing;
    return { stream: (client) => followEmergency(world, emergency.id, () => client.send('over', {})) };
  },
});
