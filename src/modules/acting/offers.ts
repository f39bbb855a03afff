import { consentsOf } from '../../engines/consent/index.ts';
import { describe, findPerson, onMatterPage, onToDo } from '../../engines/matter/index.ts';
import { standing } from './guardians/age.rules.ts';
import { say } from './texts.ts';

/** What one may do on the page of one's own matter. */
onMatterPage((matter, { tx, lang, href }) => {
  const { actor } = tx;
  if (actor.role !== 'resident' || actor.by || matter.state !== 'open') return undefined;
  return { text: say(lang)('offer.supporters'), href: href(`/my/matters/${matter.id}/supporters`) };
});
onMatterPage(async (matter, { tx, lang, href }) => {
  const { actor } = tx;
  if (actor.role !== 'resident' || actor.by) return undefined;
  const person = await findPerson(tx, actor.person);
  if (!person || standing(person.birthDate, tx.now) !== 'minor') return undefined;
  return { text: say(lang)('offer.guardians'), href: href(`/my/matters/${matter.id}/guardians`) };
});

/** Whoever took an invitation waits for a yes. */
onToDo(async (person, { tx, lang, href }) => {
  if (tx.actor.role !== 'resident' || tx.actor.by) return [];
  const waiting = (await consentsOf(tx, person)).filter((c) => c.kind === 'support' && c.status === 'proposed' && c.grantee);
  return waiting.map((c) => ({
    text: say(lang)('to-do.supporter', { name: c.data.granteeName ?? '' }),
    href: href(`/my/matters/${c.matter}/supporters`),
  }));
});

for (const kind of ['acting.supporter-came', 'acting.supporter-left'] as const)
  describe(kind, (entry, { lang }) => ({
    title: say(lang)(kind === 'acting.supporter-came' ? 'timeline.came' : 'timeline.left', { name: String(entry.data.name ?? '') }),
  }));
