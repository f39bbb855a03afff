import { relationTo } from '../../../engines/matter/index.ts';
import { type Professional, professionals } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type PersonId, type TaskId } from '../../../kernel/ids.ts';
import { missing, page, type Visit } from '../../../kernel/page.ts';
import { saveSection } from '../contact/save.ts';
import { mistakesIn, sectionOf, valuesOf, withTyped } from '../contact/sections.input.ts';
import { cardOf } from './card.store.ts';
import { ClientContactView } from './client-contact.view.tsx';

/** A professional records what a client tells of reaching and serving them: no digital services, interpreter, needs. Addresses and channels are the client's own. */
export const clientContact = page({
  at: '/desk/contact/:person',
  may: professionals,

  async get(visit) {
    const { form, restored, query } = visit;
    const known = await knownOf(visit);
    if (!known) return missing;
    const kept = valuesOf(known.card.contact, known.card.wishes);
    const values = restored ? withTyped(kept, sectionOf(form), form) : kept;
    return { show: <ClientContactView visit={visit} {...known} values={values} task={asId<TaskId>(query.get('task'))} saved={query.has('saved')} /> };
  },

  async post(visit) {
    const { world, actor, form, query } = visit;
    const known = await knownOf(visit);
    const section = sectionOf(form);
    if (!known || (section !== 'digital' && section !== 'needs')) return missing;
    const task = asId<TaskId>(query.get('task'));
    if (!known.mayRecord)
      return {
        show: <ClientContactView visit={visit} {...known} values={valuesOf(known.card.contact, known.card.wishes)} task={task} />,
        status: 403,
      };
    const values = withTyped(valuesOf(known.card.contact, known.card.wishes), section, form);
    const mistakes = mistakesIn(section, values);
    if (mistakes.length > 0)
      return { show: <ClientContactView visit={visit} {...known} values={values} task={task} mistakes={mistakes} />, status: 422 };
    await change(world, actor, { action: 'consents.set-client', subject: known.person, data: 'wishes' }, (tx) =>
      saveSection(tx, world, known.person, section, values),
    );
    return { go: `/desk/contact/${known.person}?saved=${section}${task ? `&task=${task}` : ''}` };
  },
});

async function knownOf({ world, actor, params }: Visit<Professional>) {
  const person = asId<PersonId>(params.person);
  if (!person) return undefined;
  return look(world, actor, { action: 'consents.client', subject: person, data: 'contact details, wishes, consents' }, async (tx) => {
    const card = await cardOf(tx, person);
    return card && { person, card, mayRecord: (await relationTo(tx, person, 'change')).allowed };
  });
}
