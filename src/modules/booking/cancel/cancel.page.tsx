import { cancel, findAppointment, mayCancel } from '../../../engines/calendar/index.ts';
import { note } from '../../../engines/matter/index.ts';
import { completeTasksOf } from '../../../engines/tasks/index.ts';
import { residents } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type AppointmentId, asId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { tellCancelled } from '../notices/notices.ts';
import { taskKind } from '../reserve/book.ts';
import { AskView, CancelledView, TooLateView } from './cancel.view.tsx';

/** A resident cancels a booked time; it is then free for others, and the nurse's queue no longer has it. */
export const cancelPage = page({
  at: '/booking/cancel/:appointment',
  may: residents,

  async get(visit) {
    const { world, actor, params, now } = visit;
    const id = asId<AppointmentId>(params.appointment);
    if (!id) return missing;
    const appointment = await look(world, actor, { action: 'booking.see', subject: actor.person, data: 'appointment' }, (tx) =>
      findAppointment(tx, id),
    );
    if (!appointment) return missing;
    if (appointment.status === 'cancelled') return { show: <CancelledView visit={visit} appointment={appointment} /> };
    const may = appointment.status === 'booked' && mayCancel(appointment, 'resident', now);
    return { show: may ? <AskView visit={visit} appointment={appointment} /> : <TooLateView visit={visit} appointment={appointment} /> };
  },

  async post(visit) {
    const { world, actor, params, lang } = visit;
    const id = asId<AppointmentId>(params.appointment);
    if (!id) return missing;
    await change(world, actor, { action: 'booking.cancel', subject: actor.person, data: 'appointment' }, async (tx) => {
      const cancelled = await cancel(tx, id);
      tx.audited({ outcome: cancelled.kind });
      if (cancelled.kind !== 'cancelled') return;
      const { appointment } = cancelled;
      await completeTasksOf(tx, appointment.matter, taskKind(appointment.modality));
      await note(tx, appointment.matter, { kind: 'booking.cancelled', data: { appointment: id } });
      await tellCancelled(tx, world, appointment, lang);
      tx.emit('booking.cancelled', { appointment: id }, { matter: appointment.matter });
    });
    // Whatever came of it, also when pressed twice, the same address tells how things now are.
    return { go: `/booking/cancel/${id}` };
  },
});
