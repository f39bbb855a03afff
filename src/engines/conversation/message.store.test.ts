import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { CENTRE } from '../../../demo/ita-uusimaa/units.ts';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import { change, look } from '../../kernel/change.ts';
import type { MatterId, ThreadId } from '../../kernel/ids.ts';
import type { World } from '../../kernel/world.ts';
import { giveToUnit, openMatter } from '../matter/index.ts';
import { findMessage, findThread, messagesOf, threadOf, write } from './index.ts';

let world: World;
let close: () => Promise<void>;
let matter: MatterId;
let thread: ThreadId;
const [aino, eino, nurse, physio] = ['aino', 'eino', 'nurse', 'physio'].map(actorOf);
const act = { action: 'test' };

before(async () => {
  ({ world, close } = await testWorld({ demo: true }));
  matter = await change(world, aino!, act, async (tx) => {
    const opened = await openMatter(tx, { topic: 'throat', lang: 'fi' });
    thread = await threadOf(tx, opened, 'visit:1');
    return opened;
  });
  await change(world, system, act, (tx) => giveToUnit(tx, matter, CENTRE));
});
after(() => close());

const said = (as = aino!) => look(world, as, act, async (tx) => (await messagesOf(tx, thread)).map((m) => `${m.byName}: ${m.text}`));

test('a resident and a nurse of the unit write to each other, in order', async () => {
  await change(world, aino!, act, (tx) => write(tx, thread, ' Hei, kuulenko sinua? '));
  await change(world, nurse!, act, (tx) => write(tx, thread, 'Kuulet kyllä!'));
  assert.deepEqual(await said(), ['Aino Esimerkki: Hei, kuulenko sinua?', 'Noora Näyte: Kuulet kyllä!']);
  assert.deepEqual(await said(nurse), await said());
});

test('the thread about a thing is one, however many ask for it at once', async () => {
  const found = await Promise.all([aino!, nurse!, aino!].map((who) => change(world, who, act, (tx) => threadOf(tx, matter, 'visit:2'))));
  assert.equal(new Set(found).size, 1);
});

test('a message sent twice with the same key is one message', async () => {
  const send = () => change(world, aino!, act, (tx) => write(tx, thread, 'Kerran vain', 'key-1'));
  const [first, second] = [await send(), await send()];
  assert.ok(first.kind === 'written' && second.kind === 'written');
  assert.equal(first.message.id, second.message.id);
  assert.equal((await said()).filter((m) => m.endsWith('Kerran vain')).length, 1);
});

test('nobody else sees the thread or writes to it', async () => {
  for (const stranger of [eino!, physio!]) {
    assert.deepEqual(await said(stranger), []);
    assert.equal(await look(world, stranger, act, (tx) => findThread(tx, matter, 'visit:1')), undefined);
    assert.deepEqual(await change(world, stranger, act, (tx) => write(tx, thread, 'hei')), { kind: 'no-thread' });
    await assert.rejects(
      change(world, stranger, act, (tx) => threadOf(tx, matter, 'visit:3')),
      /row-level security/,
    );
  }
});

test('one is read by those who see the matter only', async () => {
  const written = await change(world, nurse!, act, (tx) => write(tx, thread, 'Soitan sinulle.'));
  assert.ok(written.kind === 'written');
  assert.equal((await look(world, aino!, act, (tx) => findMessage(tx, written.message.id)))?.text, 'Soitan sinulle.');
  assert.equal(await look(world, eino!, act, (tx) => findMessage(tx, written.message.id)), undefined);
});

test('the event of a message carries its id, never its words', async () => {
  const { rows } = await look(world, system, act, (tx) =>
    sql<{ data: object }>`select data from kernel.event where type = 'conversation.written'`.execute(tx.db),
  );
  assert.ok(rows.length > 0);
  for (const { data } of rows) assert.deepEqual(Object.keys(data).sort(), ['message', 'thread']);
});

test('nobody writes in the name of another, not even by a mistake of ours', async () => {
  await assert.rejects(
    change(world, nurse!, act, (tx) =>
      sql`insert into conversation.message (county, thread, matter, by_role, by_name, person, text)
        values (kernel.current_county(), ${thread}, ${matter}, 'resident', 'Aino Esimerkki', ${(aino as { person: string }).person}, 'En minä')`.execute(
        tx.db,
      ),
    ),
    /row-level security/,
  );
});
