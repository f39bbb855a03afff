import { sql } from 'kysely';
import type { Texts } from '../../../engines/directory/index.ts';
import type { ChannelId } from '../../../kernel/ids.ts';
import { remembered } from '../../../kernel/remembered.ts';
import type { World } from '../../../kernel/world.ts';
import type { Level } from './congestion.rules.ts';

/** A clinic whose situation is told, with the latest that was heard. */
export type Clinic = { id: ChannelId; names: Texts; measuredAt: Date; level: Level; waitMinutes: number | null; waiting: number | null };

/** A clinic that has told nothing in a week is no longer among those that tell. */
const FORGOTTEN_DAYS = 7;

/** Clinics that tell of themselves, each with its latest reading, however old. Some seconds old at most. */
export const clinicsNow = remembered(5, async ({ db, clock }: World, _all: ''): Promise<Clinic[]> => {
  const { rows } = await sql<Clinic>`
    select c.id, c.names, r.measured_at as "measuredAt", r.level, r.wait_minutes as "waitMinutes", r.waiting
    from directory.channel c cross join lateral (
      select * from congestion.reading r where r.clinic = c.id and r.measured_at > ${clock()}::timestamptz - make_interval(days => ${FORGOTTEN_DAYS}) order by r.measured_at desc limit 1) r
    where c.county = kernel.current_county() and c.status = 'Published' and not c.hidden and c.type = 'ServiceLocation'
      and exists (select from congestion.reading k where k.clinic = c.id)
    order by c.names ->> 'fi' limit 20`.execute(db);
  return rows;
});
