import { findService } from '../../../engines/directory/index.ts';
import { type Actor, anyone } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { answer, answeredToday, markOf } from './answered.ts';
import { keepAnswer, keepWords } from './helpful.store.ts';
import { HelpfulView } from './helpful.view.tsx';
import { looksPersonal } from './personal.rules.ts';

const LONGEST = 500;

/** Also of somebody signed in: the answer is about the page, and nobody is to be found behind it. */
const somebody: Actor = { role: 'anonymous' };

/** "Was this page helpful?": the buttons of a service page come here; then thanks, and room for a few words. */
export const helpful = page({
  at: '/services/:service/helpful',
  may: anyone,

  async get(visit) {
    const service = await findService(visit.world.db, visit.params.service ?? '');
    if (!service) return missing;
    const said = answeredToday(visit, service.id);
    if (said === undefined) return { go: `/services/${service.id}#helpful` };
    return { show: <HelpfulView visit={visit} service={service} helpful={said} done={visit.query.has('done')} /> };
  },

  async post(visit) {
    const { world, form, lang } = visit;
    const service = await findService(world.db, visit.params.service ?? '');
    if (!service) return missing;
    const here = `/services/${service.id}/helpful`;

    const said = one(form, 'helpful');
    if (said === 'yes' || said === 'no') {
      const { mark, day } = answer(visit, service.id, said === 'yes');
      const given = { mark, day, service: service.id, lang, helpful: said === 'yes' };
      await change(world, somebody, { action: 'directory.helpful' }, (tx) => keepAnswer(tx, given));
      return { go: here };
    }

    const words = one(form, 'words').replaceAll('\r\n', '\n');
    const mark = markOf(visit, service.id);
    if (!mark || words === '') return { go: here };
    const problem = words.length > LONGEST ? 'helpful.long' : looksPersonal(words) ? 'helpful.personal' : undefined;
    if (problem) {
      const problems = [{ field: 'words', text: say(lang)(problem) }];
      return {
        show: <HelpfulView visit={visit} service={service} helpful={answeredToday(visit, service.id) ?? true} words={words} problems={problems} />,
        status: 422,
      };
    }
    await change(world, somebody, { action: 'directory.helpful' }, (tx) => keepWords(tx, mark, words));
    return { go: `${here}?done` };
  },
});
