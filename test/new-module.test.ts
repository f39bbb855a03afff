import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from './database.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'polku-new-'));
let database: Awaited<ReturnType<typeof freshDatabase>>;

before(async () => {
  database = await freshDatabase({ demo: false });
  for (const name of ['polku', 'package.json', 'tsconfig.json', 'biome.json', 'src', 'demo', 'counties', 'test', 'e2e', 'bench'])
    cpSync(ROOT + name, join(copy, name), { recursive: true });
  symlinkSync(`${ROOT}node_modules`, join(copy, 'node_modules'));
});
after(async () => {
  rmSync(copy, { recursive: true, force: true });
  await database.drop();
});

function run(command: string, ...args: string[]) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env; // a test run of its own, not a part of this one
  const done = spawnSync(command, args, { cwd: copy, encoding: 'utf8', env: { ...env, POLKU_TEST_SERVER: database.url } });
  return { code: done.status, out: done.stdout, complaint: done.stderr };
}
const polku = (line: string) => run(join(copy, 'polku'), ...line.split(' '));
const tool = (...args: string[]) => {
  const { code, out, complaint } = run(process.execPath, ...args);
  assert.equal(code, 0, `${out}\n${complaint}`.slice(-4000));
};

test('a name that is taken, or means something else, is refused and nothing is written', () => {
  const before = readFileSync(join(copy, 'src/modules.ts'), 'utf8');
  for (const name of ['Bad-Name', 'booking', 'matter', 'notices', 'greet', 'parts', 'delete', 'await', 'order', 'kernel', 'pgx']) {
    const { code, complaint } = polku(`new module ${name}`);
    assert.deepEqual([name, code, complaint.trim().split('\n').length], [name, 2, 1], complaint);
  }
  assert.equal(readFileSync(join(copy, 'src/modules.ts'), 'utf8'), before);
});

test('a new module is listed, its types and style hold, its routes answer and its tests pass', () => {
  assert.equal(polku('new module greetings').code, 0);
  assert.match(readFileSync(join(copy, 'src/modules.ts'), 'utf8'), /^ {2}greetings,$/m);
  assert.match(polku('routes').out, /^POST +\/:lang\/greetings +resident$/m);
  writeFileSync(
    join(copy, 'own.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['src/modules/greetings', 'src/modules.ts', 'src/**/*.d.ts'] }),
  );
  tool('node_modules/tsgo/bin/tsc', '-p', 'own.json');
  tool('node_modules/@biomejs/biome/bin/biome', 'ci', 'src/modules/greetings', 'src/modules.ts');
  const tests = ['greet.rules.test.ts', 'greet.test.ts'].map((name) => `src/modules/greetings/greet/${name}`);
  tool('--import', 'tsx', '--test', '--test-timeout=120000', ...tests);
});
