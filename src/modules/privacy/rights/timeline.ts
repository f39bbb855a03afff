import { describe, nameTopics, type Reader, type Saying, type TimelineEntry } from '../../../engines/matter/index.ts';
import { sayDay } from '../../../kernel/clock.ts';
import { asId } from '../../../kernel/ids.ts';
import { say } from '../texts.ts';
import { endOf } from './deadline.rules.ts';
import { findRequest, type RequestId } from './request.store.ts';

/** How requests are said on the timeline of their matter: to the person, and to the unit that was asked to do something. */
export function describeRequests(): void {
  for (const kind of ['privacy.requested', 'privacy.extended', 'privacy.handed-on', 'privacy.answered'] as const)
    describe(kind, (entry, reader) => told(kind, entry, reader));
  nameTopics((topic, lang) => (topic === 'privacy' ? say(lang)('topic') : undefined));
}

async function told(kind: string, entry: TimelineEntry, { tx, lang, href }: Reader): Promise<Saying | undefined> {
  const t = say(lang);
  const id = asId<RequestId>(entry.data.request);
  const r = id && (await findRequest(tx, id));
  if (!r) return undefined;
  const resident = tx.actor.role === 'resident';
  const links = resident ? [{ text: t('timeline.open'), href: href(`/my/rights/requests/${r.id}`) }] : [];
  const facts = [{ name: t('timeline.kind'), value: t(`asked.${r.kind}`) }];
  switch (kind) {
    case 'privacy.requested':
      return { title: t('timeline.requested'), facts, links };
    case 'privacy.extended':
      return {
        title: t('timeline.extended'),
        facts: [...facts, { name: t('request.due'), value: sayDay(new Date(endOf(r.dueOn).getTime() - 1), lang) }],
        links,
      };
    case 'privacy.handed-on':
      // What the officer asks of the unit is between them; the person sees that the unit is at it.
      return resident
        ? { title: t('timeline.handed-on'), links }
        : {
            title: t('timeline.handed-on.unit'),
            facts: [...facts, { name: t('request.due'), value: sayDay(new Date(endOf(r.dueOn).getTime() - 1), lang) }],
            parts: [
              { title: t('timeline.instruction'), text: (r.handedWords ?? '').split('\n') },
              ...(r.words ? [{ title: t('request.words'), text: r.words.split('\n') }] : []),
            ],
          };
    default:
      return { title: t('timeline.answered'), facts, links };
  }
}
