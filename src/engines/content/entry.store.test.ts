import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import { addDays, dayOf, instantOf } from '../../kernel/clock.ts';
import type { World } from '../../kernel/world.ts';
import { findEntry, type NewEntry, noticesAt, publish, withdraw } from './index.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld());
});
after(() => close());

const inDays = (days: number): Date => instantOf(addDays(dayOf(world.clock()), days), '00:00');
const notice = (key: string, more: Partial<NewEntry> = {}): NewEntry => ({
  key,
  kind: 'notice',
  title: { fi: key },
  body: { fi: 'Teksti' },
  ...more,
});
const act = { action: 'test' };
const say = (entry: NewEntry) => change(world, system, act, (tx) => publish(tx, entry));
const found = (key: string) => findEntry(world.db, key, world.clock());

test('a notice published twice is one, and the same version', async () => {
  await say(notice('notice-same', { endsAt: inDays(2) }));
  await say(notice('notice-same', { endsAt: inDays(2) }));
  assert.equal((await found('notice-same'))?.version, 1);
});

test('a notice whose last day alone was changed ends on the new day', async () => {
  await say(notice('notice-longer', { endsAt: inDays(2) }));
  await say(notice('notice-longer', { endsAt: inDays(9) }));
  const after = await found('notice-longer');
  assert.deepEqual([after?.version, after?.endsAt], [2, inDays(9)]);
});

test('a notice taken down is nobody’s to read', async () => {
  await say(notice('notice-gone'));
  await change(world, system, act, (tx) => withdraw(tx, 'notice-gone'));
  assert.equal(await found('notice-gone'), undefined);
});

test('a notice of one municipality is not shown in another, and a warning goes first', async () => {
  await say(notice('notice-porvoo', { areas: ['638'] }));
  await say(notice('notice-warning', { severity: 'warning' }));
  const keys = async (municipality: string) => (await noticesAt(world.db, { now: world.clock(), municipality })).map((n) => n.key);
  assert.equal((await keys('638'))[0], 'notice-warning');
  assert.ok((await keys('638')).includes('notice-porvoo'));
  assert.ok(!(await keys('434')).includes('notice-porvoo'));
});
