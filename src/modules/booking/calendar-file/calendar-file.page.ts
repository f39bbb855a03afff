import { findAppointment } from '../../../engines/calendar/index.ts';
import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { type AppointmentId, asId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { calendarFile } from './calendar-file.ts';

/** The booked time as a file for one's own calendar. */
export const calendarFilePage = page({
  at: '/booking/calendar/:appointment',
  may: residents,

  async get({ world, actor, params, lang }) {
    const id = asId<AppointmentId>(params.appointment);
    if (!id) return missing;
    const appointment = await look(world, actor, { action: 'booking.calendar-file', data: 'appointment' }, (tx) => findAppointment(tx, id));
    if (appointment?.status !== 'booked') return missing;
    return {
      send: calendarFile(world, appointment, lang),
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      headers: { 'content-disposition': `attachment; filename="${say(lang)('file.name')}"` },
    };
  },
});
