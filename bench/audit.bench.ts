import { sql } from 'kysely';
import pg from 'pg';
import { sealWaiting } from '../src/kernel/audit/seal.ts';
import { logOf, searchLog } from '../src/kernel/audit/read.ts';
import { verifyAudit } from '../src/kernel/audit/verify.ts';
import { type Actor, decide, residents, type Resident } from '../src/kernel/access.ts';
import { look } from '../src/kernel/change.ts';
import { readConfig } from '../src/kernel/config.ts';
import type { PersonId, PractitionerId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { open } from '../src/main.ts';
import { freshDatabase, TEST_KEY } from '../test/database.ts';
import { actorOf } from '../test/world.ts';
import { figure } from './server.ts';

/** What the log costs: to a read of own data, to a resident's page of a long log, and to prove it whole. */
const ROWS = Number(process.env.BENCH_AUDIT_ROWS ?? 10_000_000);
const LINKS = Math.min(ROWS, 1_000_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);

const database = await freshDatabase({ demo: true });
const env = { ...process.env, DATABASE_URL: database.url, POLKU_KEY: TEST_KEY, POLKU_LOG: 'error', POLKU_DB_POOL: '64' };
const { world, close } = await open(readConfig(env), { migrate: false });
const owner = new pg.Client({ connectionString: database.url });
await owner.connect();
const county = world.county.key;
const aino = actorOf('aino') as Resident;
const misses: string[] = [];

await aLifeOf(aino.person);
await costOfAudit(world);
await fill(1, LINKS);
await chain();
await fill(LINKS + 1, ROWS);
await longLog();

await owner.end();
await close();
await database.drop();
for (const miss of misses) console.log(`MISSED: ${miss}`);
process.exit(misses.length ? 1 : 0);

function claim(what: string, value: number, digits: number, limit: number, atMost = true): void {
  figure(what, value.toFixed(digits), `(target ${atMost ? '<=' : '>='} ${limit.toLocaleString('en-US')})`);
  if (atMost ? value > limit : value < limit) misses.push(what);
}

/** Twenty matters of the resident's own. */
async function aLifeOf(person: PersonId): Promise<void> {
  await owner.query("insert into matter.matter (county, person, topic, lang) select $1, $2, 'bench', 'fi' from generate_series(1, 20)", [
    county,
    person,
  ]);
  await owner.query('analyze matter.matter');
}

/** A read of own data: the matters of My page. */
function ownData() {
  return sql`select id, topic, state, opened_at from matter.matter where person = kernel.current_person() order by opened_at desc limit 20`;
}

/** May they, and a reading that the log tells of, as every page does it. */
async function withAudit(w: World, actor: Resident): Promise<void> {
  if (decide(residents, actor, w.clock()) !== 'allowed') throw new Error('not allowed');
  const { rows } = await look(w, actor, { action: 'bench.read', subject: actor.person, data: 'timeline' }, (tx) => ownData().execute(tx.db));
  if (rows.length !== 20) throw new Error('nothing was read');
}

/** The same reading in a transaction with the same rights, of which nothing is told. */
function without(w: World, actor: Resident): Promise<void> {
  return w.db.connection().execute(async (c) => {
    const is = { county, role: actor.role, now: w.clock().toISOString(), person: actor.person };
    await sql.raw(`begin; select ${Object.entries(is).map(([k, v]) => `set_config('polku.${k}', '${v}', true)`)}`).execute(c);
    const { rows } = await ownData().execute(c);
    await sql`commit`.execute(c);
    if (rows.length !== 20) throw new Error('nothing was read');
  });
}

function at(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;
}

async function costOfAudit(w: World): Promise<void> {
  const kinds = { with: withAudit, without } as const;
  for (let n = 0; n < 300; n++) await Promise.all([withAudit(w, aino), without(w, aino)]);

  // In turn on the same connections: what disturbs the machine disturbs both alike. Ten rounds, of which the middle one counts: a stall of the disk is not ours.
  for (const connections of [1, 64]) {
    const rounds: Record<'with' | 'without', number[]>[] = [];
    for (let round = 0; round < 10; round++) {
      const times = { with: [] as number[], without: [] as number[] };
      const until = performance.now() + SECONDS * 200;
      await Promise.all(
        Array.from({ length: connections }, async (_, c) => {
          for (let n = c; performance.now() < until; n++) {
            const kind = n % 2 ? 'with' : 'without';
            // Sixty-four that each come four times a second, as people do; one that comes again at once.
            if (connections > 1) await new Promise((later) => setTimeout(later, Math.random() * 500));
            const began = performance.now();
            await kinds[kind](w, aino);
            times[kind].push(performance.now() - began);
          }
        }),
      );
      rounds.push(times);
    }
    const middle = (of: (times: (typeof rounds)[0]) => number) => at(rounds.map(of), 0.5);
    const say = (kind: 'with' | 'without') => `${middle((t) => at(t[kind], 0.5)).toFixed(2)} · ${middle((t) => at(t[kind], 0.95)).toFixed(2)}`;
    figure(`read of own data, ${connections} connections: p50 · p95 ms`, say('with'));
    figure('   the same without policy and audit', say('without'));
    claim(
      `   policy and audit add at p95, ms`,
      middle((t) => at(t.with, 0.95) - at(t.without, 0.95)),
      2,
      2,
    );
  }

  // As fast as they can: more connections than cores gain nothing, but must lose nothing either.
  const rates: Record<number, number> = {};
  for (const connections of [4, 64]) {
    const until = performance.now() + (SECONDS / 2) * 1000;
    let done = 0;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (; performance.now() < until; done++) await withAudit(w, aino);
      }),
    );
    rates[connections] = done / (SECONDS / 2);
    figure(`audited reads a second, ${connections} connections without a pause`, Math.round(rates[connections]));
  }
  claim('   64 connections to 4', rates[64]! / rates[4]!, 2, 0.8, false);
}

