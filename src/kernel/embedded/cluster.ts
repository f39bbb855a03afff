import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program } from './binaries.ts';
import { SUPERUSER } from './connect.ts';
import type { Place } from './place.ts';
import { run } from './processes.ts';
import { codeOf, trouble } from './trouble.ts';

const MAJOR = '18';

/** Sees to it that the place has a cluster of this version. A half-made one, of a process killed meanwhile, is made anew. */
export async function ensureCluster(place: Place, programs: string): Promise<void> {
  const made = await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw trouble(
      `The database in ${place.folder} belongs to another user. Start Polku as that user, or delete the data folder to start afresh.`,
      error,
    );
  });
  if (made === undefined) return makeCluster(place, programs);
  if (made.trim() === MAJOR) return;
  throw trouble(
    `The database in ${place.folder} is of PostgreSQL ${made.trim()}, and this is ${MAJOR}. Start the older Polku and take a backup, or delete the data folder to start afresh.`,
  );
}

async function makeCluster(place: Place, programs: string): Promise<void> {
  const half = `${place.cluster}.half`;
  const passwordFile = `${place.password}.initdb`;
  const password = randomBytes(24).toString('base64url');
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.as) for (const path of [half, passwordFile]) await chown(path, place.as.uid, place.as.gid);
  const { code, output } = await run(program(programs, 'initdb'), [...FLAGS, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '-D', half], {
    as: place.as,
    cwd: place.folder,
  });
  await rm(passwordFile);
  if (code !== 0) throw trouble(`A database could not be made in ${place.folder}: ${reason(output)}`);
  await rm(place.password, { force: true });
  await writeFile(place.password, password, { mode: 0o600 });
  await rename(half, place.cluster);
}

/** Texts sort and compare the same on every machine (built-in C.UTF-8); ICU collations are there for lists that people read. */
const FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--no-sync',
  '--no-instructions',
];

/** The line of a program's output that says why. */
export const reason = (output: string): string => {
  const lines = output.trim().split('\n');
  return (
    lines.findLast((l) => /error|fatal|panic|could not|cannot/i.test(l))?.replace(/^.*?(error|FATAL|PANIC|ERROR):\s*/, '') ??
    lines.at(-1) ??
    'no reason given'
  );
};
