import { threadOf } from '../../../engines/conversation/index.ts';
import { change } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { type Answer, endpoint, type EventClient, missing } from '../../../kernel/page.ts';
import { findBooked } from '../booked.store.ts';
import { aboutVisit, bothParties } from '../parties.ts';
import { isOn, stageOf, timesOf } from '../visits.rules.ts';
import { follow } from './follow.ts';
import { come, type PresenceId, type StreamId } from './presence.store.ts';

const tellOver = (client: EventClient) => {
  client.send('over', {});
  return () => {};
};

/**
 * The stream of one opened page (`?me=`, made by the page): how the visit stands, signals for its picture and sound, messages.
 * Opening it is coming in; closing it is leaving.
 */
export const live = endpoint({
  at: '/visits/:appointment/live',
  may: bothParties,
  async get({ world, actor, params, query, lang, now }): Promise<Answer> {
    const me = asId<PresenceId>(query.get('me'));
    if (!me) return missing;
    const stream = crypto.randomUUID() as StreamId;

    const came = await change(world, actor, { action: 'visits.come', data: 'visit' }, async (tx) => {
      const booked = await findBooked(tx, params.appointment);
      if (!booked) return undefined;
      if (!isOn(stageOf(booked.facts, now, timesOf(world.config.mode)))) return 'over';
      const { id, matter } = booked.appointment;
      const ready = actor.role === 'resident' || booked.facts.opened;
      if (!(await come(tx, { id, matter }, me, { stream, ready }))) return undefined;
      return { visit: { id, matter }, thread: await threadOf(tx, matter, aboutVisit(id)) };
    });
    if (!came) return missing;
    if (came === 'over') return { stream: tellOver };
    return { stream: (client) => follow(client, { world, actor, lang, me, stream, ...came }) };
  },
});
