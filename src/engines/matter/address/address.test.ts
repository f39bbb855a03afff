import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMatter } from '../../../../test/a-task.ts';
import { actorOf, system, testWorld } from '../../../../test/world.ts';
import type { Actor, Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import { addressOf, breakGlass, findPerson, openMatter, stateAddressNeed } from '../index.ts';

let world: World;
let close: () => Promise<void>;
let now = new Date('2026-11-23T10:00:00Z');
before(async () => {
  ({ world, close } = await testWorld({ demo: true, clock: () => now }));
  await aMatter(world, { of: 'salla' });
  await aMatter(world, { of: 'eino' });
});
after(() => close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => change(world, actor, { action: 'test' }, work);
const salla = actorOf('salla') as Resident;
const eino = actorOf('eino') as Resident;
const nurse = actorOf('nurse');
const address = (actor: Actor, of = salla) => as(actor, (tx) => addressOf(tx, of.person));
const street = async (actor: Actor, of = salla) => {
  const shown = await address(actor, of);
  return shown?.kind === 'shown' ? shown.address?.street : shown?.kind;
};
const rowsSeen = (actor: Actor) =>
  as(actor, async (tx) => (await sql`select from matter.address where person = ${salla.person}`.execute(tx.db)).rows.length);

test('a protected person’s address is hidden from the nurse until the work needs it, and then for a quarter of an hour', async () => {
  assert.equal(await street(nurse), 'hidden');
  assert.equal(await rowsSeen(nurse), 0);
  assert.equal(await as(nurse, (tx) => stateAddressNeed(tx, salla.person, 'Kotikäynti tänään klo 13')), 'stated');
  assert.equal(await street(nurse), 'Suojakatu 8 C 9');
  assert.equal(await street(actorOf('nurse2')), 'hidden', 'a colleague says own reason');
  now = plusMinutes(now, 15);
  assert.equal(await street(nurse), 'hidden');
  assert.equal(await rowsSeen(nurse), 0);
});

test('why it was needed is in the log', async () => {
  const { rows } = await as(system, (tx) =>
    sql<{ reason: string }>`select reason from kernel.audit_entry where subject = ${salla.person} and reason is not null`.execute(tx.db),
  );
  assert.deepEqual(rows, [{ reason: 'Kotikäynti tänään klo 13' }]);
});

test('the municipality goes with it: nowhere else in the person’s data or matters', async () => {
  const matter = await as(salla, (tx) => openMatter(tx, { topic: 'uti', lang: 'fi', municipality: '753' }));
  const { rows } = await as(system, (tx) =>
    sql`select p.municipality as home, m.municipality as chosen from matter.matter m join matter.person p on p.id = m.person where m.id = ${matter}`.execute(
      tx.db,
    ),
  );
  assert.deepEqual(rows, [{ home: null, chosen: null }]);
  assert.equal((await as(nurse, (tx) => findPerson(tx, salla.person)))?.nonDisclosure, true);
  const own = await address(salla);
  assert.equal(own?.kind === 'shown' && own.address?.municipality, '753', 'oneself sees it');
});

test('who is not protected has an address that whoever sees the person sees', async () => {
  assert.equal(await street(nurse, eino), 'Esimerkkitie 3');
  assert.equal(await street(actorOf('physio'), eino), undefined);
});

test('without a relation no need can be stated, and an emergency alone opens no address', async () => {
  const physio = actorOf('physio');
  assert.equal(await as(physio, (tx) => stateAddressNeed(tx, salla.person, 'Haluan tietää osoitteen')), 'not-found');
  await as(physio, (tx) => breakGlass(tx, { person: salla.person, ground: 'urgent-care', reason: 'Tajuton ensiavussa' }));
  assert.equal(await street(physio), 'hidden');
  for (const key of ['admin', 'officer', 'sara', 'aino']) assert.equal(await rowsSeen(actorOf(key)), 0, key);
});
