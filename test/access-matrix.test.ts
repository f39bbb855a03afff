import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { CENTRE, SIPOO } from '../demo/ita-uusimaa/units.ts';
import { breakGlass, type Decision, giveToUnit, mayAccess } from '../src/engines/matter/index.ts';
import type { Actor, Resident } from '../src/kernel/access.ts';
import { change } from '../src/kernel/change.ts';
import { plusMinutes } from '../src/kernel/clock.ts';
import type { ConsentId, MatterId, PersonId } from '../src/kernel/ids.ts';
import { beginSession, actFor } from '../src/kernel/session.ts';
import type { World } from '../src/kernel/world.ts';
import { begunInABrowser, everythingOfAino } from './rls/everything.ts';
import { aMatter } from './a-task.ts';
import { actorOf, aVisitor, system, type TestServer, testServer } from './world.ts';

/**
 * Every kind of actor x everything that can tell of a person, by table and by page, with what the rule (engines/matter/access) expects. Tables are
 * read from the catalog and actors listed below, so a new table is tried at once.
 */
let server: TestServer;
let world: World;
let owner: pg.Client;
let shift = 0;
const clock = () => plusMinutes(new Date(), shift);
const aino = actorOf('aino') as Resident;
const ilmari = actorOf('ilmari') as Resident;
const act = { action: 'test' };

/** Whose data is tried: an adult's matter in the digital centre; a minor's, shown to guardians and kept from them. */
let ainos: MatterId;
let shown: MatterId;
let kept: MatterId;
const bases: Record<string, ConsentId> = {};
type Case = { name: string; actor: Actor; world?: World };
let cases: Case[];

before(async () => {
  server = await testServer({ clock });
  world = server.world;
  owner = new pg.Client({ connectionString: world.config.DATABASE_URL });
  await owner.connect();
  ainos = await everythingOfAino(world);
  await begunInABrowser(world, 'a');
  [shown, kept] = [await aMatter(world, { of: 'ilmari', unit: CENTRE }), await aMatter(world, { of: 'ilmari', unit: CENTRE })];
  await owner.query('update matter.matter set shown_to_guardians = (id = $1) where id = any($2)', [shown, [shown, kept]]);
  await owner.query("set session_replication_role = 'replica'");
  for (const [name, kind, subject, grantee, more] of [
    ['mandate', 'mandate', aino.person, 'tuuli', {}],
    ['expired', 'mandate', aino.person, 'mikael', { ends_at: plusMinutes(clock(), -1) }],
    ['revoked', 'mandate', aino.person, 'eino', { status: 'inactive', status_reason: 'withdrawn' }],
    ['proposed', 'mandate', aino.person, 'salla', { status: 'proposed' }],
    ['support', 'support', aino.person, 'sara', { matter: ainos }],
    ['guardian', 'guardianship', ilmari.person, 'mikael', {}],
  ] as const)
    bases[name] = await basis(kind, subject, (actorOf(grantee) as Resident).person, { policy: `matrix-${name}`, ...more });
  await owner.query("set session_replication_role = 'origin'");
  await change(world, actorOf('family-worker'), act, (tx) =>
    breakGlass(tx, { person: ilmari.person, ground: 'other', reason: 'Kaikkien taulujen koe' }),
  );
  const elsewhere = { ...world, county: { ...world.county, key: 'other' } };
  cases = [
    { name: 'nobody signed in', actor: { role: 'anonymous' } },
    { name: 'another browser', actor: aVisitor('b') },
    { name: 'oneself', actor: aino },
    { name: 'another resident', actor: actorOf('mikael') },
    { name: 'the minor', actor: ilmari },
    { name: 'acting by mandate', actor: acting('mandate', 'tuuli') },
    { name: 'acting, expired', actor: acting('expired', 'mikael') },
    { name: 'acting, revoked', actor: acting('revoked', 'eino') },
    { name: 'acting, not yet agreed', actor: acting('proposed', 'salla') },
    { name: 'acting on another’s mandate', actor: acting('mandate', 'eino') },
    { name: 'supporter', actor: acting('support', 'sara') },
    { name: 'guardian', actor: acting('guardian', 'mikael', ilmari) },
    { name: 'nurse with a relation', actor: actorOf('nurse') },
    { name: 'nurse of another unit', actor: actorOf('physio') },
    { name: 'professional after breaking the glass', actor: actorOf('family-worker') },
    { name: 'nurse of another county', actor: actorOf('nurse'), world: elsewhere },
    { name: 'oneself in another county', actor: aino, world: elsewhere },
    { name: 'administrator', actor: actorOf('admin') },
    { name: 'officer', actor: actorOf('officer') },
    { name: 'program without scopes', actor: { role: 'client', client: 'c', scopes: [] } },
    { name: 'program for persons', actor: { role: 'client', client: 'c', scopes: ['system/Patient.rs'] } },
    { name: 'program for episodes', actor: { role: 'client', client: 'c', scopes: ['system/EpisodeOfCare.rs'] } },
    { name: 'the county’s machinery', actor: system },
  ];
});
after(() => owner.end().then(() => server.close()));

