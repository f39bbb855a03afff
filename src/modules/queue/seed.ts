import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { demoTasks, type DemoTask } from '../../../demo/ita-uusimaa/tasks.ts';
import { giveToUnit, openMatter } from '../../engines/matter/index.ts';
import { createTask, taskWithKey } from '../../engines/tasks/index.ts';
import type { Resident } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import { plusMinutes } from '../../kernel/clock.ts';
import { NO_SESSION } from '../../kernel/ids.ts';
import type { World } from '../../kernel/world.ts';

/** Puts the demo county's contacts in the queues, each in its resident's name and once: a task done stays done. */
export async function seed(world: World): Promise<void> {
  for (const task of demoTasks) await one(world, task);
}

const one = (world: World, { key, of, unit, topic, kind, urgency, dueInHours, text }: DemoTask): Promise<void> => {
  const who = residents.find((r) => r.key === of)!;
  const actor: Resident = { role: 'resident', person: who.id, name: `${who.given} ${who.family}`, session: NO_SESSION };
  return change(world, actor, { action: 'queue.seed', subject: who.id }, async (tx) => {
    if (await taskWithKey(tx, key)) return;
    const matter = await openMatter(tx, { topic, lang: who.lang, municipality: who.municipality });
    await giveToUnit(tx, matter, unit);
    await createTask(tx, {
      unit,
      matter,
      kind,
      urgency,
      key,
      dueAt: dueInHours === undefined ? undefined : plusMinutes(tx.now, dueInHours * 60),
      data: { text },
    });
  });
};
