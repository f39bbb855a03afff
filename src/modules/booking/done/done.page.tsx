import { findAppointment } from '../../../engines/calendar/index.ts';
import { waysTo } from '../../../engines/notify/index.ts';
import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { type AppointmentId, asId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { DoneView } from './done.view.tsx';

/** The booked time: what was agreed, how the visit works, and how to cancel. */
export const done = page({
  at: '/booking/done/:appointment',
  may: residents,

  async get(visit) {
    const { world, actor, params } = visit;
    const id = asId<AppointmentId>(params.appointment);
    if (!id) return missing;
    const found = await look(world, actor, { action: 'booking.see', subject: actor.person, data: 'appointment, contact details' }, async (tx) => {
      const appointment = await findAppointment(tx, id);
      if (!appointment) return undefined;
      return { appointment, sent: await waysTo(tx, actor.person, 'confirmation'), reminded: (await waysTo(tx, actor.person, 'reminder')).length > 0 };
    });
    if (!found) return missing;
    if (found.appointment.status === 'cancelled') return { go: `/booking/cancel/${id}` };
    return { show: <DoneView visit={visit} {...found} /> };
  },
});
