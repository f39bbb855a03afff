import { CENTRE } from '../demo/ita-uusimaa/units.ts';
import { confirm, findAppointment, freeTimes } from '../src/engines/calendar/index.ts';
import { giveToUnit, openMatter } from '../src/engines/matter/index.ts';
import { createTask } from '../src/engines/tasks/index.ts';
import type { Resident } from '../src/kernel/access.ts';
import { change } from '../src/kernel/change.ts';
import { plusMinutes } from '../src/kernel/clock.ts';
import type { AppointmentId, MatterId, TaskId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { actorOf, system } from './world.ts';

export type BookedVisit = { id: AppointmentId; matter: MatterId; task: TaskId; starts: Date };

/** A remote visit with a nurse, booked by a resident of the demo county, with its task in the queue of the digital centre. */
export async function aBookedVisit(world: World, { of = 'aino' }: { of?: string } = {}): Promise<BookedVisit> {
  const resident = actorOf(of) as Resident;
  const now = world.clock();
  const [time] = await freeTimes(world.db, { service: 'remote-nurse', modality: 'remote', from: now, to: plusMinutes(now, 7 * 24 * 60) });
  if (!time) throw new Error('no free time in the demo county');
  const { id, matter } = await change(world, resident, { action: 'test' }, async (tx) => {
    const matter = await openMatter(tx, { topic: 'uti', lang: 'fi' });
    const id = await confirm(tx, { slot: time.slot, matter, person: resident.person, bookedBy: resident.person });
    if (id === 'taken') throw new Error('the time was taken');
    return { id, matter };
  });
  const task = await change(world, system, { action: 'test' }, async (tx) => {
    await giveToUnit(tx, matter, CENTRE);
    const appointment = (await findAppointment(tx, id))!;
    return createTask(tx, {
      unit: CENTRE,
      matter,
      kind: 'remote-visit',
      urgency: 'book',
      dueAt: appointment.starts,
      appointment: id,
      key: `appointment:${id}`,
    });
  });
  return { id, matter, task, starts: time.starts };
}
