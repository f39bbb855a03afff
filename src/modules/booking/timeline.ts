import { findAppointment } from '../../engines/calendar/index.ts';
import { describe, type Fact, type Saying, type TimelineEntry } from '../../engines/matter/index.ts';
import type { Reader } from '../../engines/matter/index.ts';
import { sayWhen } from '../../kernel/clock.ts';
import { inLang } from '../../kernel/i18n.ts';
import { type AppointmentId, asId } from '../../kernel/ids.ts';
import { say } from './texts.ts';

/** How bookings are said on My page and on the desk. */
export function describeBookings(): void {
  describe('booking.confirmed', (entry, reader) => told(entry, reader, 'timeline.confirmed'), 'booking');
  describe('booking.cancelled', (entry, reader) => told(entry, reader, 'timeline.cancelled'), 'booking');
}

async function told(
  entry: TimelineEntry,
  { tx, lang, href }: Reader,
  title: 'timeline.confirmed' | 'timeline.cancelled',
): Promise<Saying | undefined> {
  const t = say(lang);
  const id = asId<AppointmentId>(entry.data.appointment);
  const a = id && (await findAppointment(tx, id));
  if (!a) return undefined;
  const facts: Fact[] = [
    { name: t('review.service'), value: inLang(a.name, lang) },
    { name: t('review.when'), value: sayWhen(a.starts, lang) },
    { name: t('review.who'), value: a.practitionerName },
  ];
  if (title === 'timeline.cancelled') return { title: t(title), facts };
  return {
    title: t(title),
    facts,
    parts: a.note ? [{ title: t('timeline.note'), text: a.note.split('\n') }] : [],
    links: tx.actor.role === 'resident' && a.status === 'booked' ? [{ text: t('timeline.open'), href: href(`/booking/done/${a.id}`) }] : [],
  };
}