/** A log as of a county: a hundred thousand people, two thousand professionals; every thousandth entry by breaking the glass or refused. */
async function fill(from: number, to: number): Promise<void> {
  if (to < from) return;
  const began = performance.now();
  const { rows: indexes } = await owner.query<{ name: string; def: string }>(
    "select indexname as name, indexdef as def from pg_indexes where schemaname = 'kernel' and tablename = 'audit_entry' and indexname <> 'audit_entry_pkey'",
  );
  if (to - from > 2_000_000) for (const i of indexes) await owner.query(`drop index kernel.${i.name}`);
  await owner.query('alter table kernel.audit_entry disable trigger user');
  for (let n = from; n <= to; n += 500_000)
    await owner.query(
      `insert into kernel.audit_entry (at, county, role, practitioner, name, title, units, session, action, purpose, matter, subject, data, outcome, emergency, reason)
       select now() - interval '2 years' + n * (interval '2 years' / $3), $4, 'professional', md5('p' || n % 2000)::uuid, 'Niina Hoitaja', 'Sairaanhoitaja', array[md5('u' || n % 40)::uuid],
         md5('s' || n % 100000)::uuid, 'assessment.read', case when n % 1000 = 0 then 'emergency' else 'care' end, md5('m' || n % 300000)::uuid,
         case when n % 500 = 1 then $5::uuid else md5('r' || (n * 7919) % 100000)::uuid end, 'assessment', case when n % 1000 = 7 then 'refused: not-yours' else 'done' end,
         case when n % 1000 = 0 then md5('e' || n)::uuid end, case when n % 1000 = 0 then 'Potilas tuotiin tajuttomana päivystykseen' end
       from generate_series($1::bigint, $2::bigint) n`,
      [n, Math.min(n + 499_999, to), ROWS, county, aino.person],
    );
  await owner.query('alter table kernel.audit_entry enable trigger user');
  if (to - from > 2_000_000) for (const i of indexes) await owner.query(i.def);
  await owner.query('vacuum analyze kernel.audit_entry');
  figure(`(${(to - from + 1).toLocaleString('en-US')} entries made, s)`, ((performance.now() - began) / 1000).toFixed(0));
}

async function chain(): Promise<void> {
  let began = performance.now();
  const sealed = await sealWaiting(owner, county);
  if (typeof sealed !== 'number') throw new Error('another sealer');
  figure('entries sealed a second', Math.round(sealed / ((performance.now() - began) / 1000)));
  await owner.query('vacuum analyze kernel.audit_link');
  began = performance.now();
  const verdict = await verifyAudit(owner, county, world.crypto);
  if (!verdict.ok) throw new Error(`broken: ${JSON.stringify(verdict.findings[0])}`);
  claim(
    `audit verify over ${verdict.entries.toLocaleString('en-US')} entries, entries/s`,
    verdict.entries / ((performance.now() - began) / 1000),
    0,
    100_000,
    false,
  );
}

async function longLog(): Promise<void> {
  const of = ROWS.toLocaleString('en-US');
  const officer = actorOf('officer');
  const many = (await owner.query('select subject from kernel.audit_entry where subject is not null and id % 1000 = 3 limit 40')).rows.map(
    (r) => r.subject as PersonId,
  );
  const asResident = (person: PersonId): Actor => ({ ...aino, person });
  await measure(`own log of ${of} entries, first page`, 40, (n) =>
    look(world, asResident(many[n % many.length]!), { action: 'bench' }, (tx) => logOf(tx, many[n % many.length]!)),
  );
  let before: string | undefined;
  await measure('   of somebody with very many entries, page after page', 40, async () => {
    const lines = await look(world, aino, { action: 'bench' }, (tx) => logOf(tx, aino.person, { before }));
    before = lines.at(-1)?.id;
  });
  const to = new Date(Date.now() - 200 * 86_400_000);
  const practitioner = (await owner.query('select practitioner from kernel.audit_entry where practitioner is not null limit 1')).rows[0]
    .practitioner as PractitionerId;
  const search = (what: Parameters<typeof searchLog>[1]) => () => look(world, officer, { action: 'bench' }, (tx) => searchLog(tx, what));
  await measure('officer’s search by time', 20, search({ to }));
  await measure('officer’s search by professional and time', 20, search({ to, practitioner }));
  await measure('officer’s search of emergencies', 20, search({ emergencyOnly: true, to }));
  await measure('officer’s search of refusals', 20, search({ refusedOnly: true, to }));
}

async function measure(what: string, times: number, work: (n: number) => Promise<unknown>): Promise<void> {
  const all: number[] = [];
  await work(0);
  for (let n = 1; n <= times; n++) {
    const began = performance.now();
    await work(n);
    all.push(performance.now() - began);
  }
  figure(`${what}, p50 ms`, at(all, 0.5).toFixed(1));
  claim('   p95 ms', at(all, 0.95), 1, 50);
}
