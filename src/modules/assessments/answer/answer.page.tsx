import {
  answer as keepAnswer,
  asTyped,
  beginAgain,
  check,
  type Node,
  nextAfter,
  problemText,
  shownAnswer,
} from '../../../engines/questionnaire/index.ts';
import { residentsAndVisitors } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { one, page } from '../../../kernel/page.ts';
import { pageOf, questionAt } from '../addresses.ts';
import { tellCompleted } from '../completed.ts';
import { gone } from '../gone.view.tsx';
import { definitionBy, nextOpen, type Opened, openedBy, whereNext } from '../opened.ts';
import { comesTooEarly } from './answer.rules.ts';
import { AnswerView } from './answer.view.tsx';

/** One question a page: shown with the earlier answer in it, saved, and on to the next; an emergency answer leads straight to the result. */
export const answer = page({
  at: '/assessments/:name/:response/:question',
  may: residentsAndVisitors,

  async get(visit) {
    const opened = await openedBy(visit);
    const node = opened?.definition.nodes.get(visit.params.question ?? '');
    if (!opened || !node?.asked) return gone(visit);
    const changing = visit.query.has('change');
    const completed = opened.response.state === 'completed';
    if ((completed && !changing) || !opened.filled.isEnabled(node.item.linkId) || comesTooEarly(opened.filled, node))
      return { go: whereNext(opened) };
    const typed = visit.restored ? visit.form : asTyped(node, shownAnswer(node, opened.response.answers), visit.lang);
    return { show: <AnswerView visit={visit} opened={opened} node={node} typed={typed} changing={changing} /> };
  },

  async post(visit) {
    const { world, actor, form, lang } = visit;
    const found = await definitionBy(visit);
    const node = found?.definition.nodes.get(visit.params.question ?? '');
    if (!found || !node?.asked) return gone(visit);
    const { id, definition } = found;
    const changing = one(form, 'change') === '1';

    const checked = check(node, form);
    if ('problem' in checked) {
      const opened = await openedBy(visit);
      if (!opened) return gone(visit);
      const problem = problemText(checked.problem, lang);
      return { show: <AnswerView visit={visit} opened={opened} node={node} typed={form} changing={changing} problem={problem} />, status: 422 };
    }

    const kept = await change(world, actor, { action: 'assessments.answer', data: 'assessment' }, async (tx) => {
      const save = async (response: typeof id) => {
        const answered = await keepAnswer(tx, definition, { response, question: node.item.linkId, answers: checked.answers });
        if (answered.kind === 'emergency') await tellCompleted(tx, answered.matter, response, answered.outcome);
        return { ...answered, response };
      };
      const answered = await save(id);
      if (answered.kind !== 'not-open' || !changing) return answered;
      const again = await beginAgain(tx, id);
      return again ? save(again) : answered;
    });

    if (kept.kind === 'emergency') return { go: pageOf(definition.name, kept.response, 'result') };
    if (kept.kind === 'saved') return { go: changing ? nextOpen(definition.name, kept.response, kept.filled) : onward(definition.name, node, kept) };
    const opened = await openedBy(visit);
    return opened ? { go: whereNext(opened) } : gone(visit);
  },
});

function onward(name: string, node: Node, { response, filled }: { response: Opened['response']['id']; filled: Opened['filled'] }): string {
  const next = nextAfter(filled, node.item.linkId);
  return next ? questionAt(name, response, next.item.linkId) : nextOpen(name, response, filled);
}
