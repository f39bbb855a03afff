import { CENTRE } from '../demo/ita-uusimaa/units.ts';
import { giveToUnit, matter, openMatter } from '../src/engines/matter/index.ts';
import { createTask, findTask, type NewTask, type Task } from '../src/engines/tasks/index.ts';
import { change, look } from '../src/kernel/change.ts';
import type { MatterId, TaskId, UnitId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { actorOf, system } from './world.ts';

const act = { action: 'test' };

/** A resident's matter, given to a unit. */
export async function aMatter(
  world: World,
  { of = 'aino', unit = CENTRE, topic = 'uti' }: { of?: string; unit?: UnitId; topic?: string } = {},
): Promise<MatterId> {
  await matter.seed?.(world);
  return change(world, actorOf(of), act, async (tx) => {
    const id = await openMatter(tx, { topic, lang: 'fi' });
    await giveToUnit(tx, id, unit);
    return id;
  });
}

let made = 0;
/** A task waiting in a unit's queue, of a matter of its own unless one is given. */
export async function aTask(world: World, { of, ...more }: Partial<NewTask> & { of?: string } = {}): Promise<Task> {
  const unit = more.unit ?? CENTRE;
  const about = more.matter ?? (await aMatter(world, { unit, ...(of ? { of } : {}) }));
  const id = await change(world, system, act, (tx) =>
    createTask(tx, { kind: 'call-back', urgency: 'today', key: `test:${++made}`, ...more, unit, matter: about }),
  );
  return seeTask(world, id);
}

/** The task as it now is, whoever may see it. Throws when there is none. */
export async function seeTask(world: World, id: TaskId): Promise<Task> {
  const task = await look(world, system, act, (tx) => findTask(tx, id));
  if (!task) throw new Error(`no task ${id}`);
  return task;
}
