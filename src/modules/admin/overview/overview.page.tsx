import { comingNotices } from '../../../engines/content/index.ts';
import { countCorrections, countFindings } from '../../../engines/directory/index.ts';
import { definitions } from '../../../engines/questionnaire/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { OverviewView } from './overview.view.tsx';

/** What the county can edit and what is in use. */
export const overview = page({
  at: '/admin',
  may: administrators,

  async get(visit) {
    const { db } = visit.world;
    const notices = await comingNotices(db, visit.now);
    const services = { lacking: (await countFindings(db, {})).total, toSend: (await countCorrections(db))['to-send'] };
    const assessments = (await definitions(visit.world)).filter((d) => d.decision);
    return { show: <OverviewView visit={visit} notices={notices.length} services={services} assessments={assessments} /> };
  },
});
