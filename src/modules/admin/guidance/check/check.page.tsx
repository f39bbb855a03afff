import { checkNow } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { page } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { workOn } from '../drafting/work.ts';
import { Problems } from './problems.view.tsx';

/** Every path of the draft (or of what is in force) walked, and what stands in somebody's way. */
export const check = page({
  at: '/admin/guidance/check',
  may: administrators,

  async get(visit) {
    const t = say(visit.lang);
    const work = await workOn(visit);
    const { known, ...report } = await checkNow(visit.world, work.definition, visit.now);
    return {
      show: (
        <GuidancePage visit={visit} work={work} title={t('check.title')} narrow back="/admin/guidance">
          <h1>{t('check.title')}</h1>
          <p className="lead">{t('check.lead')}</p>
          <Problems visit={visit} report={report} names={{ definition: work.definition, known }} />
        </GuidancePage>
      ),
    };
  },
});
