import type { Outside } from '../../../../../counties/guidance.ts';
import { LONGEST, newKey } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { LANGS } from '../../../../kernel/i18n.ts';
import { many, missing, one, page, type Visit } from '../../../../kernel/page.ts';
import type { Problem } from '../../../../ui/index.ts';
import { lookUp } from '../targets/look-up.ts';
import { say } from '../texts.ts';
import { fieldIn, inAll, tooLong, unnamed } from '../words/all-texts.view.tsx';
import { type Collision, save, thingIn } from '../drafting/save.ts';
import { type Work, workOn } from '../drafting/work.ts';
import { OutsideView } from './outside.view.tsx';

/** A service of somebody else that guidance leads to: what it is for, where it is, whose it is. */
export const outside = page({
  at: '/admin/guidance/outside/:outside',
  may: administrators,

  async get(visit) {
    const work = await workOn(visit);
    const found = visit.params.outside === 'new' ? aNewOutside() : thingIn(work.definition, 'outside', visit.params.outside!);
    if (!found) return missing;
    return show(visit, work, visit.restored ? readOutside(visit, found.key) : found);
  },

  async post(visit) {
    const work = await workOn(visit);
    const isNew = visit.params.outside === 'new';
    const key = isNew ? newKey(one(visit.form, 'name-fi'), work.definition.outside) : visit.params.outside!;
    const written = readOutside(visit, key);
    const problems = [
      ...unnamed(visit, 'name-fi'),
      ...tooLong(visit, [
        ['name', LONGEST.name],
        ['purpose', LONGEST.text],
      ]),
      ...wrongAddresses(visit),
      ...(/^[\d +()-]{0,40}$/.test(one(visit.form, 'phone')) ? [] : [{ field: 'phone', text: say(visit.lang)('problem.phone') }]),
      ...(/^[\w-]{0,40}$/.test(one(visit.form, 'returnParameter')) ? [] : [{ field: 'returnParameter', text: say(visit.lang)('problem.parameter') }]),
    ];
    if (problems.length) return show(visit, work, written, { problems });
    const collision = await save(visit, {
      base: one(visit.form, 'base'),
      list: 'outside',
      key,
      thing: written,
      said: say(visit.lang)(isNew ? 'said.added' : 'said.changed', { name: written.name.fi || key }),
    });
    if (collision) return show(visit, await workOn(visit), written, { collision });
    return { go: '/admin/guidance?done=saved#outside' };
  },
});

/** Only addresses of the web: what residents will press must never be a script. */
function wrongAddresses({ form, lang }: Visit): Problem[] {
  return LANGS.map((l) => fieldIn('url', l))
    .filter((field) => {
      const url = one(form, field);
      return url !== '' && (url.length > LONGEST.address || !/^https?:\/\/\S+$/.test(url) || !URL.canParse(url));
    })
    .map((field) => ({ field, text: say(lang)('problem.address') }));
}

function readOutside({ form }: Visit, key: string): Outside {
  const url = inAll(form, 'url');
  const phone = one(form, 'phone');
  const returnParameter = one(form, 'returnParameter');
  const municipalities = many(form, 'municipalities');
  const marks = many(form, 'marks');
  return {
    key,
    kind: one(form, 'kind') === 'municipal' ? 'municipal' : 'national',
    name: inAll(form, 'name'),
    purpose: inAll(form, 'purpose'),
    ...(url.fi || url.sv || url.en ? { url } : {}),
    ...(phone ? { phone } : {}),
    ...(municipalities.length ? { municipalities } : {}),
    ...(marks.includes('signIn') ? { signIn: true as const } : {}),
    ...(returnParameter ? { returnParameter } : {}),
    ...(marks.includes('example') ? { example: true as const } : {}),
  };
}

const empty = { fi: '', sv: '', en: '' };
const aNewOutside = (): Outside => ({ key: 'new', kind: 'municipal', name: empty, purpose: empty });

async function show(visit: Visit, work: Work, written: Outside, wrong: { problems?: Problem[]; collision?: Collision<'outside'> } = {}) {
  const { names } = await lookUp(visit, work, []);
  const view = <OutsideView visit={visit} work={work} outside={written} names={names} {...wrong} />;
  return { show: view, status: wrong.collision ? 409 : wrong.problems ? 422 : 200 };
}
