import { contactOf, wishesOf } from '../../../engines/contact/index.ts';
import { type Resident, residentsInFull } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { missing, page, type Visit } from '../../../kernel/page.ts';
import { ContactView, type Told } from './contact.view.tsx';
import { saveSection } from './save.ts';
import { mistakesIn, SECTIONS, sectionOf, valuesOf, withTyped } from './sections.input.ts';

/** How a resident is reached and what to take into account: addresses, channels, language, interpreter, needs. One page, each section saved by itself. */
export const contact = page({
  at: '/my/contact',
  may: residentsInFull,

  async get(visit) {
    const { form, restored, query } = visit;
    const kept = await keptOf(visit);
    if (!kept) return missing;
    const section = sectionOf(form);
    const values = restored ? withTyped(kept.values, section, form) : kept.values;
    return { show: <ContactView visit={visit} contact={kept.contact} values={values} told={restored ? 'restored' : toldBy(query.get('saved'))} /> };
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const kept = await keptOf(visit);
    if (!kept) return missing;
    const section = sectionOf(form);
    const values = withTyped(kept.values, section, form);
    const mistakes = mistakesIn(section, values);
    if (mistakes.length > 0) return { show: <ContactView visit={visit} contact={kept.contact} values={values} mistakes={mistakes} />, status: 422 };
    const action = section === 'addresses' ? 'consents.set-contact' : 'consents.set-wishes';
    await change(world, actor, { action, subject: actor.person, data: section === 'addresses' ? 'contact details' : 'wishes' }, (tx) =>
      saveSection(tx, world, actor.person, section, values),
    );
    return { go: `/my/contact?saved=${section}` };
  },
});

const keptOf = ({ world, actor }: Visit<Resident>) =>
  look(world, actor, { action: 'consents.contact', subject: actor.person, data: 'contact details, wishes' }, async (tx) => {
    const contact = await contactOf(tx, actor.person);
    return contact && { contact, values: valuesOf(contact, await wishesOf(tx, actor.person)) };
  });

const toldBy = (saved: string | null): Told | undefined => [...SECTIONS, 'phone' as const, 'email' as const].find((s) => s === saved);
