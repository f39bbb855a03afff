import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { audienceOf } from '../audience.ts';
import { wayBack } from '../back.rules.ts';
import { WHYS } from '../provider/why.rules.ts';
import { ProblemView } from './problem.view.tsx';

/** Identification did not succeed: says why, that nothing was lost, and the ways on. */
export const problem = page({
  at: '/sign-in/problem',
  may: anyone,

  get(visit) {
    const { query } = visit;
    const back = wayBack(query.get('back'));
    const why = WHYS.find((w) => w === query.get('why')) ?? 'failed';
    return {
      show: <ProblemView visit={visit} why={why} as={audienceOf(query.get('as'), back)} back={back} identify={query.get('identify') === '1'} />,
      status: why === 'unavailable' ? 503 : 200,
    };
  },
});
