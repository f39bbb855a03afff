import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshDatabase, TEST_KEY } from './database.ts';

const POLKU = fileURLToPath(new URL('../polku', import.meta.url));

test('a port in use is told in one line, and the command ends', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((r) => taken.once('listening', r));
  const database = await freshDatabase({ demo: true });
  const { port } = taken.address() as { port: number };
  const { status, stderr } = spawnSync(POLKU, ['start'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PORT: String(port), DATABASE_URL: database.url, POLKU_KEY: TEST_KEY },
  });
  taken.close();
  await database.drop();
  assert.equal(status, 1);
  assert.equal(stderr.trim(), `polku: port ${port} is in use. Choose another: PORT=${port + 1} ./polku start`);
});
