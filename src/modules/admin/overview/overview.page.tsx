import { comingNotices } from '../../../engines/content/index.ts';
import { definitions } from '../../../engines/questionnaire/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { OverviewView } from './overview.view.tsx';

/** What the county can edit and what is in use. */
export const overview = page({
  at: '/admin',
  may: administrators,

  async get(visit) {
    const notices = await comingNotices(visit.world.db, visit.now);
    return { show: <OverviewView visit={visit} notices={notices.length} assessments={(await definitions(visit.world)).filter((d) => d.decision)} /> };
  },
});
