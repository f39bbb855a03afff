import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { ImportReport } from '../ptv/report.ts';

/** From where and what an import over the network brings. `since`: only what has changed from that moment on. */
export type Origin = { url: string; api: 'v11' | 'v12'; county: string; since?: string };
/** `running`: not yet all there. `partial`: some requests failed for good; what came was taken. `failed`: nothing was taken. */
export type RunState = 'running' | 'done' | 'partial' | 'failed';
export type ImportRun = {
  id: string;
  state: RunState;
  /** Nothing when files were imported. */
  origin: Origin | Record<string, never>;
  beganAt: Date;
  endedAt: Date | null;
  problem: string | null;
  report: Partial<ImportReport>;
};

/** The latest imports, newest first, each with what it read, changed and refused. `importRuns(db, 20)` */
export async function importRuns(db: Db, limit: number): Promise<ImportRun[]> {
  const { rows } = await sql<ImportRun>`
    select id, state, origin, at as "beganAt", ended_at as "endedAt", problem, report from directory.import_run order by at desc, id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Keeps the report of an import of files. */
export async function keepRun(tx: Tx, report: ImportReport): Promise<void> {
  await sql`
    insert into directory.import_run (county, format, at, ended_at, report)
    values (kernel.current_county(), 'ptv', ${tx.now}, ${tx.now}, ${JSON.stringify(report)}::jsonb)`.execute(tx.db);
}
