import type { World } from '../../../../kernel/world.ts';
import { lastDone, lastEnded, runUnderway } from '../../store/pages.store.ts';
import type { Origin } from '../../store/run.store.ts';
import { ImportStopped, importFromPtv } from './import.ts';

const HOUR = 3_600_000;
/** Clocks differ: changes are asked from a little before. */
const OVERLAP_MS = 10 * 60_000;

export type Last = { whole: Date | null; any: Date | null; ended: Date | null };
/**
 * What is due now: everything, changes since a moment, or nothing. An import from time to time brings everything, since a change may escape the
 * lists of changes. Pure.
 */
export function due(last: Last, now: Date, every: { hours: number; wholeDays: number }): 'whole' | { since: Date } | undefined {
  if (last.ended && now.getTime() - last.ended.getTime() < every.hours * HOUR) return undefined;
  if (!last.whole || !last.any || now.getTime() - last.whole.getTime() >= every.wholeDays * 24 * HOUR) return 'whole';
  return { since: new Date(last.any.getTime() - OVERLAP_MS) };
}

/** The address without the version that some write after it. */
export const baseOf = (url: string): string => url.replace(/\/+$/, '').replace(/\/api\/v1[12]$/, '');

/** Runs every ten minutes: goes on with an import that was interrupted, and begins one when it is time. Without `PTV_URL` nothing. */
export async function importWhenDue(_payload: unknown, world: World): Promise<void> {
  const { config, db, log, clock, county } = world;
  if (!config.PTV_URL || config.PTV_HOURS === 0) return;
  const from: Origin = { url: baseOf(config.PTV_URL), api: config.PTV_API, county: config.PTV_COUNTY ?? county.code };
  const underway = await runUnderway(db);
  const goesOn = underway && underway.origin.url === from.url && underway.origin.api === from.api && underway.origin.county === from.county;
  const now = due({ ...(await lastDone(db, from)), ended: await lastEnded(db, from) }, clock(), {
    hours: config.PTV_HOURS,
    wholeDays: config.PTV_WHOLE_DAYS,
  });
  const origin = goesOn ? underway.origin : now && { ...from, ...(now === 'whole' ? {} : { since: now.since.toISOString() }) };
  if (!origin) return;
  try {
    const { state, report } = await importFromPtv(world, origin);
    const { services, channels } = report;
    log.info({ state, services: services.changed, channels: channels.changed, trouble: report.trouble.length }, 'services imported from PTV');
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    log.warn({ problem: error.message }, 'import from PTV stopped');
  }
}
