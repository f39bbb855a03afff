import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { testWorld } from './world.ts';

/** What the web role may do at all, whoever asks: the least that its work needs. */
let client: pg.Client;
let close: () => Promise<void>;
before(async () => {
  const made = await testWorld();
  client = new pg.Client({ connectionString: made.url });
  await client.connect();
  close = () => client.end().then(made.close);
});
after(() => close());

const OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname !~ '^pg_'";
const list = async (sql: string): Promise<string[]> => (await client.query(sql)).rows.map((r) => Object.values(r).join(' '));

test('the web role removes only what is fleeting', async () => {
  assert.deepEqual(
    await list(`select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and has_table_privilege('polku_app', c.oid, 'delete') order by 1`),
    [
      'calendar.hold',
      'calendar.occupancy',
      'calendar.slot',
      'directory.finding',
      'directory.import_page',
      'directory.opening',
      'directory.practitioner_role',
      'directory.service_channel',
      'directory.sought',
      'favourites.favourite',
      'identity.once',
      'identity.passkey',
      'kernel.parked_form',
      'participation.organiser',
      'participation.subscription',
      'programs.assertion',
      'programs.token',
      'visits.presence',
      'visits.signal',
    ].sort(),
  );
});

test('the web role never empties a table, makes a reference or a trigger', async () => {
  assert.deepEqual(
    await list(`select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and has_table_privilege('polku_app', c.oid, 'truncate, references, trigger')`),
    [],
  );
});

test('the web role owns nothing and makes nothing', async () => {
  assert.deepEqual(await list(`select relname from pg_class where relowner = 'polku_app'::regrole`), []);
  assert.deepEqual(await list(`select n.nspname from pg_namespace n where has_schema_privilege('polku_app', n.oid, 'create')`), []);
  assert.deepEqual(await list(`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin from pg_roles where rolname = 'polku_app'`), [
    'false false false false false',
  ]);
});

test('the queue of jobs is not the web role’s', async () => {
  assert.deepEqual(
    await list(`select n.nspname from pg_namespace n where nspname ~ 'graphile' and has_schema_privilege('polku_app', n.oid, 'usage')`),
    [],
  );
});

test('tables open to the web role without row-level security are known, and hold nobody’s health', async () => {
  assert.deepEqual(
    await list(`select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and not c.relrowsecurity and has_table_privilege('polku_app', c.oid, 'select, insert, update, delete') order by 1`),
    ['kernel.parked_form', 'kernel.session'],
  );
});

test('functions with the owner’s rights are known, find names only where they should, and are nobody’s but the web role’s', async () => {
  const { rows } =
    await client.query(`select p.oid::regproc::text as name, p.proconfig::text as settings, has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${OURS} and n.nspname !~ 'graphile' order by 1`);
  assert.deepEqual(
    rows.map((r) => r.name),
    [
      'consent.keep_history',
      'consent.take_invitation',
      'content.keep_version',
      'kernel.audit_status',
      'kernel.forget_sessions',
      'kernel.matter_kept',
      'kernel.record',
      'kernel.represented',
      'kernel.supported_matter',
      'matter.emergencies_standing',
      'matter.is_known',
      'matter.keeps_from_guardians',
      'matter.known_by_code',
      'matter.names_for_officer',
      'matter.person_for_officer',
      'matter.share_stands',
      'matter.shared_now',
      'matter.take_share',
      'matter.units_for_officer',
      'participation.leave',
      'participation.merge',
      'participation.moved',
      'participation.part',
      'participation.receive',
      'participation.write_down',
      'questionnaire.remove_drafts',
      'visits.standing',
      'visits.still_here',
      'visits.take_signals',
    ],
  );
  for (const r of rows) {
    assert.match(r.settings ?? '', /search_path=pg_catalog/, r.name);
    assert.equal(r.open, false, r.name);
  }
});

test('views that run with the owner’s rights are known, and leak no row through a condition', async () => {
  assert.deepEqual(
    await list(`select c.oid::regclass, coalesce(c.reloptions::text, '') from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${OURS} and n.nspname !~ 'graphile' and not coalesce(c.reloptions, '{}') && array['security_invoker=true'] order by 1`),
    ['feedback.recommended {security_barrier=true}'],
  );
});
