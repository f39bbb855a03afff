import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { embedded } from '../kernel/embedded/index.ts';
import { makeLog } from '../kernel/log.ts';
import type { Command } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EVERYTHING = ['{src,demo,counties}/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'e2e/**/*.test.ts'];

export const testCommand: Command = {
  name: 'test',
  usage: 'test [FILE …]',
  summary: 'types, lint, borders, unit, database, HTTP and browser tests',
  async run(args) {
    const files = args.length ? [...args] : EVERYTHING.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort();
    if (files.some((f) => f.startsWith('e2e') || f.includes('.browser.') || f.startsWith('test/')) && !haveChromium()) return 1;
    const database = await embedded({ dataDir: `${ROOT}.polku/test`, log: makeLog('warn') });
    try {
      return await runNode(['--test', '--test-concurrency=2', '--test-timeout=300000', ...files], { POLKU_TEST_SERVER: database.url });
    } finally {
      await database.stop();
    }
  },
};

/** Is there a Chromium? Installs Debian's when it is missing and may be installed, else says the one command that does. */
function haveChromium(): boolean {
  if (process.env.CHROMIUM || existsSync('/usr/bin/chromium')) return true;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('Browser tests need Chromium: installing the Debian package.');
    const steps = [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ];
    if (
      steps.every(
        (step) =>
          spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
            .status === 0,
      )
    )
      return true;
  }
  console.error(
    'Browser tests need Chromium. Install it with: sudo apt-get update && sudo apt-get install -y chromium\n(or set CHROMIUM to the path of one)',
  );
  return false;
}

function runNode(args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', `file://${ROOT}node_modules/tsx/dist/loader.mjs`, ...args], {
      stdio: 'inherit',
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test', ...env },
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
