import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import type { Professional, Resident } from '../access.ts';
import { look, refused } from '../change.ts';
import { dayOf, plusMinutes } from '../clock.ts';
import type { World } from '../world.ts';
import { dailyUse, handledPersons } from './usage.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld({ demo: true }));
});
after(() => close());

const nurse = actorOf('nurse2') as Professional;
const aino = actorOf('aino') as Resident;
const eino = actorOf('eino') as Resident;

test('the use of a day tells each worker’s persons once, units and refused attempts; residents and officers are not workers at care', async () => {
  const opened = { action: 'queue.open-task', data: 'matter' };
  for (const person of [aino.person, aino.person, eino.person]) await look(world, nurse, { ...opened, subject: person }, async () => {});
  await look(world, nurse, { ...opened, subject: eino.person }, async (tx) => tx.audited({ outcome: 'not found' }));
  await refused(world, nurse, 'route GET /admin', 'role');
  await look(world, actorOf('officer'), { ...opened, subject: aino.person }, async () => {});
  await look(world, aino, { ...opened, subject: aino.person }, async () => {});
  const from = plusMinutes(new Date(), -60);
  const to = plusMinutes(new Date(), 1);
  const { use, handled } = await look(world, system, { action: 'test' }, async (tx) => ({
    use: await dailyUse(tx, from, to),
    handled: await handledPersons(tx, from, to),
  }));
  const { atNight, ...told } = use.find((u) => u.practitioner === nurse.practitioner)!;
  assert.deepEqual(told, {
    practitioner: nurse.practitioner,
    name: nurse.name,
    title: nurse.title,
    units: [...nurse.units],
    day: dayOf(new Date()),
    persons: 2,
    refused: 2,
  });
  assert.ok(atNight === 0 || atNight === 2);
  assert.deepEqual(
    handled
      .filter((h) => h.practitioner === nurse.practitioner)
      .map((h) => [h.subject, h.units.length, h.matters])
      .sort(),
    [
      [aino.person, 2, []],
      [eino.person, 2, []],
    ].sort(),
  );
  assert.deepEqual([...new Set(use.map((u) => u.practitioner))], [nurse.practitioner]);
});

test('nobody but officers and the machinery learns of it', async () => {
  for (const actor of [nurse, actorOf('admin')])
    assert.deepEqual(await look(world, actor, { action: 'test' }, (tx) => dailyUse(tx, new Date(0), new Date(8e12))), [], actor.role);
});
