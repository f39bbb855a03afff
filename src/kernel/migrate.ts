import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { sha256 } from './crypto.ts';

const SRC = fileURLToPath(new URL('..', import.meta.url));

/** Migration files of all parts in the order of their names' time stamps. The fakes' and the example module's belong to the demo only. */
export const migrationFiles = (demo: boolean): string[] =>
  globSync('{kernel,fakes,engines/*,modules/*}/migrations/*.sql', { cwd: SRC })
    .filter((f) => demo || !/^(fakes|modules\/_example)\//.test(f))
    .sort((a, b) => basename(a).localeCompare(basename(b)));

/**
 * Brings the database up to date: plain SQL files, each once, each in its own transaction, one process at a time.
 * Returns the files that were run. Throws when a file that was run before has changed since: add a new one instead.
 */
export async function migrate(url: string, options: { demo: boolean }): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7650011)');
    await client.query(`
      create table if not exists public.polku_migration (name text primary key, sha256 text not null, at timestamptz not null default clock_timestamp());
      do $$ begin create role polku_app nologin; exception when duplicate_object or unique_violation then null; end $$;`);
    const done = new Map((await client.query('select name, sha256 from public.polku_migration')).rows.map((r) => [r.name, r.sha256]));
    if (done.size === 0 || !(await client.query("select to_regclass('graphile_worker._private_jobs') as t")).rows[0].t) {
      await client.query(`grant polku_app to ${client.escapeIdentifier((await client.query('select current_user as u')).rows[0].u)}`);
      await runMigrations({ connectionString: url });
    }
    const ran: string[] = [];
    for (const file of migrationFiles(options.demo)) {
      const text = readFileSync(join(SRC, file), 'utf8');
      const name = basename(file);
      if (done.has(name)) {
        if (done.get(name) !== sha256(text))
          throw new Error(`Migration ${name} has changed after it was run. Undo the edit and add a new migration.`);
        continue;
      }
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into public.polku_migration (name, sha256) values ($1, $2)', [name, sha256(text)]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Migration ${name}: ${(error as Error).message}`, { cause: error });
      }
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

/** Are there migrations that this database has not run? For readiness: a process must not serve with an older database. */
export async function pending(pool: pg.Pool, demo: boolean): Promise<string[]> {
  const { rows } = await pool.query('select name from public.polku_migration');
  const done = new Set(rows.map((r) => r.name));
  return migrationFiles(demo)
    .map((f) => basename(f))
    .filter((n) => !done.has(n));
}

/** Removes everything of ours from the database. Refused while others are connected: they would lose their ground. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const others = await client.query(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'polku%'",
    );
    if (others.rows[0].n > 0) throw new Error('Polku is running on this database. Stop it first.');
    const schemas = await client.query(
      "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')",
    );
    for (const { name } of schemas.rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
    await client.query('drop table if exists public.polku_migration');
  } finally {
    await client.end();
  }
}
