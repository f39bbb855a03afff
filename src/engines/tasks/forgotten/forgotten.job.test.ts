import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aTask, seeTask } from '../../../../test/a-task.ts';
import { actorOf, testWorld } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { World } from '../../../kernel/world.ts';
import { claim, notesOf } from '../index.ts';
import { CLAIM_HOURS, returnForgotten } from './forgotten.job.ts';

const morning = new Date('2026-11-23T07:00:00Z');
let now = morning;
let world: World;
let close: () => Promise<void>;
before(async () => ({ world, close } = await testWorld({ clock: () => now })));
after(() => close());

test('a task that its owner forgot returns to the queue after eight hours, with a note that says why', async () => {
  const { id, matter } = await aTask(world);
  await change(world, actorOf('nurse'), { action: 'test' }, (tx) => claim(tx, id));

  now = plusMinutes(morning, CLAIM_HOURS * 60);
  assert.equal(await returnForgotten(world), 0);
  assert.equal((await seeTask(world, id)).state, 'claimed');

  now = plusMinutes(now, 1);
  assert.equal(await returnForgotten(world), 1);
  assert.equal(await returnForgotten(world), 0, 'once is enough');
  assert.equal((await seeTask(world, id)).state, 'waiting');
  const notes = await change(world, actorOf('nurse2'), { action: 'test' }, (tx) => notesOf(tx, matter));
  assert.deepEqual(
    notes.map((n) => [n.kind, n.data]),
    [['returned', { rule: 'claim-hours', hours: 8, owner: 'Noora Näyte' }]],
  );
});
