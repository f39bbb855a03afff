import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aTask } from '../../../../test/a-task.ts';
import { actorOf, testWorld } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { LONGEST_NOTE, notesOf, writeNote } from '../index.ts';

let world: World;
let close: () => Promise<void>;
before(async () => ({ world, close } = await testWorld()));
after(() => close());

test('a note sent twice from one page is one note', async () => {
  const task = await aTask(world);
  const write = (text: string, key: string) => change(world, actorOf('nurse'), { action: 'test' }, (tx) => writeNote(tx, task, text, key));
  assert.equal(await write(' Soitan kahdelta. ', 'page-1'), 'written');
  assert.equal(await write('Soitan kahdelta.', 'page-1'), 'written');
  assert.equal(await write('Ei vastannut.', 'page-2'), 'written');
  const notes = await change(world, actorOf('nurse2'), { action: 'test' }, (tx) => notesOf(tx, task.matter));
  assert.deepEqual(
    notes.map((n) => n.text),
    ['Soitan kahdelta.', 'Ei vastannut.'],
  );
});

test('an empty note and one that is too long are said so', async () => {
  const task = await aTask(world);
  const write = (text: string) => change(world, actorOf('nurse'), { action: 'test' }, (tx) => writeNote(tx, task, text));
  assert.equal(await write(' \n '), 'empty');
  assert.equal(await write('a'.repeat(LONGEST_NOTE + 1)), 'too-long');
});
