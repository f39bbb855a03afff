import { comingEvents, findEvent } from '../../../engines/content/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { EventsView, EventView } from './events.view.tsx';

/** More than these nobody reads on one page. */
const MOST = 100;

/** What happens in the county, of one municipality or all. */
export const events = page({
  at: '/events',
  may: anyone,

  async get(visit) {
    const asked = visit.query.get('municipality') ?? '';
    const municipality = visit.county.municipalities.find((m) => m.code === asked)?.code;
    const found = await comingEvents(visit.world.db, { now: visit.now, municipality, limit: MOST });
    return { show: <EventsView visit={visit} events={found} municipality={municipality} /> };
  },
});

export const event = page({
  at: '/events/:event',
  may: anyone,

  async get(visit) {
    const found = await findEvent(visit.world.db, visit.params.event ?? '');
    return found ? { show: <EventView visit={visit} event={found} /> } : missing;
  },
});
