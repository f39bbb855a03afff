import { latestOf, summary } from '../../../engines/questionnaire/index.ts';
import { residentsAndVisitors } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { gone } from '../gone.view.tsx';
import { openedBy, whereNext } from '../opened.ts';
import { ResultView } from './result.view.tsx';

/** The result, explained: how urgent, why, what to do, what if it gets worse, and other ways to get help. */
export const result = page({
  at: '/assessments/:name/:response/result',
  may: residentsAndVisitors,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return gone(visit);
    const { definition, response } = opened;
    const told = summary(definition, response, visit.lang);
    if (response.state !== 'completed' || !told.result) return { go: whereNext(opened) };
    const latest = await look(visit.world, visit.actor, { action: 'assessments.see', matter: response.matter, data: 'assessment' }, (tx) =>
      latestOf(tx, response.matter),
    );
    return {
      show: (
        <ResultView
          visit={visit}
          opened={opened}
          told={told}
          result={told.result}
          newer={latest && latest.id !== response.id ? latest.id : undefined}
        />
      ),
    };
  },
});
