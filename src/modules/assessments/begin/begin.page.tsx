import { openMatter } from '../../../engines/matter/index.ts';
import { begin as beginResponse, definitionNamed } from '../../../engines/questionnaire/index.ts';
import { residentsAndVisitors } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { missing, page } from '../../../kernel/page.ts';
import { pageOf, questionAt } from '../addresses.ts';
import { firstQuestion } from '../opened.ts';
import { BeginView } from './begin.view.tsx';

/** What an assessment is, before it is begun; beginning opens a matter, anonymous when the visitor has not signed in. */
export const begin = page({
  at: '/assessments/:name',
  may: residentsAndVisitors,

  async get(visit) {
    const definition = await definitionNamed(visit.world, visit.params.name ?? '');
    return definition?.decision ? { show: <BeginView visit={visit} definition={definition} /> } : missing;
  },

  async post(visit) {
    const definition = await definitionNamed(visit.world, visit.params.name ?? '');
    if (!definition?.decision) return missing;
    const { name } = definition;
    const response = await change(visit.world, visit.withBrowser(), { action: 'assessments.begin', data: 'assessment' }, async (tx) => {
      const matter = await openMatter(tx, { topic: name, lang: visit.lang, municipality: visit.municipality });
      return beginResponse(tx, { definition: definition.id, matter });
    });
    const first = firstQuestion(definition);
    return { go: first ? questionAt(name, response, first) : pageOf(name, response, 'check') };
  },
});
