import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { program, template } from './binaries.ts';
import { type Account, run } from './processes.ts';

/** Can the account really run these programs and read what they read? Tried, not guessed: any folder on the way may shut it out. */
export async function canRun(root: string, as: Account): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', '"$1" --version && test -r "$2"', 'sh', program(root, 'postgres'), template(root)], { as });
  return code === 0;
}

/** Can the account own a folder here and write in it? False also where the file system keeps no owners or the folder cannot be made. */
export async function canKeep(folder: string, as: Account): Promise<boolean> {
  const probe = join(folder, `probe-${randomUUID()}`);
  try {
    await mkdir(probe, { mode: 0o700 });
    await chown(probe, as.uid, as.gid);
    const { code } = await run('/bin/sh', ['-c', 'cd "$1" && : > written && rm written', 'sh', probe], { as });
    return code === 0;
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true }).catch(() => {});
  }
}

/** Makes a folder that others may enter, whatever the umask. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}
