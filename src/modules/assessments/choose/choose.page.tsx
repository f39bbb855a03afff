import { definitions } from '../../../engines/questionnaire/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { ChooseView } from './choose.view.tsx';

/** The symptom assessments one can do. */
export const choose = page({
  at: '/assessments',
  may: anyone,

  async get(visit) {
    return { show: <ChooseView visit={visit} assessments={(await definitions(visit.world)).filter((d) => d.decision)} /> };
  },
});
