import { findPerson, setContacts } from '../../../engines/matter/index.ts';
import { residents } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { missing, page } from '../../../kernel/page.ts';
import { readContacts, typedContacts } from './contact.input.ts';
import { ContactView } from './contact.view.tsx';

/** A resident's own contact details: where confirmations and reminders go, and in which language. */
export const contact = page({
  at: '/my/contact',
  may: residents,

  async get(visit) {
    const { world, actor, form, restored, query } = visit;
    if (restored) return { show: <ContactView visit={visit} typed={typedContacts(form)} told="restored" /> };
    const person = await look(world, actor, { action: 'mypage.contact', subject: actor.person, data: 'contact details' }, (tx) =>
      findPerson(tx, actor.person),
    );
    if (!person) return missing;
    return {
      show: (
        <ContactView
          visit={visit}
          typed={{ phone: person.phone ?? '', email: person.email ?? '', lang: person.lang }}
          told={query.has('saved') ? 'saved' : undefined}
        />
      ),
    };
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const typed = typedContacts(form);
    const { contacts, mistakes } = readContacts(typed);
    if (mistakes) return { show: <ContactView visit={visit} typed={typed} mistakes={mistakes} />, status: 422 };
    await change(world, actor, { action: 'mypage.set-contact', subject: actor.person, data: 'contact details' }, (tx) =>
      setContacts(tx, actor.person, contacts),
    );
    return { go: '/my/contact?saved=1' };
  },
});
