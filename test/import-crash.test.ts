import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { itaUusimaa } from '../counties/ita-uusimaa/county.ts';
import { startTestPtv, type TestPtv } from '../src/fakes/ptv/ptv.ts';
import { between, randomFrom, wait } from './crash/random.ts';
import { freshDatabase, TEST_KEY } from './database.ts';

/** An import is killed again and again. Until it is through nothing is seen of it; afterwards everything, and nothing was asked for in vain. */
const POLKU = fileURLToPath(new URL('../polku', import.meta.url));
const KILLS = 2;
const SEED = Number(process.env.POLKU_CRASH_SEED ?? Date.now() % 100_000);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: pg.Client;
let ptv: TestPtv;
const folder = mkdtempSync(join(tmpdir(), 'polku-import-'));
before(async () => {
  database = await freshDatabase({ demo: false });
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  ptv = await startTestPtv({ mode: 'demo', county: itaUusimaa, pageSize: 10 });
});
after(async () => {
  await ptv?.close();
  await db?.end();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

function anImport(): ChildProcess {
  return spawn(POLKU, ['directory', 'import', '--url', ptv.url, '--county', '01'], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: database.url, POLKU_KEY: TEST_KEY },
      ...{ POLKU_DATA_DIR: folder, POLKU_LOG: 'error', PTV_REQUESTS_A_SECOND: '100' },
    },
    stdio: 'ignore',
  });
}
const services = async (): Promise<number> => (await db.query("select count(*)::int as n from directory.service where source = 'ptv'")).rows[0].n;
const state = async (): Promise<string | undefined> =>
  (await db.query('select state from directory.import_run order by at desc limit 1')).rows[0]?.state;

test('killed at any moment, an import shows nothing of itself and goes on where it was', { timeout: 120_000 }, async () => {
  const random = randomFrom(SEED);
  let total = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const more = Math.round(between(random, 2, 12));
    const child = anImport();
    const gone = once(child, 'exit');
    while (ptv.asked.length < total + more && child.exitCode === null) await wait(2);
    child.kill('SIGKILL');
    await gone;
    total = ptv.asked.length;
    assert.equal(await state(), 'running', `seed ${SEED}`);
    assert.equal(await services(), 0, `seed ${SEED}`);
  }
  // Once more while what came is taken in: all of it is there, or nothing.
  const taking = anImport();
  const gone = once(taking, 'exit');
  while (!/ServiceCollection\?.*archived/.test(ptv.asked.at(-1) ?? '') && taking.exitCode === null) await wait(1);
  await wait(between(random, 0, 20));
  taking.kill('SIGKILL');
  await gone;
  const taken = [await state(), await services()] as const;
  assert.ok(taken[0] === 'running' ? taken[1] === 0 : taken[1] > 50, `seed ${SEED}: ${taken}`);

  const [code] = await once(anImport(), 'exit');
  assert.equal(code, 0, `seed ${SEED}`);
  assert.deepEqual([await state(), (await services()) > 50], ['done', true]);
  assert.equal((await db.query('select count(*)::int as n from directory.import_page')).rows[0].n, 0);
  const again = ptv.asked.length - new Set(ptv.asked).size;
  console.log(
    `seed ${SEED}: ${KILLS} kills and one when ${taken[0]} with ${taken[1]} services, ${ptv.asked.length} requests, ${again} of them a second time`,
  );
  if (taken[0] === 'running') assert.ok(again <= KILLS + 1, 'only what was on its way when it was killed is asked for again');
});
