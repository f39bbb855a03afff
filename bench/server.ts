import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, TEST_KEY } from '../test/database.ts';
import { freePort } from '../src/kernel/free-port.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const POLKU = `${ROOT}polku`;

export type BenchServer = {
  url: string;
  databaseUrl: string;
  env: NodeJS.ProcessEnv;
  pid: number;
  startMs: number;
  rssMb(): number;
  stop(): Promise<void>;
};

/** The product as a process of its own on a demo database of its own, held to one core where the system can (taskset). */
export async function benchServer(options: { oneCore?: boolean; env?: Record<string, string> } = {}): Promise<BenchServer> {
  const database = await freshDatabase({ demo: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'polku-bench-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PORT: String(port),
    POLKU_DATA_DIR: dataDir,
    POLKU_KEY: TEST_KEY,
    POLKU_RATE_LIMIT: '0',
    POLKU_LOG: 'error',
    ...options.env,
  };
  const pin = options.oneCore !== false && spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : [];
  const [command, ...args] = [...pin, POLKU, 'start'];
  const began = performance.now();
  const child = spawn(command!, args, { env, stdio: ['ignore', 'ignore', 'inherit'], cwd: ROOT });
  const url = `http://localhost:${port}`;
  while (
    !(await fetch(`${url}/health/ready`).then(
      (r) => r.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    await new Promise((r) => setTimeout(r, 20));
  }
  const startMs = performance.now() - began;
  return {
    url,
    databaseUrl: database.url,
    env,
    pid: child.pid!,
    startMs,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
    async stop() {
      const gone = new Promise((r) => child.on('exit', r));
      child.kill('SIGTERM');
      await gone;
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Cookie of a demo person on a bench server, by the command line as a script would get it. */
export function sessionOf(server: BenchServer, key: string): string {
  const { stdout, status } = spawnSync(POLKU, ['demo', 'session', '--as', key], {
    env: server.env,
    encoding: 'utf8',
    cwd: ROOT,
  });
  if (status !== 0) throw new Error('no session');
  return stdout.trim();
}

export const figure = (what: string, value: string | number, target = '') =>
  console.log(`${what.padEnd(62)} ${String(value).padStart(12)} ${target}`);
