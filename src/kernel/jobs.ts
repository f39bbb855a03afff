import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { sql } from 'kysely';
import pg from 'pg';
import { change, type Happening } from './change.ts';
import { jobsDone } from './metrics.ts';
import type { Part } from './part.ts';
import { stayAlive } from './workers-alive.ts';
import type { World } from './world.ts';

/** A running worker; `stop` waits for the jobs under way. */
export type Worker = { stop(): Promise<void> };

/**
 * Starts the worker: reactions to events and the parts' jobs, each retried with back-off until done.
 * @param url owner's connection: the queue's tables are not the web role's
 */
export async function startWorker(world: World, parts: readonly Part[], url: string): Promise<Worker> {
  const byName = new Map(parts.map((p) => [p.name, p]));
  const tasks: TaskList = { react: counted('react', (payload) => react(world, byName, payload as { event: string; part: string })) };
  const cron: string[] = [];
  for (const part of parts) {
    for (const [name, work] of Object.entries(part.jobs ?? {}))
      tasks[name] = counted(name, (payload) => work(payload as Record<string, unknown>, world));
    for (const [name, line] of Object.entries(part.every ?? {})) cron.push(`${line} ${name}${isDaily(line) ? ' ?fill=1d' : ''}`);
  }
  const pgPool = new pg.Pool({ connectionString: url, max: 8, application_name: 'polku-worker' });
  // A lost connection is replaced at next use; graphile-worker wants to see that somebody listens.
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  const events: WorkerEvents = new EventEmitter();
  const alive = await stayAlive(url, pgPool, events);
  const runner = await run({
    events,
    pgPool,
    taskList: tasks,
    concurrency: 5,
    pollInterval: 1000,
    crontab: cron.join('\n'),
    noHandleSignals: true,
    logger: quiet(world),
  });
  return {
    async stop() {
      await runner.stop();
      await alive.end();
      await pgPool.end();
    },
  };

  function counted(job: string, work: (payload: unknown) => Promise<void>) {
    return async (payload: unknown) => {
      try {
        await work(payload);
        jobsDone.inc({ job, outcome: 'done' });
      } catch (error) {
        jobsDone.inc({ job, outcome: 'failed' });
        world.log.error({ err: error, job }, 'job failed, will be tried again');
        throw error;
      }
    };
  }
}

/** Runs one part's reaction to one event, once: the mark that it was handled commits with what the handler did. */
async function react(world: World, parts: Map<string, Part>, { event, part }: { event: string; part: string }): Promise<void> {
  await change(world, { role: 'system', name: part }, { action: `${part}.react` }, async (tx) => {
    const found = await sql<Happening>`select id::text, type, matter, data, at from kernel.event where id = ${event}`.execute(tx.db);
    const happening = found.rows[0];
    const handler = happening && parts.get(part)?.on?.[happening.type];
    if (!happening || !handler) return;
    const first = await sql`insert into kernel.handled (event, part) values (${event}, ${part}) on conflict do nothing`.execute(tx.db);
    if (first.numAffectedRows !== 1n) return;
    tx.audited({ matter: happening.matter });
    await handler(tx, happening, world);
  });
}

/** Missed while nothing ran, work of once a day is made up; what runs every few minutes comes again by itself. */
const isDaily = (cron: string) => /^\d+ \d+ /.test(cron);

/** graphile-worker's own chatter goes to our log at debug level only. It quotes an error's words, which may quote a row: those go (`counted` has told of it). */
function quiet(world: World) {
  return new Logger(
    () => (level, message) =>
      level === 'error' ? world.log.error({ message: message.replace(/ with error .*/s, '') }, 'worker') : world.log.debug({ message }, 'worker'),
  );
}
