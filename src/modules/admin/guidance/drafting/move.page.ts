import { moveRule } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { one, page } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';
import { step, thingIn } from './save.ts';
import { workOn } from './work.ts';

/** Moves a rule up or down among the rules of a need. */
export const move = page({
  at: '/admin/guidance/move',
  may: administrators,

  async post(visit) {
    const [key, need] = [one(visit.form, 'rule'), one(visit.form, 'need')];
    const rule = thingIn((await workOn(visit)).definition, 'rules', key);
    if (rule)
      await step(visit, say(visit.lang)('said.moved', { name: rule.name || key }), (d) =>
        moveRule(d, key, need, one(visit.form, 'by') === 'up' ? -1 : 1),
      );
    return { go: `/admin/guidance/needs/${encodeURIComponent(need)}#rules` };
  },
});
