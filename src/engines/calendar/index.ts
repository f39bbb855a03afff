import { schedules } from '../../../demo/ita-uusimaa/schedules.ts';
import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import { putSchedule, tidy, topUp } from './schedule.store.ts';

export {
  type Appointment,
  type AppointmentStatus,
  appointmentsOf,
  type Cancelled,
  cancel,
  confirm,
  endAppointment,
  findAppointment,
  rightUsed,
} from './appointment.store.ts';
import './actions.ts';
export { HOLD_MINUTES, mayCancel } from './booking.rules.ts';
export { type Held, hold, holdOf, letGo, oneAtATime, standingOf } from './hold.store.ts';
export { listAppointments } from './listing.store.ts';
export { putSchedule, type Schedule, topUp } from './schedule.store.ts';
export { findTime, freeTimes, type Modality, nameOfService, type Time } from './time.store.ts';

/** Schedules, free times, holds and appointments. */
export const calendar: Part = {
  name: 'calendar',
  jobs: {
    async 'calendar:top-up'(_payload, world) {
      await change(world, { role: 'system', name: 'calendar' }, { action: 'calendar.top-up' }, async (tx) => {
        await topUp(tx);
        await tidy(tx);
      });
    },
  },
  every: { 'calendar:top-up': '10 1 * * *' },
  async seed(world) {
    await change(world, { role: 'system', name: 'demo' }, { action: 'calendar.seed' }, async (tx) => {
      for (const s of schedules) await putSchedule(tx, s);
      await topUp(tx);
    });
  },
};
