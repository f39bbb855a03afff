import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig } from '../src/kernel/config.ts';
import { embedded } from '../src/kernel/embedded/index.ts';
import { makeLog } from '../src/kernel/log.ts';
import { open, seed } from '../src/main.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Address of a PostgreSQL server for tests: the one of the test run, else an embedded one that is left running for the next test. */
async function server(): Promise<string> {
  if (process.env.POLKU_TEST_SERVER) return process.env.POLKU_TEST_SERVER;
  const { url } = await embedded({ dataDir: `${ROOT}.polku/test`, log: makeLog('warn') });
  process.env.POLKU_TEST_SERVER = url;
  return url;
}

/** Changes with every edit of what a template database is made from. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const f of globSync('{src,demo,counties}/**/*.{ts,tsx,sql,json}', { cwd: ROOT }).sort()) hash.update(`${f}${statSync(ROOT + f).mtimeMs}`);
  return hash.digest('hex').slice(0, 12);
};

/** A fresh migrated database of its own, with the demo county if wanted. Copied from a template, so it costs some tens of milliseconds. */
export async function freshDatabase(options: { demo: boolean }): Promise<{ url: string; drop(): Promise<void> }> {
  const base = await server();
  const admin = new pg.Client({ connectionString: base });
  await admin.connect();
  const at = (name: string) => Object.assign(new URL(base), { pathname: `/${name}` }).href;
  const template = `template_${options.demo ? 'demo' : 'empty'}_${fingerprint()}`;
  await admin.query('select pg_advisory_lock(7650012)');
  try {
    if ((await admin.query('select 1 from pg_database where datname = $1', [template])).rowCount === 0) {
      await admin.query(`create database making_${template}`).catch(async () => {
        await admin.query(`drop database making_${template} with (force)`);
        await admin.query(`create database making_${template}`);
      });
      const installation = await open(readConfig({ DATABASE_URL: at(`making_${template}`), POLKU_LOG: 'error', POLKU_KEY: TEST_KEY }));
      try {
        if (options.demo) await seed(installation);
      } finally {
        await installation.close();
      }
      await admin.query(`alter database making_${template} rename to ${template}`);
    }
    await admin.query('select pg_advisory_unlock(7650012)');
    const name = `test_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
    await admin.query(`create database ${name} template ${template}`);
    return {
      url: at(name),
      async drop() {
        await admin.query(`drop database if exists ${name} with (force)`);
        await admin.end();
      },
    };
  } catch (error) {
    // Gives the lock back too; a connection left open would keep the test run from ending.
    await admin.end();
    throw error;
  }
}

export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
