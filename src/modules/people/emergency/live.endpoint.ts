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
    const emergency = person && (await look(world, actor, { action: 'people.follow', subject: person }, (tx) => emergencyOn(tx, person)));
    if (!emergency) return missing;
    return { stream: (client) => followEmergency(world, emergency.id, () => client.send('over', {})) };
  },
});
