import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { actorOf, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import { plusMinutes } from '../../kernel/clock.ts';
import type { World } from '../../kernel/world.ts';
import { openMatter } from '../matter/index.ts';
import { freeTimes, hold } from './index.ts';

let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
before(async () => {
  const made = await testWorld({ demo: true });
  ({ world, close } = made);
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await close();
});

const act = { action: 'test' };
const aMatter = () => change(world, actorOf('aino'), act, (tx) => openMatter(tx, { topic: 'test', lang: 'fi' }));
const someTimes = () => {
  const now = world.clock();
  return freeTimes(world.db, { service: 'remote-nurse', modality: 'remote', from: now, to: plusMinutes(now, 14 * 24 * 60) });
};

test('of twenty who want a time one gets it, even if the index that excludes overlaps has lost its entries', async () => {
  await owner.query('alter table calendar.occupancy drop constraint occupancy_practitioner_during_excl');
  for (const { slot } of (await someTimes()).slice(0, 5)) {
    const matters = await Promise.all(Array.from({ length: 20 }, aMatter));
    const answers = await Promise.all(matters.map((matter) => change(world, actorOf('aino'), act, (tx) => hold(tx, slot, matter))));
    assert.equal(answers.filter((a) => a.kind === 'held').length, 1);
  }
});

test('offered times of one professional never overlap, so one taker a time is enough', async () => {
  const { rows } = await owner.query(
    'select from calendar.slot a join calendar.slot b on a.id < b.id and a.practitioner = b.practitioner and a.during && b.during',
  );
  assert.equal(rows.length, 0);
});
