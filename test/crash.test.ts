import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { readConfig } from '../src/kernel/config.ts';
import { open, start } from '../src/main.ts';
import { aProcess, type AProcess } from './a-process.ts';
import { brokenPromises } from './crash/books.ts';
import { between, randomFrom, wait } from './crash/random.ts';
import { bookAll, type Load, someResidents } from './crash/residents.ts';
import { freshDatabase } from './database.ts';

/** The process is killed, and the database's connections are cut, while residents book. What they were told is true afterwards, once. */
const KILLS = 7;
const RESIDENTS = 40;
const MATTERS_EACH = 3;
const SEED = Number(process.env.POLKU_CRASH_SEED ?? Date.now() % 100_000);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let product: AProcess;
let db: pg.Client;
before(async () => {
  database = await freshDatabase({ demo: true });
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  product = await aProcess(database.url);
});
after(async () => {
  await product?.end();
  await db?.end();
  await database?.drop();
});

test(
  'killed at random moments, the product keeps every booking it told of, with its audit, task and messages, once',
  { timeout: 150_000 },
  async () => {
    const random = randomFrom(SEED);
    const residents = await prepared();
    await product.start();
    const load: Load = { told: [], asking: 0, failed: 0, taken: 0 };
    const booking = Promise.all(residents.map((resident, i) => bookAll(product.url, resident, load, randomFrom(SEED + i))));

    let amidst = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      await wait(between(random, 60, 500));
      if (kill === 4) await cutConnections(random);
      if (load.asking > 0) amidst++;
      await product.kill();
      await product.start();
    }
    await booking;
    await product.end();
    await drained();

    console.log(
      `seed ${SEED}: ${load.told.length} bookings, ${KILLS} kills of which ${amidst} amidst requests, ${load.failed} requests without an answer, ${load.taken} times taken`,
    );
    assert.equal(load.told.length, RESIDENTS * MATTERS_EACH);
    assert.ok(amidst >= KILLS / 2, `only ${amidst} of ${KILLS} kills came while somebody was waiting for an answer`);
    const { rows } = await db.query<{ id: string; matter: string }>("select id, matter from calendar.appointment where status = 'booked'");
    const booked = new Map(rows.map((r) => [r.matter, r.id]));
    assert.deepEqual(
      load.told.filter((t) => booked.get(t.matter) !== t.appointment),
      [],
      'told of, but not booked',
    );
    assert.equal(rows.length, load.told.length, 'booked once each');
    assert.deepEqual(await brokenPromises(db), {});
  },
);

async function prepared() {
  const { world, close } = await open(readConfig({ ...product.env, PORT: '3000', POLKU_DB_POOL: '20' }), { migrate: false });
  try {
    return await someResidents(world, RESIDENTS, MATTERS_EACH);
  } finally {
    await close();
  }
}

/** The database drops everybody but us, and residents go on. */
async function cutConnections(random: () => number): Promise<void> {
  await db.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await wait(between(random, 200, 600));
  assert.ok(product.lives(), `the process ended when its connections were cut:\n${product.said().slice(-2000)}`);
}

/** A worker does what was left, two minutes later: by then nobody believes that a killed one is still sending. */
async function drained(): Promise<void> {
  const running = await start(readConfig({ ...product.env, POLKU_DB_POOL: '10' }), {
    web: false,
    worker: true,
    seed: false,
    clock: () => new Date(Date.now() + 120_000),
  });
  try {
    await db.query("select graphile_worker.add_job('notify:sweep')");
    for (let i = 0; i < 300; i++) {
      const { rows } = await db.query(
        "select 1 from graphile_worker.jobs where run_at <= now() union all select 1 from notify.message where state = 'queued' and try_at <= now() limit 1",
      );
      if (rows.length === 0) return;
      await wait(100);
    }
  } finally {
    await running.stop();
  }
}
