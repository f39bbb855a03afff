import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { CENTRE, LOVIISA, SIPOO } from '../../../../demo/ita-uusimaa/units.ts';
import { aMatter, aTask, seeTask } from '../../../../test/a-task.ts';
import { actorOf, system, testWorld } from '../../../../test/world.ts';
import type { Actor, Professional } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { TaskId, UnitId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { findMatter, giveToUnit, timelineOf } from '../../matter/index.ts';
import { claim, findTask, handOn, notesOf, queue } from '../index.ts';

let world: World;
let close: () => Promise<void>;
let owner: pg.Client;
before(async () => {
  const opened = await testWorld();
  ({ world, close } = opened);
  owner = new pg.Client({ connectionString: opened.url });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await close();
});

const act = { action: 'test' };
const nurse = actorOf('nurse') as Professional;
const physio = actorOf('physio');
const hand = (id: TaskId, version: number, unit: UnitId, who: Actor = nurse) =>
  change(world, who, act, (tx) => handOn(tx, id, { unit, version, reason: 'Selkä kuuluu fysioterapeutille' }));

test('a matter handed on is seen by the new unit at once and by the old one no more', async () => {
  const { id, matter } = await aTask(world);
  assert.equal(await hand(id, 1, SIPOO), 'handed-on');
  assert.equal(await change(world, nurse, act, (tx) => findTask(tx, id)), undefined);
  assert.equal(await change(world, nurse, act, (tx) => findMatter(tx, matter)), undefined);

  const [seen, notes, timeline] = await change(
    world,
    physio,
    act,
    async (tx) => [await queue(tx, { units: [SIPOO], state: 'waiting' }), await notesOf(tx, matter), await timelineOf(tx, matter)] as const,
  );
  assert.deepEqual(
    seen.map((t) => t.id),
    [id],
  );
  assert.deepEqual(
    notes.map((n) => [n.kind, n.text, n.byName]),
    [['handed-on', 'Selkä kuuluu fysioterapeutille', 'Noora Näyte']],
  );
  assert.deepEqual(
    timeline.map((e) => [e.kind, e.byName, e.data.to]),
    [['tasks.handed-on', 'Noora Näyte', SIPOO]],
  );
});

test('both units’ desks hear of it, and the audit names the nurse', async () => {
  const { id, matter } = await aTask(world);
  const heard: string[] = [];
  owner.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '{}').channel));
  await owner.query('listen polku_live');
  assert.equal(await hand(id, 1, SIPOO), 'handed-on');
  const { rows } = await owner.query('select role, practitioner from kernel.audit_entry where matter = $1 order by id desc limit 1', [matter]);
  assert.deepEqual(heard.toSorted(), [`queue:${CENTRE}`, `queue:${SIPOO}`]);
  assert.deepEqual(rows, [{ role: 'professional', practitioner: nurse.practitioner }]);
});

test('what else was open in the matter goes along and waits for the new unit', async () => {
  const matter = await aMatter(world);
  const first = await aTask(world, { matter });
  const second = await aTask(world, { matter, kind: 'remote-visit' });
  await change(world, actorOf('nurse2'), act, (tx) => claim(tx, second.id));
  assert.equal(await hand(first.id, 1, SIPOO), 'handed-on');
  const after = await seeTask(world, second.id);
  assert.deepEqual([after.unit, after.state], [SIPOO, 'waiting']);
});

test('a new task in another unit brings the matter’s earlier ones along', async () => {
  const matter = await aMatter(world);
  const first = await aTask(world, { matter });
  await change(world, system, act, (tx) => giveToUnit(tx, matter, LOVIISA));
  await aTask(world, { matter, unit: LOVIISA });
  assert.equal((await seeTask(world, first.id)).unit, LOVIISA);
});

test('a colleague’s task, a stale page and the same unit hand nothing on', async () => {
  const { id } = await aTask(world);
  assert.equal(await hand(id, 1, CENTRE), 'stale');
  assert.equal(await hand(id, 7, SIPOO), 'stale');
  await change(world, actorOf('nurse2'), act, (tx) => claim(tx, id));
  assert.equal(await hand(id, 2, SIPOO), 'stale');
  assert.equal(await hand(id, 2, CENTRE, physio), 'gone');
  assert.equal((await seeTask(world, id)).unit, CENTRE);
});

test('a resident does not see what professionals note', async () => {
  const { id, matter } = await aTask(world);
  await hand(id, 1, SIPOO);
  assert.deepEqual(await change(world, actorOf('aino'), act, (tx) => notesOf(tx, matter)), []);
});
