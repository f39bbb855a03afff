import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { readConfig } from '../src/kernel/config.ts';
import { open } from '../src/main.ts';
import { aProcess, type AProcess } from './a-process.ts';
import { brokenPromises } from './crash/books.ts';
import { between, randomFrom, wait } from './crash/random.ts';
import { bookAll, type Load, someResidents } from './crash/residents.ts';
import { freshDatabase } from './database.ts';

/** The product is killed while residents book and while a long log is being sealed. Afterwards nothing was changed without the log, and the chain is whole. */
const POLKU = fileURLToPath(new URL('../polku', import.meta.url));
const KILLS = 5;
const BACKLOG = 60_000;
const SEED = Number(process.env.POLKU_CRASH_SEED ?? Date.now() % 100_000);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let product: AProcess;
let db: pg.Client;
const folder = mkdtempSync(join(tmpdir(), 'polku-audit-'));
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
  rmSync(folder, { recursive: true, force: true });
});

const sealed = async (): Promise<number> => Number((await db.query('select coalesce(max(position), 0) as n from kernel.audit_link')).rows[0].n);
const waiting = async (): Promise<number> =>
  Number(
    (await db.query('select count(*) as n from kernel.audit_entry e where not exists (select from kernel.audit_link l where l.entry = e.id)')).rows[0]
      .n,
  );

function polku(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(POLKU, words, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...product.env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test('killed while residents book and the log is sealed, no change is without its entry, and the chain is whole', { timeout: 200_000 }, async () => {
  const random = randomFrom(SEED);
  const { world, close } = await open(readConfig({ ...product.env, PORT: '3000' }), { migrate: false });
  const residents = await someResidents(world, 12, 3).finally(close);
  await db.query(
    `insert into kernel.audit_entry (county, role, action, purpose, subject) select 'ita-uusimaa', 'system', 'test.backlog', 'system', uuidv7() from generate_series(1, $1)`,
    [BACKLOG],
  );
  await product.start();
  const load: Load = { told: [], asking: 0, failed: 0, taken: 0 };
  const booking = Promise.all(residents.map((resident, i) => bookAll(product.url, resident, load, randomFrom(SEED + i))));
  let amidst = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const before = await sealed();
    while ((await sealed()) === before && (await waiting()) > 0) await wait(2);
    await wait(between(random, 0, 120));
    await product.kill();
    if ((await waiting()) > 0) amidst++;
    await product.start();
  }
  await booking;
  while ((await waiting()) > 0) await wait(50);
  await product.end();
  console.log(
    `seed ${SEED}: ${load.told.length} bookings, ${KILLS} kills of which ${amidst} with entries unsealed, ${await sealed()} entries sealed`,
  );
  assert.ok(amidst >= 2, `only ${amidst} kills came amidst sealing`);

  const { status, stdout, stderr } = polku('audit', 'verify');
  assert.equal(stderr, '');
  assert.match(stdout, /^The log of ita-uusimaa is whole: 6\d,\d{3} entries in the chain, [1-9]\d* checkpoints, \d+ entries waiting/);
  assert.equal(status, 0);
  const broken = await brokenPromises(db); // those of audit, event, task and timeline: mail may still be on its way
  assert.deepEqual(
    Object.keys(broken).filter((k) => /one (audit entry|event|task)|timeline/.test(k)),
    [],
  );
  assert.equal(load.told.length, 12 * 3);
});

test('the command names the first broken link and fails; a checkpoint kept elsewhere tells of a cut-off end', async () => {
  const line = polku('audit', 'checkpoint').stdout;
  const kept = join(folder, 'kept.txt');
  writeFileSync(kept, line);
  assert.equal(polku('audit', 'verify', '--checkpoint', kept).status, 0);
  assert.match(polku('audit', 'checkpoint', '--public-key').stdout, /^-----BEGIN PUBLIC KEY-----\n/);

  await db.query(
    'delete from kernel.audit_entry where id in (select entry from kernel.audit_link where position > 100); delete from kernel.audit_link where position > 100',
  );
  await db.query('delete from kernel.audit_checkpoint');
  assert.equal(polku('audit', 'verify', '--from', '90').status, 1, 'changes are left without their entries');
  assert.match(polku('audit', 'verify', '--checkpoint', kept).stderr, /link \d+, .*: cut-off: the chain had reached this link, but ends at 100/);

  const { rows } = await db.query(
    "update kernel.audit_entry set name = 'Joku Muu' where id = (select entry from kernel.audit_link where position = 42) returning id",
  );
  const { status, stderr } = polku('audit', 'verify');
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`^The log of ita-uusimaa is broken: link 42, entry ${rows[0].id}, \\d{4}-.*Z: altered: `));
  const { rows: said } = await db.query('select ok, says from kernel.audit_verification order by id desc limit 1');
  assert.equal(said[0].ok, false);
  assert.match(said[0].says, /^link 42, /);
});
