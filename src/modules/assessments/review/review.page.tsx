import { complete, missingFrom, summary } from '../../../engines/questionnaire/index.ts';
import { residentsAndVisitors } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { pageOf, questionAt } from '../addresses.ts';
import { tellCompleted } from '../completed.ts';
import { gone } from '../gone.view.tsx';
import { definitionBy, openedBy, whereNext } from '../opened.ts';
import { ReviewView } from './review.view.tsx';

/** All answers before the result: each can be changed. */
export const review = page({
  at: '/assessments/:name/:response/check',
  may: residentsAndVisitors,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return gone(visit);
    const { definition, response, filled } = opened;
    if (response.state === 'completed' || missingFrom(filled).length > 0) return { go: whereNext(opened) };
    return { show: <ReviewView visit={visit} opened={opened} said={summary(definition, response, visit.lang).said} /> };
  },

  async post(visit) {
    const found = await definitionBy(visit);
    if (!found) return gone(visit);
    const { id, definition } = found;
    const done = await change(visit.world, visit.actor, { action: 'assessments.complete', data: 'assessment' }, async (tx) => {
      const completed = await complete(tx, definition, id);
      if (completed.kind === 'completed') await tellCompleted(tx, completed.matter, id, completed.outcome);
      return completed;
    });
    if (done.kind === 'completed') return { go: pageOf(definition.name, id, 'result') };
    if (done.kind === 'unfinished') return { go: questionAt(definition.name, id, done.missing.item.linkId) };
    const opened = await openedBy(visit);
    return opened ? { go: whereNext(opened) } : gone(visit);
  },
});
