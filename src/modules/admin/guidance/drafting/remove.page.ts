import { administrators } from '../../../../kernel/access.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import { one, page } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';
import { type List, save, thingIn } from './save.ts';
import { workOn } from './work.ts';

/** Removes a need, a rule or an outside service from the draft. Undoing brings it back. */
export const removal = page({
  at: '/admin/guidance/remove',
  may: administrators,

  async post(visit) {
    const list = one(visit.form, 'list') as List;
    const key = one(visit.form, 'key');
    const { definition } = await workOn(visit);
    const thing = ['needs', 'outside', 'rules'].includes(list) ? thingIn(definition, list, key) : undefined;
    if (!thing) return { go: '/admin/guidance' };
    const name = typeof thing.name === 'string' ? thing.name : inLang(thing.name, visit.lang);
    const collision = await save(visit, { base: one(visit.form, 'base'), list, key, said: say(visit.lang)('said.removed', { name: name || key }) });
    return { go: `/admin/guidance?done=${collision ? 'changed-meanwhile' : 'removed'}` };
  },
});
