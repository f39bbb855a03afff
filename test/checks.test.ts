import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freshDatabase, TEST_KEY } from './database.ts';
import { test } from 'node:test';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool of node_modules on the pinned Node; its complaint is the test's message. */
function run(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}node_modules/${tool}`, ...args], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`.trim().slice(-6000));
}

test('types hold', () => run('tsgo/bin/tsc', '-p', '.'));
test('lint and format are clean', () => run('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=30', '.'));
test('nobody imports over a border', () =>
  run('dependency-cruiser/bin/dependency-cruiser.mjs', 'src', 'test', 'demo', 'e2e', 'bench', '--config', '.dependency-cruiser.cjs'));

test('the written types of the database are those of the database', async () => {
  const database = await freshDatabase({ demo: false });
  const { status, stdout, stderr } = spawnSync(`${ROOT}polku`, ['types', '--check'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, POLKU_KEY: TEST_KEY },
  });
  await database.drop();
  assert.equal(status, 0, `Run ./polku types. ${stdout}${stderr}`);
});
