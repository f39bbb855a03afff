import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../src/kernel/access.ts';
import { signedInAs } from '../src/cli/demo.ts';
import { readConfig } from '../src/kernel/config.ts';
import { freePort } from '../src/kernel/free-port.ts';
import type { BrowserKey, SessionId } from '../src/kernel/ids.ts';
import { beginSession } from '../src/kernel/session.ts';
import type { World } from '../src/kernel/world.ts';
import { open, type Running, start } from '../src/main.ts';
import { freshDatabase, TEST_KEY } from './database.ts';

type Options = { demo?: boolean; clock?: () => Date; env?: Record<string, string> };

/** A world on a database of its own, for tests of queries and rules that meet them. */
export async function testWorld(options: Options = {}): Promise<{ world: World; url: string; close(): Promise<void> }> {
  const database = await freshDatabase({ demo: options.demo ?? false });
  const { config, clean } = settings(database.url, 3000, options.env);
  const { world, close } = await open(config, options.clock ? { clock: options.clock, migrate: false } : { migrate: false });
  return { world, url: database.url, close: () => close().then(database.drop).then(clean) };
}

export type TestServer = {
  /** 'http://localhost:23456' */
  url: string;
  world: World;
  running: Running;
  /** Cookie header of a new session of a demo person: `as('aino')`, `as('nurse')`. */
  as(key: string): Promise<string>;
  close(): Promise<void>;
};

/** The whole product on a free port with the demo county (web, worker, test identification, message sinks). */
export async function testServer(options: Options = {}): Promise<TestServer> {
  const database = await freshDatabase({ demo: options.demo ?? true });
  const { config, clean } = settings(database.url, await freePort(), options.env);
  const running = await start(config, { web: true, worker: true, seed: false, ...(options.clock ? { clock: options.clock } : {}) });
  return {
    url: config.url,
    world: running.world,
    running,
    as: async (key) => `polku_session=${await beginSession(running.world, signedInAs(key))}`,
    close: () => running.stop().then(database.drop).then(clean),
  };
}

/** The actor of a demo person, for calling engines without HTTP. */
export function actorOf(key: string): Actor {
  const who = signedInAs(key);
  const session = '00000000-0000-7000-b000-000000000001' as SessionId;
  return who.role === 'resident'
    ? { role: 'resident', person: who.person, name: who.name, session }
    : { role: who.role, practitioner: who.practitioner, name: who.name, title: who.title, units: who.units, session };
}
export const system: Actor = { role: 'system', name: 'test' };
/** Somebody not signed in; the same name is the same browser. */
export const aVisitor = (name = 'a'): Actor => ({ role: 'anonymous', browser: Buffer.from(name).toString('hex') as BrowserKey });

function settings(databaseUrl: string, port: number, env: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'polku-test-'));
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    POLKU_DATA_DIR: dataDir,
    POLKU_KEY: TEST_KEY,
    POLKU_LOG: process.env.POLKU_LOG ?? 'fatal',
    POLKU_RATE_LIMIT: '0',
    POLKU_DB_POOL: '10',
    POLKU_DEMO_FEEDS: '0',
    ...env,
  });
  return { config, clean: () => rmSync(dataDir, { recursive: true, force: true }) };
}
