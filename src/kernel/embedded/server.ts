import { type ChildProcess, spawn } from 'node:child_process';
import { chown, open, readFile, stat, truncate } from 'node:fs/promises';
import { freePort } from '../free-port.ts';
import { npmBinaries, program } from './binaries.ts';
import { reason } from './cluster.ts';
import { proveAnswers, urlAt } from './connect.ts';
import type { Place } from './place.ts';
import { declareDead, isServing, type Postmaster, readPostmaster } from './postmaster.ts';
import { cleanEnv, lives, pause, run } from './processes.ts';
import { settings } from './settings.ts';
import { codeOf, trouble } from './trouble.ts';

/** Recovery after a crash may take its time; it says so in the log. */
const START_MS = 120_000;
const STOP_MS = 30_000;
const WRONG_PASSWORD = '28P01';
const LOG_BYTES = 5_000_000;

/** Address of the server already running in the place; nothing when there is none (leftovers of a dead one are made harmless). */
export async function runningUrl(place: Place): Promise<string | undefined> {
  const until = Date.now() + START_MS;
  for (let found = await readPostmaster(place.cluster); found; found = await readPostmaster(place.cluster)) {
    if (!(await isServing(found.pid, place.cluster))) {
      if (lives(found.pid)) await declareDead(place.cluster);
      return undefined;
    }
    if (found.status === 'ready') {
      const url = await urlAt(place, found.port);
      const no = await proveAnswers(url).then(
        () => undefined,
        (error) => codeOf(error) ?? 'unknown',
      );
      if (no === undefined) return url;
      if (no === WRONG_PASSWORD)
        throw trouble(
          `The database in ${place.folder} does not take the password in ${place.password}. Restore the file, or delete the data folder to start afresh.`,
        );
    }
    if (Date.now() > until)
      throw trouble(`The database in ${place.folder} runs (process ${found.pid}) but does not answer. Stop it with: kill ${found.pid}`);
    await pause(20);
  }
  return undefined;
}

/** Starts the server at a free port and waits until the database answers. */
export async function startServer(place: Place, programs: string): Promise<string> {
  const log = await openLog(place);
  try {
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      const from = (await log.stat()).size;
      const server = spawn(program(programs, 'postgres'), ['-D', place.cluster, ...settings(port)], {
        ...place.as,
        cwd: place.folder,
        env: cleanEnv(),
        stdio: ['ignore', log.fd, log.fd],
        detached: true, // Ctrl+C is for Polku, which stops the database last; a killed Polku leaves it to the next one
      });
      const why = await untilReady(place, server);
      if (why === undefined) {
        server.unref();
        const url = await urlAt(place, port);
        await proveAnswers(url);
        return url;
      }
      const said = `${(await readFile(place.log, 'utf8')).slice(from)}\n${why}`;
      // Somebody else was quicker to the port, or backends of a killed server are still leaving.
      const passes = /could not bind|Address already in use|pre-existing shared memory/.test(said);
      if (!passes || attempt === 20) throw trouble(`The database in ${place.folder} does not start: ${reason(said)}. See ${place.log}`);
      await pause(200);
    }
  } finally {
    await log.close();
  }
}

/** Nothing when the server is ready, else why it is not. */
async function untilReady(place: Place, server: ChildProcess): Promise<string | undefined> {
  const ended: { why?: string } = {};
  server.on('error', (error) => (ended.why = `could not run: ${error.message}`));
  server.on('exit', (code, signal) => (ended.why ??= `ended with ${signal ?? code}`));
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (ended.why) return ended.why;
    const found = await readPostmaster(place.cluster);
    if (found && found.pid === server.pid && found.status === 'ready') return undefined;
    await pause(5);
  }
  server.kill('SIGKILL');
  return `could not get ready in ${START_MS / 1000} s`;
}

/** Ends the server without waiting for its clients (their transactions are undone); gives back when it has gone. */
export async function stopServer(place: Place): Promise<void> {
  const found = await readPostmaster(place.cluster);
  if (!found || !(await isServing(found.pid, place.cluster))) return;
  if (process.platform === 'win32') return void (await run(program(npmBinaries().root, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast']));
  process.kill(found.pid, 'SIGINT');
  if (await gone(found)) return;
  process.kill(found.pid, 'SIGQUIT');
  if (!(await gone(found))) throw trouble(`The database in ${place.folder} does not stop. End it with: kill -9 ${found.pid}`);
}

async function gone({ pid }: Postmaster): Promise<boolean> {
  for (const until = Date.now() + STOP_MS; Date.now() < until; await pause(5)) if (!lives(pid)) return true;
  return false;
}

async function openLog(place: Place) {
  const size = await stat(place.log).then(
    (s) => s.size,
    () => 0,
  );
  if (size > LOG_BYTES) await truncate(place.log);
  const log = await open(place.log, 'a', 0o600);
  if (place.as) await chown(place.log, place.as.uid, place.as.gid);
  return log;
}
