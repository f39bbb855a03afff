import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.ts';
import type { World } from './world.ts';

const aWorld = (seconds = { now: 0 }) => ({ clock: () => new Date(seconds.now * 1000), seconds }) as unknown as World & { seconds: { now: number } };

test('what was asked a moment ago is not asked again, and those who ask at once share the answer', async () => {
  let asked = 0;
  const count = remembered<string, number>(5, async () => ++asked);
  const world = aWorld();
  assert.deepEqual(await Promise.all([count(world, 'a'), count(world, 'a')]), [1, 1]);
  assert.equal(await count(world, 'b'), 2);
  world.seconds.now = 4;
  assert.equal(await count(world, 'a'), 1);
  world.seconds.now = 5;
  assert.equal(await count(world, 'a'), 3);
  count.forget(world);
  assert.equal(await count(world, 'a'), 4);
});

test('a failed answer is not remembered', async () => {
  let fails = true;
  const ask = remembered<string, string>(60, async () => {
    if (fails) throw new Error('no');
    return 'yes';
  });
  const world = aWorld();
  await assert.rejects(ask(world, ''));
  fails = false;
  assert.equal(await ask(world, ''), 'yes');
});
