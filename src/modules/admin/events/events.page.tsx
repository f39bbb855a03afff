import { comingEvents, findEvent, keepEvent } from '../../../engines/content/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { EventEditView, EventsView } from './events.view.tsx';
import { readEvent } from './events.input.ts';

const MOST = 200;
const SAVE = { action: 'admin.save-event', data: 'event' };

/** What happens in the county: put on the front page and the page of events by the county's own people. */
export const events = page({
  at: '/admin/events',
  may: administrators,

  get: (visit) => list(visit, []),

  async post(visit) {
    const read = readEvent(visit);
    if ('problems' in read) return { ...(await list(visit, read.problems)), status: 422 };
    await change(visit.world, visit.actor, SAVE, (tx) => keepEvent(tx, read.event));
    return { go: '/admin/events?done=saved' };
  },
});

async function list(visit: Visit, problems: readonly Problem[]) {
  const coming = await comingEvents(visit.world.db, { now: visit.now, limit: MOST });
  return { show: <EventsView visit={visit} events={coming} form={visit.form} problems={problems} /> };
}

/** One event: changed, cancelled (still told, so that nobody comes in vain) or removed. */
export const editEvent = page({
  at: '/admin/events/:event',
  may: administrators,

  async get(visit) {
    const found = await findEvent(visit.world.db, visit.params.event ?? '');
    return found ? { show: <EventEditView visit={visit} event={found} problems={[]} /> } : missing;
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const found = await findEvent(world.db, visit.params.event ?? '');
    if (!found) return missing;
    if (one(form, 'do') === 'remove') {
      await change(world, actor, SAVE, (tx) => keepEvent(tx, { ...found, state: 'removed', byName: actor.name }));
      return { go: '/admin/events?done=removed' };
    }
    const read = readEvent(visit, found.key);
    if ('problems' in read) return { show: <EventEditView visit={visit} event={found} problems={read.problems} />, status: 422 };
    await change(world, actor, SAVE, (tx) => keepEvent(tx, read.event));
    return { go: '/admin/events?done=saved' };
  },
});
