import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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
      const failed = await runFiles(files, 2, database.url);
      return args.length === 0 && failed.length > 0 && failed.length <= FEW ? await againAlone(failed, database.url) : Math.min(failed.length, 1);
    } finally {
      await database.stop();
    }
  },
};

/** So many files may be tried again: more is no accident of a busy machine. */
const FEW = 3;

/**
 * After a whole run: browsers beside browsers on a busy machine now and then miss a moment that no person would. What failed is tried once
 * more with nothing beside it, and both results are told; what fails again has failed (docs/decisions/0008).
 */
async function againAlone(files: readonly string[], server: string): Promise<number> {
  console.log(`\nFailed beside others, now alone: ${files.join(', ')}\n`);
  const still = await runFiles(files, 1, server);
  const passed = files.filter((f) => !still.includes(f));
  if (passed.length) console.log(`\nUnsteady: failed once beside others and passed alone: ${passed.join(', ')}`);
  return Math.min(still.length, 1);
}

/** Runs test files and gives those in which something failed. */
async function runFiles(files: readonly string[], atOnce: number, server: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-failed-'));
  const list = join(folder, 'files');
  try {
    const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const failures = [`--test-reporter=${new URL('failed-files.ts', import.meta.url)}`, `--test-reporter-destination=${list}`];
    const code = await runNode(['--test', ...reporters, ...failures, `--test-concurrency=${atOnce}`, '--test-timeout=600000', ...files], {
      POLKU_TEST_SERVER: server,
    });
    const failed = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
    // A run that ended badly without naming a file has failed as a whole.
    return failed.length || code === 0 ? failed.map((f) => relative(ROOT, f)) : [...files];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
