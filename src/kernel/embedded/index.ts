import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '../log.ts';
import { ensureCluster } from './cluster.ts';
import { underLock } from './lock.ts';
import { findPlace, type Place } from './place.ts';
import { findPrograms } from './programs.ts';
import { runningUrl, startServer, stopServer } from './server.ts';
import { codeOf, trouble } from './trouble.ts';
import { enter, leave, usersOf } from './users.ts';

export { EmbeddedDatabaseError } from './trouble.ts';

export type Embedded = {
  /** Of the superuser, database polku. */
  url: string;
  /** Nobody else uses the database now: we started it, or found it orphaned by a killed process. */
  owner: boolean;
  /** Leaves the database; the last one to leave shuts it down. Safe to call twice. */
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  log: Pick<Log, 'debug'>;
  /** Where root keeps what PostgreSQL cannot reach under the data folder. */
  outside?: string;
};

/**
 * A real PostgreSQL of one's own in `<dataDir>/postgres`, on 127.0.0.1 at a free port: made at first, started when it is not
 * running, shared when it is. Whoever comes at the same moment waits and shares. Deleting the data folder starts afresh.
 * Throws `EmbeddedDatabaseError`, one line that says what to do.
 *
 *     const { url, stop } = await embedded({ dataDir: '.polku', log });
 */
export async function embedded({ dataDir, log, outside = '/var/lib/polku' }: Options): Promise<Embedded> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw trouble(`The data folder ${folder} cannot be made (${codeOf(cause)}). Set POLKU_DATA_DIR to a folder of your own.`, cause);
  });
  const lock = join(folder, 'postgres.lock');
  return underLock(lock, async () => {
    const began = performance.now();
    const place = await findPlace(folder, outside, discard);
    const running = await runningUrl(place);
    const owner = !running || (await usersOf(place.users)) === 0;
    const url = running ?? (await begin(place, outside));
    const note = await enter(place.users);
    log.debug(
      { folder: place.folder, ms: Math.round(performance.now() - began) },
      running ? 'found the embedded database running' : 'started the embedded database',
    );
    return { url, owner, stop: () => underLock(lock, () => depart(place, note)).catch(unlessDeleted) };
  });
}

async function begin(place: Place, outside: string): Promise<string> {
  const programs = await findPrograms(place, outside);
  await ensureCluster(place, programs);
  return startServer(place, programs);
}

async function depart(place: Place, note: string): Promise<void> {
  await leave(note);
  if ((await usersOf(place.users)) === 0) await stopServer(place);
}

async function discard(old: Place): Promise<void> {
  await stopServer(old);
  await rm(old.folder, { recursive: true, force: true });
}

/** Somebody deleted the data folder while the database ran. It notices within a minute and ends by itself. */
function unlessDeleted(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
