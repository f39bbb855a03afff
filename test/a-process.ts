import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/kernel/free-port.ts';
import { TEST_KEY } from './database.ts';

const POLKU = fileURLToPath(new URL('../polku', import.meta.url));

export type AProcess = {
  url: string;
  env: Record<string, string>;
  /** What the process has written so far. */
  said(): string;
  lives(): boolean;
  start(): Promise<void>;
  /** Gone at once, in the middle of whatever it was doing. */
  kill(): Promise<void>;
  /** Asks it to stop, waits for it, and removes what it kept on disk. */
  end(): Promise<void>;
};

/** The product as a process of its own (`./polku start`) on a database, which can be killed and started again at the same address. */
export async function aProcess(databaseUrl: string, more: Record<string, string> = {}): Promise<AProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'polku-process-'));
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    POLKU_DATA_DIR: dataDir,
    POLKU_KEY: TEST_KEY,
    POLKU_RATE_LIMIT: '0',
    POLKU_LOG: 'error',
    ...more,
  };
  let said = '';
  let child: ReturnType<typeof spawn> | undefined;

  async function gone(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  return {
    url,
    env,
    said: () => said,
    lives: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    async start() {
      const made = spawn(POLKU, ['start'], {
        env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = made;
      made.stdout.on('data', (text) => (said += text));
      made.stderr.on('data', (text) => (said += text));
      while (!(await isReady(url))) {
        if (made.exitCode !== null) throw new Error(`the product did not start:\n${said.slice(-2000)}`);
        await new Promise((later) => setTimeout(later, 25));
      }
    },
    kill: () => gone('SIGKILL'),
    async end() {
      await gone('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    (r) => r.ok,
    () => false,
  );
