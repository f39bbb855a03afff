import type { Need } from '../../../../../counties/guidance.ts';
import { LONGEST, newKey, rulesOf } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { many, missing, one, page, type Visit } from '../../../../kernel/page.ts';
import type { Problem } from '../../../../ui/index.ts';
import { lookUp } from '../targets/look-up.ts';
import { isDone, isLookingUp, readTargets } from '../targets/targets.input.ts';
import { say } from '../texts.ts';
import { inAll, tooLong, unnamed } from '../words/all-texts.view.tsx';
import { type Collision, save, thingIn } from '../drafting/save.ts';
import { type Work, workOn } from '../drafting/work.ts';
import { NeedEditView } from './need.view.tsx';

/** One need: its texts, what is shown whatever the rules say, and its rules in order. */
export const need = page({
  at: '/admin/guidance/needs/:need',
  may: administrators,

  async get(visit) {
    const work = await workOn(visit);
    const found = visit.params.need === 'new' ? aNewNeed(work) : thingIn(work.definition, 'needs', visit.params.need!);
    if (!found) return missing;
    return show(visit, work, visit.restored ? readNeed(visit, found.key, work) : found);
  },

  async post(visit) {
    const work = await workOn(visit);
    const isNew = visit.params.need === 'new';
    const key = isNew ? newKey(one(visit.form, 'name-fi'), work.definition.needs) : visit.params.need!;
    const written = readNeed(visit, key, work);
    const problems = [
      ...unnamed(visit, 'name-fi'),
      ...tooLong(visit, [
        ['name', LONGEST.name],
        ['lead', LONGEST.text],
        ['words', LONGEST.words],
        ['urgent', LONGEST.text],
      ]),
    ];
    if (problems.length) return show(visit, work, written, { problems });
    if (isLookingUp(visit.form)) return show(visit, work, written);

    const collision = await save(visit, {
      base: one(visit.form, 'base'),
      list: 'needs',
      key,
      thing: written,
      said: say(visit.lang)(isNew ? 'said.added' : 'said.changed', { name: written.name.fi || key }),
    });
    if (collision) return show(visit, await workOn(visit), written, { collision });
    return { go: `/admin/guidance/needs/${key}?done=saved${isDone(visit.form) ? '' : '#targets'}` };
  },
});

function readNeed({ form }: Visit, key: string, { definition }: Work): Need {
  const urgent = inAll(form, 'urgent');
  return {
    key,
    theme: definition.themes.some((t) => t.key === one(form, 'theme')) ? one(form, 'theme') : (definition.themes[0]?.key ?? ''),
    name: inAll(form, 'name'),
    lead: inAll(form, 'lead'),
    words: inAll(form, 'words'),
    lifeEvents: many(form, 'lifeEvents'),
    audiences: many(form, 'audiences'),
    otherwise: readTargets(form),
    ...(urgent.fi || urgent.sv || urgent.en ? { urgent } : {}),
  };
}

const empty = { fi: '', sv: '', en: '' };
const aNewNeed = ({ definition }: Work): Need => ({
  key: 'new',
  theme: definition.themes[0]?.key ?? '',
  name: empty,
  lead: empty,
  words: empty,
  lifeEvents: [],
  audiences: [],
  otherwise: [],
});

async function show(visit: Visit, work: Work, written: Need, wrong: { problems?: Problem[]; collision?: Collision<'needs'> } = {}) {
  const rules = visit.params.need === 'new' ? [] : rulesOf(work.definition, written.key);
  const { names, looked } = await lookUp(visit, work, [
    ...written.otherwise,
    ...(wrong.collision?.theirs?.otherwise ?? []),
    ...rules.flatMap((r) => r.targets),
  ]);
  const view = <NeedEditView visit={visit} work={work} need={written} rules={rules} names={names} looked={looked} {...wrong} />;
  return { show: view, status: wrong.collision ? 409 : wrong.problems ? 422 : 200 };
}
