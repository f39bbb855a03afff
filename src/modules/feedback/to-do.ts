import { appointmentsOf } from '../../engines/calendar/index.ts';
import { onToDo, type ToDo } from '../../engines/matter/index.ts';
import { plusMinutes } from '../../kernel/clock.ts';
import { inLang } from '../../kernel/i18n.ts';
import { findGiven } from './give/give.store.ts';
import { say } from './texts.ts';

/** Feedback is asked for this long after a visit; later one hardly remembers it. */
const DAYS = 14;

/** Feedback not yet given of a visit held lately waits on My page, for the resident only. */
export function askOnMyPage(): void {
  onToDo(async (person, { tx, lang, href }) => {
    if (tx.actor.role !== 'resident' || tx.actor.by) return [];
    const since = plusMinutes(tx.now, -DAYS * 24 * 60);
    const toDos: ToDo[] = [];
    for (const a of (await appointmentsOf(tx, { person })).filter((a) => a.status === 'fulfilled' && a.modality === 'remote' && a.ends > since))
      if (!(await findGiven(tx, a.id))) toDos.push({ text: say(lang)('to-do', { service: inLang(a.name, lang) }), href: href(`/feedback/${a.id}`) });
    return toDos;
  });
}
