import { comingEvents, noticesAt } from '../../../engines/content/index.ts';
import { mostUsed } from '../../../engines/directory/index.ts';
import { publishedGuidance } from '../../../engines/guidance/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { remembered } from '../../../kernel/remembered.ts';
import { clinicsNow } from '../../congestion/index.ts';
import { favouritesOf } from '../../favourites/index.ts';
import { openConversations } from '../../participation/index.ts';
import { wasAsked } from '../places/municipality.page.tsx';
import { HomeView } from './home.view.tsx';

/** What the county tells now to people of a municipality ('' for none). Some seconds old at most. */
const told = remembered(3, async (world, code: string) => {
  const at = { now: world.clock(), ...(code && { municipality: code }) };
  const [notices, events, conversations] = await Promise.all([
    noticesAt(world.db, { ...at, everywhere: true }),
    comingEvents(world.db, { ...at, limit: 3 }),
    openConversations(world.db, at.now),
  ]);
  return { notices, events, conversations };
});

/** The county's front door. */
export const home = page({
  at: '/',
  may: anyone,

  async get(visit) {
    const { world } = visit;
    const code = visit.municipality ?? '';
    const [{ definition }, { notices, events, conversations }, clinics, used, favourites] = await Promise.all([
      publishedGuidance(world),
      told(world, code),
      clinicsNow(world, ''),
      mostUsed(world, code),
      favouritesOf(visit),
    ]);
    const own = notices.filter((n) => n.areas.length === 0 || n.areas.includes(code));
    return {
      show: (
        <HomeView
          visit={visit}
          guidance={definition}
          notices={own}
          elsewhere={notices.length - own.length}
          events={events}
          conversations={conversations}
          clinics={clinics}
          used={used}
          favourites={favourites}
          ask={!wasAsked(visit)}
        />
      ),
    };
  },
});