async function basis(kind: string, subject: PersonId, grantee: PersonId, more: Record<string, unknown>): Promise<ConsentId> {
  const row = {
    county: world.county.key,
    kind,
    subject,
    grantee,
    source: 'self',
    status: 'active',
    data: {},
    starts_at: plusMinutes(clock(), -600),
    created_at: clock(),
    ...more,
  };
  const { rows } = await owner.query(
    `insert into consent.consent (${Object.keys(row).join(', ')}) values (${Object.keys(row)
      .map((_, i) => `$${i + 1}`)
      .join(', ')}) returning id`,
    Object.values(row),
  );
  return rows[0].id;
}

function acting(name: string, key: string, whom: Resident = aino): Actor {
  const by = actorOf(key) as Resident;
  const kind = name === 'support' ? ('support' as const) : name === 'guardian' ? ('guardianship' as const) : ('mandate' as const);
  return { ...whom, by: { person: by.person, name: by.name, basis: bases[name]!, kind, ...(kind === 'support' ? { matter: ainos } : {}) } };
}

/** What the rule says of one actor and one matter, or of its person; facts as the owner of the tables sees them. */
async function judged({ actor, world: w = world }: Case, what: 'person' | 'matter' | 'attached', matter: MatterId): Promise<Decision> {
  const all = async (query: string, values: unknown[]) => (await owner.query(query, values)).rows;
  const [{ person }] = await all('select person from matter.matter where id = $1', [matter]);
  const matters = await all(
    `select id, unit, state, closed_at as "closedAt", shown_to_guardians as "shownToGuardians" from matter.matter where ${what === 'person' ? 'person' : 'id'} = $1`,
    [what === 'person' ? person : matter],
  );
  const found = await all(
    `select id, kind, subject, grantee, matter, status, starts_at as "startsAt", ends_at as "endsAt" from consent.consent where grantee is not null`,
    [],
  );
  const emergencies = await all(
    `select practitioner, began_at as "beganAt", ends_at as "endsAt", ended_at as "endedAt" from matter.emergency_access where person = $1`,
    [person],
  );
  return mayAccess({
    actor,
    county: w.county.key,
    what,
    doing: 'read',
    now: clock(),
    facts: { county: world.county.key, person, matters, bases: found, emergencies },
  });
}

/** Tables of which a policy of their own says more than the matter's does: who may at most see a row there. */
const NARROWER: Record<string, (actor: Actor) => boolean> = {
  'tasks.note': (a) => ['professional', 'system'].includes(a.role),
  'visits.note': (a) => ['professional', 'system'].includes(a.role),
  'feedback.answer': (a) => ['resident', 'system'].includes(a.role),
  'matter.competence_decision': (a) => !('by' in a && a.by),
};
/** Tables with rules of their own that their own tests try. */
const OTHERS =
  /^(kernel\.|identity\.|privacy\.|consent\.|contact\.|matter\.share|matter\.address|matter\.emergency|_example\.|programs\.|participation\.)/;

async function tables(): Promise<{ table: string; key: 'id' | 'matter' | 'person' }[]> {
  const { rows } = await owner.query(`
    select c.oid::regclass::text as table, case when c.oid in ('matter.matter'::regclass, 'matter.person'::regclass) then 'id' else 'matter' end as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relrowsecurity and n.nspname not in ('public', 'fakes') and n.nspname !~ '^(pg_|graphile)'
      and (c.oid in ('matter.matter'::regclass, 'matter.person'::regclass) or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'matter' and not a.attisdropped))
    order by 1`);
  return rows.filter((r) => !OTHERS.test(r.table) && r.table !== 'kernel.event');
}

