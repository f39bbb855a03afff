import { noticesAt } from '../../../engines/content/index.ts';
import { publishedGuidance } from '../../../engines/guidance/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { HomeView } from './home.view.tsx';

/** The county's front door. */
export const home = page({
  at: '/',
  may: anyone,

  async get(visit) {
    const notices = await noticesAt(visit.world.db, { now: visit.now, municipality: visit.municipality });
    const { definition } = await publishedGuidance(visit.world);
    return { show: <HomeView visit={visit} notices={notices} guidance={definition} /> };
  },
});
