import { mattersOf, onToDo, type ToDo } from '../../engines/matter/index.ts';
import { definitionById, responsesOf, titleOf } from '../../engines/questionnaire/index.ts';
import { plusMinutes } from '../../kernel/clock.ts';
import { pageOf } from './addresses.ts';
import { say } from './texts.ts';

/** How long an assessment left unfinished is worth reminding of: what one felt a week ago is another matter. */
const DAYS = 7;
/** Matters looked at, newest first. */
const MATTERS = 5;

/** An assessment left unfinished waits on My page. */
export function remindOfUnfinished(): void {
  onToDo(async (person, { tx, lang, href }) => {
    const since = plusMinutes(tx.now, -DAYS * 24 * 60);
    const toDos: ToDo[] = [];
    for (const matter of (await mattersOf(tx, person)).filter((m) => m.state === 'open' && m.openedAt > since).slice(0, MATTERS)) {
      const [newest] = await responsesOf(tx, matter.id);
      if (newest?.state !== 'in-progress') continue;
      const definition = await definitionById(tx, newest.definition);
      toDos.push({ text: say(lang)('to-do', { name: titleOf(definition, lang) }), href: href(pageOf(definition.name, newest.id, 'check')) });
    }
    return toDos;
  });
}
