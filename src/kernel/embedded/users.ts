import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { birthOf, lives } from './processes.ts';

let count = 0;

/** Notes that this process uses the database; the file's name is given back for `leave`. */
export async function enter(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${process.pid}-${count++}`);
  await writeFile(file, birthOf(process.pid));
  return file;
}

export const leave = (file: string): Promise<void> => rm(file, { force: true });

/** How many living users the database has. Notes of the dead are swept away. */
export async function usersOf(folder: string): Promise<number> {
  let living = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const birth = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (birth === undefined) continue;
    if (lives(Number(name.split('-')[0]), birth)) living++;
    else await rm(join(folder, name), { force: true });
  }
  return living;
}
