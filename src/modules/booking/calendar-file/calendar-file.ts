import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { Appointment } from '../../../engines/calendar/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { say } from '../texts.ts';

const REMIND_SECONDS = 15 * 60;

/**
 * The appointment for one's own calendar (RFC 5545). Others see calendars, so it tells no more than that there is an appointment.
 * Instants are in UTC, which no calendar can misread, also in the hour that comes twice in October. The same appointment
 * always gives the same file.
 */
export function calendarFile({ config, county }: World, a: Appointment, lang: Lang): string {
  const t = say(lang);
  const url = `${config.url}/${lang}/my`;
  const calendar = new ICalCalendar({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Polku', product: 'booking', language: lang.toUpperCase() },
  });
  calendar.createEvent({
    id: `${a.id}@${new URL(config.url).hostname}`,
    stamp: a.bookedAt,
    start: a.starts,
    end: a.ends,
    summary: t('file.summary', { service: county.serviceName[lang] }),
    description: t('file.text', { url }),
    url,
    class: ICalEventClass.PRIVATE,
    status: ICalEventStatus.CONFIRMED,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS }],
  });
  return `${calendar.toString()}\r\n`;
}
