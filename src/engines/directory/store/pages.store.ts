import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { ImportReport } from '../ptv/report.ts';
import type { Origin, RunState } from './run.store.ts';

export type RunId = string & { readonly __kind: 'import-run' };
/** An import under way: its id and the moment it first began, from which the next one asks for changes. */
export type Underway = { id: RunId; beganAt: Date };

/** The county's import that goes on, if there is one. */
export async function runUnderway(db: Db): Promise<(Underway & { origin: Origin }) | undefined> {
  const { rows } = await sql<
    Underway & { origin: Origin }
  >`select id, at as "beganAt", origin from directory.import_run where state = 'running'`.execute(db);
  return rows[0];
}

export async function beginRun(db: Db, origin: Origin, now: Date): Promise<Underway> {
  const { rows } = await sql<Underway>`
    insert into directory.import_run (county, format, at, state, origin)
    values (kernel.current_county(), 'ptv', ${now}, 'running', ${JSON.stringify(origin)}::jsonb) returning id, at as "beganAt"`.execute(db);
  return rows[0]!;
}

/** Notes why an import stopped for now; what it has fetched stays. */
export async function noteProblem(db: Db, run: RunId, problem: string): Promise<void> {
  await sql`update directory.import_run set problem = ${problem.slice(0, 500)} where id = ${run}`.execute(db);
}

/** Ends an import that took nothing. */
export async function failRun(db: Db, run: RunId, now: Date, problem: string): Promise<void> {
  await sql`update directory.import_run set state = 'failed', ended_at = ${now}, problem = ${problem.slice(0, 500)} where id = ${run}`.execute(db);
  await dropPages(db, run);
}

/** Ends an import in the transaction that took in what it brought. */
export async function endRun(tx: Tx, run: RunId, state: RunState, report: ImportReport): Promise<void> {
  await sql`update directory.import_run set state = ${state}, ended_at = ${tx.now}, problem = null, report = ${JSON.stringify(report)}::jsonb where id = ${run}`.execute(
    tx.db,
  );
  await dropPages(tx.db, run);
}
const dropPages = (db: Db | Tx['db'], run: RunId) => sql`delete from directory.import_page where run = ${run}`.execute(db);

/** The latest imports that ended well from the same place, whole and of changes. */
export async function lastDone(db: Db, from: Omit<Origin, 'since'>): Promise<{ whole: Date | null; any: Date | null }> {
  const { rows } = await sql<{ whole: Date | null; any: Date | null }>`
    select max(at) filter (where not origin ? 'since') as whole, max(at) as any from directory.import_run
    where state = 'done' and origin @> ${JSON.stringify({ url: from.url, api: from.api, county: from.county })}::jsonb`.execute(db);
  return rows[0]!;
}

/** When an import from the same place last ended in any way. */
export async function lastEnded(db: Db, from: Omit<Origin, 'since'>): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(ended_at) as at from directory.import_run where origin @> ${JSON.stringify({ url: from.url, api: from.api, county: from.county })}::jsonb`.execute(
    db,
  );
  return rows[0]!.at;
}

export async function keepPage(db: Db, run: RunId, step: string, page: number, body: Buffer): Promise<void> {
  await sql`
    insert into directory.import_page (run, step, page, county, body) values (${run}, ${step}, ${page}, kernel.current_county(), ${body})
    on conflict do nothing`.execute(db);
}

export async function readPage(db: Db | Tx['db'], run: RunId, step: string, page: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{
    body: Buffer;
  }>`select body from directory.import_page where run = ${run} and step = ${step} and page = ${page}`.execute(db);
  return rows[0]?.body;
}

/** The pages of steps that begin so, in order: `services` also of `services/Municipality/638`. */
export async function pagesHeld(db: Db | Tx['db'], run: RunId, step: string): Promise<{ step: string; page: number }[]> {
  return (
    await sql<{ step: string; page: number }>`
      select step, page from directory.import_page where run = ${run} and (step = ${step} or starts_with(step, ${`${step}/`})) order by step, page`.execute(
      db,
    )
  ).rows;
}

/** Which of these source ids the directory holds and shows. */
export async function shownAlready(db: Db, kind: 'channel' | 'organization', ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select source_id as id from ${sql.table(`directory.${kind}`)} where source = 'ptv' and status = 'Published' and source_id = any(${[...ids]}::text[])`.execute(
    db,
  );
  return new Set(rows.map((r) => r.id));
}

/** Organisations responsible for the services held. */
export async function responsibleHeld(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct organization_ref as id from directory.service where source = 'ptv' and status = 'Published' and organization_ref is not null`.execute(
    db,
  );
  return rows.map((r) => r.id);
}
