import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { testWorld } from './world.ts';

let client: pg.Client;
let close: () => Promise<void>;
before(async () => {
  const made = await testWorld();
  client = new pg.Client({ connectionString: made.url });
  await client.connect();
  close = () => client.end().then(made.close);
});
after(() => close());

const OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') and n.nspname !~ '^pg_'";
const complaints = async (sql: string) => (await client.query(sql)).rows.map((r) => Object.values(r).join(' '));

test('every table says what it is for', async () => {
  assert.deepEqual(
    await complaints(
      `select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} and obj_description(c.oid) is null`,
    ),
    [],
  );
});

test('every table has a primary key', async () => {
  assert.deepEqual(
    await complaints(
      `select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} and not exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p')`,
    ),
    [],
  );
});

test('instants carry their zone', async () => {
  assert.deepEqual(
    await complaints(
      `select table_schema || '.' || table_name, column_name from information_schema.columns n where data_type = 'timestamp without time zone' and table_schema not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker')`,
    ),
    [],
  );
});

test('every row of a county says which county', async () => {
  const without = await complaints(`
    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS}
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'county')`);
  // The marks of reactions follow their event; sinks of the demo belong to no county.
  assert.deepEqual(
    without.filter((t) => t !== 'kernel.handled' && !t.startsWith('fakes.')),
    [],
  );
});

test('a table with a matter or a person shows its rows only by relation', async () => {
  const open = await complaints(`
    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} and not c.relrowsecurity
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('matter', 'person'))`);
  // Reached by the web role only through a random token.
  assert.deepEqual(
    open.filter((t) => t !== 'kernel.session' && !t.startsWith('fakes.')),
    [],
  );
});

test('the web role can neither change nor remove what is in the audit', async () => {
  assert.deepEqual(
    await complaints(
      `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'polku_app' and table_schema = 'kernel' and table_name like 'audit%'`,
    ),
    ['audit_entry SELECT'],
  );
});

test('references are indexed, so that removing and joining stay fast', async () => {
  assert.deepEqual(
    await complaints(`
    select n.nspname || '.' || c.relname, a.attname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'f' and ${OURS} and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = k.conkey[1])`),
    [],
  );
});
