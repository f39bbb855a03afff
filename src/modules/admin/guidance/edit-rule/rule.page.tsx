import type { Rule } from '../../../../../counties/guidance.ts';
import { channelsNamed } from '../../../../engines/directory/index.ts';
import { newKey } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import { missing, one, page, type Visit } from '../../../../kernel/page.ts';
import type { Problem } from '../../../../ui/index.ts';
import { lookUp } from '../targets/look-up.ts';
import { isDone, isLookingUp } from '../targets/targets.input.ts';
import { say } from '../texts.ts';
import { save, thingIn, type Collision } from '../drafting/save.ts';
import { workOn, type Work } from '../drafting/work.ts';
import { readRule } from './rule.input.ts';
import { RuleView } from './rule.view.tsx';

/** One rule: when it holds, what it gives and why. Every button saves a step of the draft, except looking up what to add. */
export const rule = page({
  at: '/admin/guidance/rules/:rule',
  may: administrators,

  async get(visit) {
    const work = await workOn(visit);
    const found = visit.params.rule === 'new' ? aNewRule(visit, work) : thingIn(work.definition, 'rules', visit.params.rule!);
    if (!found) return missing;
    return show(visit, work, visit.restored ? readRule(visit, found.key).rule : found);
  },

  async post(visit) {
    const work = await workOn(visit);
    const { form } = visit;
    const isNew = visit.params.rule === 'new';
    const key = isNew ? newKey(one(form, 'name') || one(form, 'need') || 'rule', work.definition.rules) : visit.params.rule!;
    const { rule: written, problems } = readRule(visit, key);
    if (problems.length) return show(visit, work, written, { problems });
    if (isLookingUp(form)) return show(visit, work, written);

    const collision = await save(visit, {
      base: one(form, 'base'),
      list: 'rules',
      key,
      thing: written,
      said: say(visit.lang)(isNew ? 'said.added' : 'said.changed', { name: written.name || key }),
    });
    if (collision) return show(visit, await workOn(visit), written, { collision });
    const need = one(form, 'need') || written.needs[0];
    if (isDone(form)) return { go: need ? `/admin/guidance/needs/${encodeURIComponent(need)}?done=saved#rules` : '/admin/guidance?done=saved' };
    return { go: `/admin/guidance/rules/${key}?done=saved${need ? `&need=${encodeURIComponent(need)}` : ''}#targets` };
  },
});

async function show(visit: Visit, work: Work, written: Rule, wrong: { problems?: Problem[]; collision?: Collision<'rules'> } = {}) {
  const theirs = wrong.collision?.theirs;
  const { names, looked } = await lookUp(visit, work, [...written.targets, ...(theirs?.targets ?? [])]);
  const phones = await channelsNamed(visit.world.db, '', { type: 'Phone', limit: 100 });
  const view = <RuleView visit={visit} work={work} rule={written} names={names} looked={looked} phones={phones} {...wrong} />;
  return { show: view, status: wrong.collision ? 409 : wrong.problems ? 422 : 200 };
}

/** A rule for the need it was begun from, with the need's name to begin its own with. */
function aNewRule({ query, lang }: Visit, { definition }: Work): Rule {
  const need = definition.needs.find((n) => n.key === query.get('need'));
  return {
    key: 'new',
    name: need ? inLang(need.name, lang) : '',
    needs: need ? [need.key] : [],
    municipalities: [],
    audiences: [],
    lifeEvents: [],
    langs: [],
    targets: [],
    because: { fi: '', sv: '', en: '' },
  };
}
