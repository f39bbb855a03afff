import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aTask } from '../../../../test/a-task.ts';
import { CENTRE } from '../../../../demo/ita-uusimaa/units.ts';
import { actorOf, testWorld } from '../../../../test/world.ts';
import { change, look } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { findMatter } from '../../matter/index.ts';
import { claim, closeWhenDone, complete, findTask } from '../index.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld({ demo: true }));
});
after(() => close());

const nurse = actorOf('nurse');

test('a matter closes with its last task, not before', async () => {
  const { id, matter } = await aTask(world, { unit: CENTRE });
  assert.equal(await change(world, nurse, { action: 'test' }, (tx) => closeWhenDone(tx, matter)), false);
  await change(world, nurse, { action: 'test' }, async (tx) => {
    await claim(tx, id);
    await complete(tx, id, (await findTask(tx, id))!.version);
    assert.equal(await closeWhenDone(tx, matter), true);
  });
  assert.equal((await look(world, nurse, { action: 'test' }, (tx) => findMatter(tx, matter)))?.state, 'closed');
});
