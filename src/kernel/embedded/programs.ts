import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, mendLinks, npmBinaries, program } from './binaries.ts';
import type { Place } from './place.ts';
import { canRun, openFolder } from './reach.ts';
import { trouble } from './trouble.ts';

/**
 * Folder of programs that whoever PostgreSQL runs as can run: npm's own, else a copy made once outside
 * (npm's folder may lie under one that only root may enter).
 */
export async function findPrograms({ as, folder }: Place, outside: string): Promise<string> {
  const npm = npmBinaries();
  mendLinks(npm);
  await allowRunning(npm);
  if (!as || (await canRun(npm.root, as))) return npm.root;
  for (const home of [outside, folder]) {
    const copy = join(home, `postgresql-${npm.version}`);
    if (await canRun(copy, as)) return copy;
    await copyWhole(npm.root, home, copy).catch(() => {});
    if (await canRun(copy, as)) return copy;
  }
  throw trouble(
    `PostgreSQL does not run as root, and user ${as.uid} can run it neither from ${npm.root} nor from ${outside}. Start Polku as an ordinary user, or give a database of your own: DATABASE_URL=postgres://…`,
  );
}

/** Copies beside and renames, so that nobody meets half a copy. */
async function copyWhole(from: string, home: string, to: string): Promise<void> {
  await openFolder(home);
  const half = `${to}.${process.pid}`;
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await openAll(half);
  await rm(to, { recursive: true, force: true });
  await rename(half, to);
}

/** Whatever the umask of npm and ours: folders and programs may be entered and run, files read, by everybody. */
async function openAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink())
      await chmod(join(entry.parentPath, entry.name), entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
}

/** npm keeps the mode of programs, but some archives and file systems on the way do not. */
async function allowRunning({ root }: Binaries): Promise<void> {
  for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) {
    const file = program(root, name);
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555).catch(() => {});
  }
}