test('every actor sees in every table exactly what the rule says', async () => {
  const wrong: string[] = [];
  let tried = 0;
  let open = 0;
  const guarded = await tables();
  for (const one of cases) {
    for (const matter of [ainos, shown, kept]) {
      const expected = {
        person: await judged(one, 'person', matter),
        matter: await judged(one, 'matter', matter),
        attached: await judged(one, 'attached', matter),
      };
      for (const { table, key } of guarded) {
        const id =
          table === 'matter.person' ? (await owner.query('select person from matter.matter where id = $1', [matter])).rows[0].person : matter;
        const there = (await owner.query(`select from ${table} where ${key} = $1`, [id])).rowCount! > 0;
        const decision = expected[table === 'matter.person' ? 'person' : table === 'matter.matter' ? 'matter' : 'attached'];
        const should = there && decision.allowed && (NARROWER[table]?.(one.actor) ?? true);
        const seen = await sees(one, table, key, id);
        tried++;
        if (seen) open++;
        if (seen !== should)
          wrong.push(
            `${one.name}: ${table} of ${matter === ainos ? 'an adult' : matter === shown ? 'a minor' : 'a minor, kept'}: ${seen}, the rule says ${JSON.stringify(decision)}`,
          );
      }
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(open > 100, `only ${open} cells had something to see`);
  console.log(`${tried} cells: ${cases.length} actors x ${guarded.length} tables x 3 matters; ${open} see something`);
});

async function sees({ actor, world: w = world }: Case, table: string, key: string, id: string): Promise<boolean> {
  return change(
    w,
    actor,
    act,
    async (tx) => (await sql`select from ${sql.table(table)} t where t.${sql.ref(key)} = ${id} limit 1`.execute(tx.db)).rows.length > 0,
  ).catch((error) => {
    if (error.code === '42501') return false;
    throw error;
  });
}

test('programs change nothing, whatever their scopes', async () => {
  const everything = ['Patient', 'EpisodeOfCare', 'QuestionnaireResponse', 'Appointment', 'Consent', 'AuditEvent'].map((r) => `system/${r}.rs`);
  const done: string[] = [];
  for (const { table, key } of await tables()) {
    const undo = new Error('undo');
    await change(world, { role: 'client', client: 'c', scopes: everything }, act, async (tx) => {
      const { numAffectedRows } = await sql`update ${sql.table(table)} t set county = county where t.${sql.ref(key)} is not null`.execute(tx.db);
      if (numAffectedRows) done.push(table);
      throw undo;
    }).catch((error) => {
      if (error !== undo && error.code !== '42501') throw error;
    });
  }
  assert.deepEqual(done, []);
});

/** Pages of one person and one matter, and who of the signed-in may open them. */
test('pages of a matter and of a person open to whom the rule says, and to nobody else', async () => {
  const wrong: string[] = [];
  let tried = 0;
  const { rows } = await owner.query('select id from tasks.item where matter = $1 limit 1', [ainos]);
  const pages: { path: string; what: 'person' | 'matter'; for: 'resident' | 'professional' }[] = [
    { path: `/fi/my/matters/${ainos}`, what: 'matter', for: 'resident' },
    { path: `/fi/desk/tasks/${rows[0].id}`, what: 'matter', for: 'professional' },
    { path: `/fi/desk/people/${aino.person}`, what: 'person', for: 'professional' },
  ];
  for (const one of cases.filter((c) => !c.world && c.actor.role !== 'system' && c.actor.role !== 'client')) {
    const cookie = await cookieOf(one.actor);
    for (const page of pages) {
      const decision = await judged(one, page.what, ainos);
      const should = decision.allowed && one.actor.role === page.for;
      const { status } = await fetch(server.url + page.path, { headers: { cookie }, redirect: 'manual' });
      tried++;
      if ((status === 200) !== should)
        wrong.push(`${one.name}: ${page.path.replace(/[0-9a-f-]{36}/, ':id')} ${status}, the rule says ${JSON.stringify(decision)}`);
    }
  }
  assert.deepEqual(wrong, []);
  console.log(`${tried} pages x actors`);
});

async function cookieOf(actor: Actor): Promise<string> {
  if (actor.role === 'anonymous' || actor.role === 'client' || actor.role === 'system') return '';
  if (actor.role !== 'resident') return `polku_session=${await beginSession(world, { ...actor })}`;
  const { by } = actor;
  const own = { role: 'resident' as const, person: by?.person ?? actor.person, name: by?.name ?? actor.name };
  const token = await beginSession(world, own);
  if (!by) return `polku_session=${token}`;
  const { rows } = await owner.query('select id from kernel.session where person = $1 order by started_at desc, id desc limit 1', [own.person]);
  return `polku_session=${await actFor(world, rows[0].id, { person: actor.person, name: actor.name, basis: by.basis, kind: by.kind, ...(by.matter ? { matter: by.matter } : {}) })}`;
}

test('when the matter moves, the hour ends or the day after closing is full, the whole row of the matrix follows', async () => {
  const relation = async (name: string) => (await judged(cases.find((c) => c.name === name)!, 'person', ainos)).because;
  const row = async (key: string) => sees({ name: key, actor: actorOf(key) }, 'matter.person', 'id', aino.person);
  assert.deepEqual([await relation('nurse with a relation'), await row('nurse')], ['care', true]);
  await change(world, system, act, (tx) => giveToUnit(tx, ainos, SIPOO));
  await owner.query(`update matter.matter set unit = $1 where person = $2`, [SIPOO, aino.person]);
  assert.deepEqual([await relation('nurse with a relation'), await row('nurse'), await row('physio')], ['no-relation', false, true]);
  assert.equal(await row('family-worker'), true);
  shift += 61;
  assert.deepEqual([await relation('professional after breaking the glass'), await row('family-worker')], ['no-relation', false]);
  await owner.query(`update matter.matter set state = 'closed', closed_at = $1 where person = $2 and state = 'open'`, [clock(), aino.person]);
  assert.deepEqual([await relation('nurse of another unit'), await row('physio')], ['care-just-ended', true]);
  shift += 24 * 60 + 1;
  assert.deepEqual([await relation('nurse of another unit'), await row('physio')], ['no-relation', false]);
});
