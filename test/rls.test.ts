import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { allScopes } from '../src/engines/fhir/index.ts';
import type { Actor } from '../src/kernel/access.ts';
import { change } from '../src/kernel/change.ts';
import type { MatterId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { begunInABrowser, everythingOfAino } from './rls/everything.ts';
import { actorOf, aVisitor, system, testWorld } from './world.ts';

/** Whoever asks, the database itself shows and lets change only what is theirs. Tables are read from the catalog, so a new one is covered at once. */
type Guarded = { table: string; of: 'matter' | 'person' };

let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
let matter: MatterId;
let anonymous: MatterId;
let guarded: Guarded[];
const strangers: [string, Actor][] = [
  ['another resident', { ...aVisitor('b'), ...actorOf('sara') } as Actor],
  ['somebody not signed in', { role: 'anonymous' }],
  ['another browser', aVisitor('b')],
  ["another unit's professional", actorOf('physio')],
  ['a professional of no unit', { ...actorOf('nurse'), units: [] } as Actor],
  ['an administrator', actorOf('admin')],
  ['a program without scopes', { role: 'client', client: 'test', scopes: [] }],
];

before(async () => {
  const made = await testWorld({ demo: true });
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
  matter = await everythingOfAino(world);
  anonymous = await begunInABrowser(world, 'a');
  const { rows } = await owner.query(`
    select c.oid::regclass::text as table, case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'matter') or c.oid = 'matter.matter'::regclass
      then 'matter' else 'person' end as of
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker', 'fakes') and n.nspname !~ '^pg_'
      and c.relrowsecurity and (c.oid in ('matter.matter'::regclass, 'matter.person'::regclass)
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('matter', 'person')))
    order by 1`);
  guarded = rows.filter((r) => r.table !== 'kernel.event');
});
after(() => close());

test('the walk leaves a row in every table that can tell of a person, so that each is tried below', async () => {
  const empty: string[] = [];
  for (const g of guarded) if ((await rowsOf(g, matter)).length === 0) empty.push(g.table);
  assert.deepEqual(empty, []);
  assert.ok(guarded.length >= 17, `${guarded.length} tables`);
});

test('strangers see nothing of it', async () => {
  const seen: string[] = [];
  for (const [who, actor] of strangers)
    for (const g of guarded) {
      const found = await attempt(world, actor, () => sql`select from ${sql.table(g.table)} t where ${about(g, matter)}`);
      if (found !== 'refused' && found > 0) seen.push(`${who}: ${g.table}`);
    }
  assert.deepEqual(seen, []);
});

test('strangers can neither add to it, change it nor remove it', async () => {
  const done: string[] = [];
  for (const g of guarded) {
    const [row] = await rowsOf(g, matter);
    for (const [who, actor] of strangers) {
      const t = sql.table(g.table);
      const added = await attempt(
        world,
        actor,
        () => sql`insert into ${t} overriding system value select * from jsonb_populate_record(null::${t}, ${JSON.stringify(row)})`,
      );
      const changed = await attempt(world, actor, () => sql`update ${t} t set county = county where ${about(g, matter)}`);
      const removed = await attempt(world, actor, () => sql`delete from ${t} t where ${about(g, matter)}`);
      if (added !== 'refused') done.push(`${who} adds to ${g.table}`);
      if (changed !== 'refused' && changed > 0) done.push(`${who} changes ${g.table}`);
      if (removed !== 'refused' && removed > 0) done.push(`${who} removes from ${g.table}`);
    }
  }
  assert.deepEqual(done, []);
});

test('a program with every scope sees what FHIR tells and nothing else, and changes nothing', async () => {
  const program: Actor = { role: 'client', client: 'test', scopes: allScopes() };
  const seen: string[] = [];
  const done: string[] = [];
  for (const g of guarded) {
    const t = sql.table(g.table);
    const found = await attempt(world, program, () => sql`select from ${t} t where ${about(g, matter)}`);
    if (found !== 'refused' && found > 0) seen.push(g.table);
    const changed = await attempt(world, program, () => sql`update ${t} t set county = county where ${about(g, matter)}`);
    if (changed !== 'refused' && changed > 0) done.push(`changes ${g.table}`);
    const [row] = await rowsOf(g, matter);
    const added = await attempt(
      world,
      program,
      () => sql`insert into ${t} overriding system value select * from jsonb_populate_record(null::${t}, ${JSON.stringify(row)})`,
    );
    if (row && added !== 'refused') done.push(`adds to ${g.table}`);
  }
  assert.deepEqual(done, []);
  const told = [
    'calendar.appointment',
    'consent.consent',
    'kernel.audit_entry',
    'matter.address',
    'matter.matter',
    'matter.person',
    'questionnaire.response',
  ];
  assert.deepEqual(
    seen.filter((table) => !told.includes(table)),
    [],
  );
  assert.ok(seen.includes('calendar.appointment') && seen.includes('matter.person'));
});

test('what was begun in a browser is seen in that browser only, not by any professional', async () => {
  const tables = guarded.filter((g) => ['matter.matter', 'matter.timeline', 'questionnaire.response'].includes(g.table));
  const sees = async (actor: Actor) => {
    let n = 0;
    for (const g of tables) n += Number(await attempt(world, actor, () => sql`select from ${sql.table(g.table)} t where ${about(g, anonymous)}`));
    return n;
  };
  assert.equal(await sees(aVisitor('a')), 3);
  for (const [who, actor] of [...strangers, ['a nurse', actorOf('nurse')] as [string, Actor]]) assert.equal(await sees(actor), 0, who);
});

test('the same persons in another county see nothing', async () => {
  const elsewhere = { ...world, county: { ...world.county, key: 'other' } };
  for (const actor of [actorOf('aino'), actorOf('nurse'), aVisitor('a'), system])
    for (const g of guarded)
      for (const m of [matter, anonymous])
        assert.equal(
          await attempt(elsewhere, actor, () => sql`select from ${sql.table(g.table)} t where ${about(g, m)}`),
          0,
          `${actor.role} ${g.table}`,
        );
});

test('what professionals write to each other is not the resident’s, and what the resident thinks of the visit is not theirs', async () => {
  const seen = async (key: string, table: string) =>
    attempt(world, actorOf(key), () => sql`select from ${sql.table(table)} t where matter = ${matter}`);
  assert.deepEqual([await seen('aino', 'tasks.note'), await seen('nurse', 'tasks.note')], [0, 1]);
  assert.deepEqual([await seen('aino', 'visits.note'), await seen('nurse', 'visits.note')], [0, 1]);
  assert.deepEqual([await seen('nurse', 'feedback.answer'), await seen('aino', 'feedback.answer')], [0, 1]);
});

test('a day after its end the unit no longer sees a matter', async () => {
  await owner.query(
    `update matter.matter set state = 'closed', closed_at = now() - interval '25 hours' where person = (select person from matter.matter where id = $1)`,
    [matter],
  );
  const seen: string[] = [];
  for (const g of guarded) {
    const found = await attempt(world, actorOf('nurse'), () => sql`select from ${sql.table(g.table)} t where ${about(g, matter)}`);
    if (found !== 'refused' && found > 0) seen.push(g.table);
  }
  assert.deepEqual(seen, []);
});

/** The rows of a table that belong to the matter, or to its person. */
const about = ({ table, of }: Guarded, id: MatterId) =>
  table === 'matter.matter'
    ? sql`t.id = ${id}`
    : of === 'matter'
      ? sql`t.matter = ${id}`
      : sql`t.${sql.ref(table === 'matter.person' ? 'id' : 'person')} = ${(actorOf('aino') as { person: string }).person}`;

async function rowsOf(g: Guarded, id: MatterId): Promise<object[]> {
  const key = g.table === 'matter.matter' || g.table === 'matter.person' ? 'id' : g.of;
  const value = g.of === 'matter' ? id : (actorOf('aino') as { person: string }).person;
  return (await owner.query(`select to_jsonb(t) as row from ${g.table} t where t.${key} = $1`, [value])).rows.map((r) => r.row);
}

/** How many rows the actor reaches with a statement; 'refused' when the database says no. What was done is undone. */
async function attempt(w: World, actor: Actor, statement: () => ReturnType<typeof sql>): Promise<number | 'refused'> {
  const undo = new Error('undo');
  let reached: number | 'refused' = 'refused';
  await change(w, actor, { action: 'test' }, async (tx) => {
    const { rows, numAffectedRows } = await statement().execute(tx.db);
    reached = Number(numAffectedRows ?? rows.length);
    throw undo;
  }).catch((error) => {
    if (error !== undo && error.code !== '42501') throw error;
  });
  return reached;
}
