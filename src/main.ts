import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { counties } from '../counties/index.ts';
import { startSealer } from './kernel/audit/sealer.ts';
import { reactTo } from './kernel/change.ts';
import { type Config, ConfigError } from './kernel/config.ts';
import { makeCrypto } from './kernel/crypto.ts';
import { openDb } from './kernel/db.ts';
import { embedded } from './kernel/embedded/index.ts';
import { buildServer } from './kernel/http/index.ts';
import { startWorker, type Worker } from './kernel/jobs.ts';
import { openRing } from './kernel/keys/ring.ts';
import { makeLog } from './kernel/log.ts';
import { migrate, pending } from './kernel/migrate.ts';
import type { Part } from './kernel/part.ts';
import type { World } from './kernel/world.ts';
import { parts as allParts } from './modules.ts';

/** An opened installation: the world, its parts, and the way to close them. */
export type Installation = { world: World; parts: readonly Part[]; ownerUrl: string; close(): Promise<void> };

/**
 * Opens the database (embedded when no DATABASE_URL), brings it up to date and builds the world.
 * Throws `ConfigError` when the settings do not fit, or one readable line when the database does not answer.
 */
export async function open(config: Config, options: { clock?: () => Date; migrate?: boolean } = {}): Promise<Installation> {
  const county = counties[config.POLKU_COUNTY];
  if (!county) throw new ConfigError([`POLKU_COUNTY: no county '${config.POLKU_COUNTY}'; there are: ${Object.keys(counties).join(', ')}`]);
  const log = makeLog(config.POLKU_LOG);
  const own = config.DATABASE_URL ? undefined : await embedded({ dataDir: config.dataDir, log });
  const ownerUrl = config.DATABASE_URL ?? own!.url;
  try {
    const demo = config.mode === 'demo';
    if (options.migrate ?? true) await migrate(ownerUrl, { demo });
    const { db, close } = openDb(ownerUrl, county.key, config.POLKU_DB_POOL);
    const world: World = { config, county, db, log, clock: options.clock ?? (() => new Date()), crypto: makeCrypto(openRing(config)) };
    const parts = demo ? [...allParts, ...(await import('./fakes/index.ts')).demoParts] : allParts;
    for (const part of parts) for (const type of Object.keys(part.on ?? {})) reactTo(type, part.name);
    return { world, parts, ownerUrl, close: () => close().then(() => own?.stop()) };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}

/** Loads or tops up the demo county. */
export async function seed({ world, parts }: Installation): Promise<void> {
  for (const part of parts) await part.seed?.(world);
}

export type Running = Installation & { app: FastifyInstance | undefined; worker: Worker | undefined; stop(): Promise<void> };

/** Starts the web server, the worker or both. In demo mode the outside systems are played by `fakes`. */
export async function start(config: Config, what: { web: boolean; worker: boolean; seed?: boolean; clock?: () => Date }): Promise<Running> {
  const installation = await open(config, what.clock ? { clock: what.clock } : {});
  const { world, parts, ownerUrl } = installation;
  const closing: (() => Promise<unknown>)[] = [installation.close];
  const stop = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    if (what.seed ?? config.mode === 'demo') await seed(installation);
    if (config.mode === 'demo') {
      const { startFakes } = await import('./fakes/index.ts');
      closing.push(await startFakes(world));
    }
    for (const { watch } of parts) {
      if (!watch || !what[watch.in]) continue;
      const stopWatching = watch.start(world);
      closing.push(async () => stopWatching());
    }
    const worker = what.worker ? await startWorker(world, parts, ownerUrl) : undefined;
    if (worker) closing.push(() => worker.stop());
    if (what.worker) closing.push((await startSealer(world, ownerUrl)).stop);
    const app = what.web ? await serve(installation, closing) : undefined;
    return { ...installation, app, worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Opens the web server. What must be closed is added to `closing` as it is opened, so that a failed start leaves nothing behind. */
async function serve({ world, parts, ownerUrl }: Installation, closing: (() => Promise<unknown>)[]): Promise<FastifyInstance> {
  const { buildAssets, setAssets, systemViews } = await import('./ui/server.ts');
  const { openRealtime } = await import('./engines/realtime/index.ts');
  const assets = await buildAssets({ scripts: Object.assign({}, ...parts.map((p) => p.scripts ?? {})), county: world.county, url: world.config.url });
  setAssets(assets);
  const realtime = await openRealtime(world, ownerUrl);
  closing.push(realtime.close);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  owner.on('error', () => {});
  owner.on('connect', (client) => client.on('error', () => {}));
  closing.push(() => owner.end());
  const app = await buildServer(world, {
    routes: parts.flatMap((p) => p.routes ?? []),
    views: systemViews,
    assets,
    doors: Object.assign({}, ...parts.map((p) => p.doors ?? {})),
    ready: async () => {
      const missing = await pending(owner, world.config.mode === 'demo');
      return { ready: missing.length === 0, checks: { database: 'answers', migrations: missing.length ? `${missing.length} to run` : 'up to date' } };
    },
  });
  closing.push(() => app.close());
  if (world.config.mode === 'demo') await (await import('./fakes/index.ts')).mountFakes(app, world);
  await app.listen({ port: world.config.PORT, host: world.config.POLKU_HOST });
  return app;
}
