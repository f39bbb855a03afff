import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { keepConnection } from './kept-connection.ts';

/** Key space of the advisory locks that say "this worker lives". */
const SPACE = 7650013;
const LOOK_MS = 15_000;
const HOLD = 'select pg_advisory_lock($1, hashtext($2))';

/**
 * Frees the jobs of killed workers within seconds instead of graphile-worker's four hours. A living worker holds an advisory lock on
 * its id through a connection of its own, which vanishes with the process; whoever finds a job locked by an id that nobody holds frees it.
 * Jobs are safe to repeat, so a worker wrongly thought dead (its connection was cut) does no harm.
 */
export async function stayAlive(url: string, pool: pg.Pool, events: WorkerEvents): Promise<{ end(): Promise<void> }> {
  const ids: string[] = [];
  const holding = await keepConnection(url, 'polku-worker-alive', async (client) => {
    for (const id of ids) await client.query(HOLD, [SPACE, id]);
  });
  events.on('pool:create', ({ workerPool }) => {
    ids.push(workerPool.id);
    holding
      .client()
      .query(HOLD, [SPACE, workerPool.id])
      .catch(() => {}); // held again when the connection is back
  });
  await freeJobsOfTheDead(pool);
  const timer = setInterval(() => freeJobsOfTheDead(pool).catch(() => {}), LOOK_MS);
  return {
    async end() {
      clearInterval(timer);
      await holding.end();
    },
  };
}

const freeJobsOfTheDead = (pool: pg.Pool) =>
  pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select locked_by from graphile_worker._private_jobs
       where locked_by is not null and locked_at < now() - interval '3 seconds' and pg_try_advisory_xact_lock($1, hashtext(locked_by))))`,
    [SPACE],
  );
