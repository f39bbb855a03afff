import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { birthOf, lives, pause } from './processes.ts';
import { codeOf, trouble } from './trouble.ts';

const PATIENCE_MS = 90_000;
/** A holder writes its number right after making the file; one still empty after this has died between. */
const EMPTY_MS = 2000;

/** Does `work` while no other process does work under the same lock file. The lock of a dead process counts for nothing. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await made(file))) {
    const holder = await holderOf(file);
    if (holder === 'dead') await breakLock(file);
    else if (Date.now() > until)
      throw trouble(`Another process (${holder}) has been busy with the database for ${PATIENCE_MS / 1000} s. Stop it and try again.`);
    else await pause(15);
  }
}

async function made(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw error; // the folder is gone
    throw trouble(`The folder ${dirname(file)} cannot be written (${code}). Set POLKU_DATA_DIR to a folder of your own.`, error);
  }
}

async function holderOf(file: string): Promise<'dead' | 'gone' | `pid ${number}`> {
  try {
    const [pid, birth] = (await readFile(file, 'utf8')).split(' ');
    if (pid) return lives(Number(pid), birth) ? `pid ${Number(pid)}` : 'dead';
    return Date.now() - (await stat(file)).mtimeMs > EMPTY_MS ? 'dead' : 'gone';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
}

/** Removes a dead process's lock. One at a time and after looking again: of two who saw the dead lock, the slower must not remove the quicker one's new lock. */
async function breakLock(file: string): Promise<void> {
  const breaking = `${file}.breaking`;
  if (!(await made(breaking))) {
    if ((await holderOf(breaking)) === 'dead') await rm(breaking, { force: true });
    return pause(15);
  }
  try {
    if ((await holderOf(file)) === 'dead') await rm(file, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}
