import { sql } from 'kysely';
import { change } from '../../../../kernel/change.ts';
import type { Db } from '../../../../kernel/db.ts';
import type { World } from '../../../../kernel/world.ts';
import { beginRun, endRun, failRun, noteProblem, type Underway, runUnderway } from '../../store/pages.store.ts';
import type { Origin, RunState } from '../../store/run.store.ts';
import type { ImportReport } from '../report.ts';
import { takeIn } from '../take.ts';
import type { Area, Wish } from './area.ts';
import { Gatherer, NotAnswering } from './gather.ts';
import { pathsOf } from './paths.ts';
import { type Manners, politely, RequestFailed } from './polite.ts';
import { gatherV11, givenByV11 } from './v11.ts';
import { gatherV12, givenByV12 } from './v12.ts';

/** `asked`: requests made now; what an earlier, interrupted attempt had brought was not asked for again. */
export type Imported = { state: RunState; report: ImportReport; asked: number };
/** The import stopped; `goesOn`: what came is kept and the next attempt continues. One line for the command line. */
export class ImportStopped extends Error {
  readonly goesOn: boolean;
  constructor(message: string, goesOn: boolean) {
    super(message);
    this.goesOn = goesOn;
  }
}

/** An interrupted import older than this begins anew: what it had listed is no longer so. */
const TOO_OLD_MS = 48 * 3_600_000;

/**
 * Imports from PTV over the network. Pages are kept as they come; when all are there they are taken in, in one transaction, so nobody sees a half and
 * nothing vanishes. Interrupted in any way it goes on where it was when it is started again from the same place. One import of a county at a time.
 * Throws `ImportStopped`.
 */
export async function importFromPtv(world: World, origin: Origin, manners: Pick<Manners, 'wait'> = {}): Promise<Imported> {
  return world.db.connection().execute(async (keeper) => {
    // The lock goes with the connection, so a process that is killed does not keep it.
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(7650022, hashtext(kernel.current_county())) as mine`.execute(keeper);
    if (!rows[0]!.mine) throw new ImportStopped('another import is going on', true);
    try {
      return await gatherAndTake(world, origin, manners);
    } finally {
      await sql`select pg_advisory_unlock(7650022, hashtext(kernel.current_county()))`.execute(keeper);
    }
  });
}

async function gatherAndTake(world: World, origin: Origin, manners: Pick<Manners, 'wait'>): Promise<Imported> {
  const { config, db } = world;
  if (origin.api === 'v12' && origin.county !== world.county.code)
    throw new ImportStopped('v12 finds services by municipality: only those of the own county are known', false);
  const run = await runFor(world, origin);
  const get = politely({ ...manners, perSecond: config.PTV_REQUESTS_A_SECOND, headers: config.PTV_KEY ? { 'x-api-key': config.PTV_KEY } : {} });
  const gather = new Gatherer(db, run.id, get, origin.url);
  const wish: Wish = {
    area: areaOf(world, origin.county),
    since: origin.since ? new Date(origin.since) : undefined,
    until: run.beganAt,
    holdsAny: await holdsAny(db),
  };
  try {
    if (origin.api === 'v11') await gatherV11(gather, pathsOf('v11', config.PTV_PATHS), wish, db);
    else await gatherV12(gather, pathsOf('v12', config.PTV_PATHS), wish, db);
  } catch (error) {
    if (error instanceof NotAnswering) {
      await noteProblem(db, run.id, error.message);
      throw new ImportStopped(`PTV does not answer (${error.message})`, true);
    }
    if (!(error instanceof RequestFailed)) throw error;
    await failRun(db, run.id, world.clock(), error.message);
    throw new ImportStopped(`PTV refuses (${error.message})`, false);
  }
  return change(
    world,
    { role: 'system', name: 'import' },
    { action: 'directory.import', purpose: 'administration', data: 'services' },
    async (tx) => {
      const given = await (origin.api === 'v11' ? givenByV11 : givenByV12)(tx.db, run.id);
      const report = { ...(await takeIn(tx, given)), trouble: gather.trouble };
      const state = gather.trouble.length ? 'partial' : 'done';
      await endRun(tx, run.id, state, report);
      return { state, report, asked: gather.asked };
    },
  );
}

/** The interrupted import from the same place, or a new one. */
async function runFor({ db, clock }: World, origin: Origin): Promise<Underway> {
  const now = clock();
  const underway = await runUnderway(db);
  if (underway) {
    const { origin: its } = underway;
    const same = its.url === origin.url && its.api === origin.api && its.county === origin.county && its.since === origin.since;
    if (same && now.getTime() - underway.beganAt.getTime() < TOO_OLD_MS) return underway;
    await failRun(db, underway.id, now, same ? 'interrupted, and too old to go on' : 'another import was asked for before it was through');
  }
  return beginRun(db, origin, now);
}

/** A county's own code means its municipalities too; of another county only what is marked for it. */
const areaOf = ({ county, config }: World, code: string): Area => ({
  county: code,
  municipalities: code === county.code ? county.municipalities.map((m) => m.code) : [],
  nationwide: config.PTV_NATIONWIDE,
});

const holdsAny = async (db: Db): Promise<boolean> =>
  (
    await sql<{
      any: boolean;
    }>`select exists (select from directory.service where source = 'ptv' union all select from directory.channel where source = 'ptv') as any`.execute(
      db,
    )
  ).rows[0]!.any;
