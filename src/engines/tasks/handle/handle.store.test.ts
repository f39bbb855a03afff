import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { CENTRE } from '../../../../demo/ita-uusimaa/units.ts';
import { aMatter, aTask, seeTask } from '../../../../test/a-task.ts';
import { actorOf, system, testWorld } from '../../../../test/world.ts';
import type { Professional } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { PractitionerId, TaskId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { claim, complete, completeTasksOf, createTask, queue, release } from '../index.ts';

let world: World;
let close: () => Promise<void>;
before(async () => ({ world, close } = await testWorld()));
after(() => close());

const nurse = actorOf('nurse') as Professional;
/** A nurse of the centre; another number is another nurse. */
const aNurse = (n: number): Professional => ({
  ...nurse,
  practitioner: `00000000-0000-7000-a000-0000000001${String(n).padStart(2, '0')}` as PractitionerId,
  name: `Nurse ${n}`,
});
const take = (who: Professional, id: TaskId) => change(world, who, { action: 'test.claim' }, (tx) => claim(tx, id));
const finish = (who: Professional, id: TaskId, version: number) => change(world, who, { action: 'test.complete' }, (tx) => complete(tx, id, version));
const giveBack = (who: Professional, id: TaskId, version: number) => change(world, who, { action: 'test.release' }, (tx) => release(tx, id, version));
const eventsOf = async (id: TaskId) =>
  (
    await change(world, system, { action: 'test' }, (tx) =>
      sql<{
        version: number;
      }>`select (data->>'version')::int as version from kernel.event where type = 'tasks.changed' and data->>'task' = ${id} order by id`.execute(
        tx.db,
      ),
    )
  ).rows;

test('of twenty nurses who take a task at once exactly one gets it', async () => {
  const { id } = await aTask(world);
  const got = await Promise.all(Array.from({ length: 20 }, (_, n) => take(aNurse(n), id)));
  assert.deepEqual([got.filter((g) => g === 'claimed').length, got.filter((g) => g === 'taken').length], [1, 19]);
  const task = await seeTask(world, id);
  assert.equal(task.state === 'claimed' && task.claimed.name, `Nurse ${got.indexOf('claimed')}`);
  assert.deepEqual(await eventsOf(id), [{ version: 1 }, { version: 2 }]);
});

test('a nurse of another unit neither sees nor takes the task', async () => {
  const { id } = await aTask(world);
  const physio = actorOf('physio') as Professional;
  assert.equal(await take(physio, id), 'gone');
  assert.deepEqual(await change(world, physio, { action: 'test' }, (tx) => queue(tx, { units: [CENTRE], state: 'waiting' })), []);
  assert.equal((await seeTask(world, id)).state, 'waiting');
});

test('the same booking twice is one task', async () => {
  const matter = await aMatter(world);
  const make = () =>
    change(world, system, { action: 'test' }, (tx) =>
      createTask(tx, { unit: CENTRE, matter, kind: 'remote-visit', urgency: 'book', key: 'appointment:twice' }),
    );
  assert.equal(await make(), await make());
});

test('a task is not put in the queue of a unit that does not have the matter', async () => {
  const matter = await aMatter(world, { unit: nurse.units[0] });
  await assert.rejects(aTask(world, { matter, unit: '00000000-0000-7000-8000-000000000099' as typeof CENTRE }), /give the matter to the unit first/);
});

test('what was decided of an older version is not done', async () => {
  const { id } = await aTask(world);
  await take(nurse, id);
  assert.equal(await finish(nurse, id, 1), 'stale');
  assert.equal(await giveBack(nurse, id, 1), 'stale');
  assert.equal(await finish(nurse, id, 2), 'completed');
  assert.equal(await finish(nurse, id, 2), 'completed', 'a second press is as the first');
  assert.equal(await take(aNurse(1), id), 'gone');
  assert.equal((await eventsOf(id)).length, 3);
});

test('a held visit ends its task whoever had it, a cancelled one without a doer', async () => {
  const matter = await aMatter(world);
  const { id } = await aTask(world, { matter, kind: 'remote-visit' });
  await take(aNurse(3), id);
  assert.equal(await change(world, nurse, { action: 'test' }, (tx) => completeTasksOf(tx, matter, 'remote-visit')), 1);
  const held = await seeTask(world, id);
  assert.equal(held.state === 'done' && held.done.by?.name, nurse.name);

  const cancelled = await aTask(world, { matter, kind: 'call-back' });
  assert.equal(await change(world, actorOf('aino'), { action: 'test' }, (tx) => completeTasksOf(tx, matter, 'call-back')), 1);
  const after = await seeTask(world, cancelled.id);
  assert.ok(after.state === 'done' && after.done.by === undefined);
});

test('a queue begins with the most urgent, then with what is due first', async () => {
  const matter = await aMatter(world);
  const due = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
  for (const [key, urgency, dueAt] of [
    ['late', 'today', due(12)],
    ['later', 'today', undefined],
    ['self', 'selfcare', due(1)],
    ['acute', 'urgent', due(15)],
    ['soon', 'today', due(9)],
  ] as const)
    await aTask(world, { matter, kind: 'order', key, urgency, dueAt });
  const waiting = await change(world, nurse, { action: 'test' }, (tx) => queue(tx, { units: [CENTRE], state: 'waiting', kind: 'order' }));
  assert.deepEqual(
    waiting.map((t) => t.key),
    ['acute', 'soon', 'late', 'later', 'self'],
  );
});

const steps = fc.array(fc.record({ who: fc.nat(3), task: fc.nat(2), does: fc.constantFrom('claim', 'claim', 'release', 'complete') }), {
  minLength: 8,
  maxLength: 40,
});

test('nurses working at the same time lose no task, double none and never share one', async () => {
  const run = async (plan: { who: number; task: number; does: string }[]) => {
    const matter = await aMatter(world);
    const ids = [await aTask(world, { matter }), await aTask(world, { matter }), await aTask(world, { matter })].map((t) => t.id);
    const done = new Map<TaskId, number>();
    const owned = new Map<TaskId, number>();
    const work = async (who: number) => {
      for (const { task, does } of plan.filter((s) => s.who === who)) {
        const id = ids[task]!;
        const { version } = await seeTask(world, id);
        if (does === 'claim' && (await take(aNurse(who), id)) === 'claimed') {
          assert.ok(!owned.has(id) || owned.get(id) === who, 'two nurses have one task');
          owned.set(id, who);
        }
        const mine = owned.get(id) === who;
        if (does !== 'claim' && !mine && done.get(id) !== who)
          assert.notEqual(await finish(aNurse(who), id, version), 'completed', 'somebody else’s task was ended');
        if (does === 'release' && mine) {
          owned.delete(id); // before the answer: a colleague may take it the moment it is free
          assert.equal(await giveBack(aNurse(who), id, version), 'released');
        }
        if (does === 'complete' && mine && (await finish(aNurse(who), id, version)) === 'completed') {
          done.set(id, who);
          owned.delete(id);
        }
      }
    };
    await Promise.all([0, 1, 2, 3].map(work));
    for (const id of ids) {
      const task = await seeTask(world, id);
      assert.equal(task.state === 'done', done.has(id));
      if (task.state === 'done') assert.equal(task.done.by?.practitioner, aNurse(done.get(id)!).practitioner);
      if (task.state === 'claimed') assert.equal(task.claimed.practitioner, aNurse(owned.get(id)!).practitioner);
      assert.deepEqual(
        (await eventsOf(id)).map((e) => e.version),
        Array.from({ length: task.version }, (_, i) => i + 1),
        'every change is told once',
      );
    }
  };
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: 25 });
});
