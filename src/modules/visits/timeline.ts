import { describe, type Reader, type TimelineEntry } from '../../engines/matter/index.ts';
import type { AppointmentId } from '../../kernel/ids.ts';
import { say } from './texts.ts';
import { findVisit, noteOf } from './visit.store.ts';

const visitIn = (entry: TimelineEntry) => entry.data.appointment as AppointmentId;
const pageOf = (entry: TimelineEntry, { tx, href }: Reader) => href(`${tx.actor.role === 'resident' ? '' : '/desk'}/visits/${visitIn(entry)}`);

/** How visits are said on My page and on the desk. */
export function describeVisits(): void {
  describe('visit.started', (_entry, { lang }) => ({ title: say(lang)('timeline.started') }), 'visit');

  describe(
    'visit.ended',
    async (entry, reader) => {
      const t = say(reader.lang);
      const visit = await findVisit(reader.tx, visitIn(entry));
      const note = await noteOf(reader.tx, visitIn(entry));
      return {
        title: t('timeline.ended'),
        parts: [
          ...(visit?.instructions ? [{ title: t('timeline.instructions'), text: visit.instructions.split('\n') }] : []),
          ...(note ? [{ title: t('timeline.note'), text: note.split('\n'), folded: true }] : []),
        ],
        links: [{ text: t('timeline.visit'), href: pageOf(entry, reader) }],
      };
    },
    'visit',
  );

  describe('visit.missed', (_entry, { lang }) => ({ title: say(lang)('timeline.missed'), text: [say(lang)('timeline.missed.text')] }), 'visit');
}
