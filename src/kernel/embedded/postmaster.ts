import { readFileSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { lives, run } from './processes.ts';

/** What a running server says of itself in its cluster's postmaster.pid. */
export type Postmaster = { pid: number; port: number; status: 'starting' | 'ready' | 'stopping' };

const fileOf = (cluster: string) => join(cluster, 'postmaster.pid');

/** The server that the file speaks of, living or dead; nothing when there is no file or the server has not yet written all of it. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileOf(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!pid) return undefined;
  const status = lines[7]?.trim();
  return { pid, port: Number(lines[3]), status: status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting' };
}

/** Is that process alive and the server of this cluster? After a restart of a container another process may well have the number. */
export async function isServing(pid: number, cluster: string): Promise<boolean> {
  if (!lives(pid)) return false;
  const command = await commandOf(pid);
  if (command === undefined) return true;
  const at = command.indexOf('-D');
  if (!basename(command[0] ?? '').startsWith('postgres') || at < 0) return false;
  const folder = real(command[at + 1] ?? '');
  return folder === undefined || folder === real(cluster); // no such folder: it was moved while the server ran, perhaps here
}

const real = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

async function commandOf(pid: number): Promise<string[] | undefined> {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    if (process.platform === 'win32') return undefined;
    const { code, output } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return code === 0 ? output.trim().split(' ') : undefined;
  }
}

/** Larger than any process number. */
const NOBODY = 99_999_999;

/**
 * Tells PostgreSQL that the server the file speaks of is dead although its number is in use by somebody else. The rest of
 * the file stays: by its shared memory key PostgreSQL still refuses to start beside leftovers of the old server.
 */
export async function declareDead(cluster: string): Promise<void> {
  const text = await readFile(fileOf(cluster), 'utf8');
  await writeFile(fileOf(cluster), text.replace(/^-?\d+/, String(NOBODY)));
}
