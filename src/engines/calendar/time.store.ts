import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';
import type { MatterId, PractitionerId, SlotId, UnitId } from '../../kernel/ids.ts';

export type Modality = 'remote' | 'on-site' | 'phone';

/** A time that is or was offered. `demo`: exists only so that the demo can be walked at any hour. */
export type Time = {
  slot: SlotId;
  service: string;
  modality: Modality;
  /** what is booked, in words: 'Sairaanhoitajan etävastaanotto' */
  name: Localized;
  starts: Date;
  ends: Date;
  unit: UnitId;
  practitioner: PractitionerId;
  practitionerName: string;
  latestBookingMinutes: number;
  cancelMinutes: number;
  demo: boolean;
};

const columns = sql.raw(`
  s.id as slot, c.service, c.modality, c.name, lower(s.during) as starts, upper(s.during) as ends, c.unit, s.practitioner,
  c.practitioner_name as "practitionerName", c.latest_booking_minutes as "latestBookingMinutes", c.cancel_minutes as "cancelMinutes", c.demo`);

/**
 * Free times of a service, earliest first. Reveals nothing of anybody: a taken time is simply not there.
 * @param wanted.now the moment asked at: holds that have expired by then count as free, and times too close to it are left out
 * @param wanted.matter the asker's matter: a time it holds itself is still shown (only inside a transaction that sees the matter)
 */
export async function freeTimes(
  db: Db | Tx['db'],
  wanted: { service: string; modality: Modality; from: Date; to: Date; now?: Date; unit?: UnitId; matter?: MatterId; limit?: number },
): Promise<Time[]> {
  const now = wanted.now ?? wanted.from;
  const { rows } = await sql<Time>`
    select ${columns} from calendar.slot s join calendar.schedule c on c.id = s.schedule
    where c.service = ${wanted.service} and c.modality = ${wanted.modality}
      and (${wanted.unit ?? null}::uuid is null or c.unit = ${wanted.unit ?? null})
      and lower(s.during) >= ${wanted.from} and lower(s.during) < ${wanted.to}
      and lower(s.during) > ${now} and lower(s.during) >= ${now}::timestamptz + make_interval(mins => c.latest_booking_minutes)
      and not exists (
        select from calendar.occupancy o where o.slot = s.id and (o.held_until is null or o.held_until > ${now})
          and not exists (select from calendar.hold h where h.occupancy = o.id and h.matter = ${wanted.matter ?? null}))
    order by lower(s.during), c.demo, c.practitioner_name, s.id
    limit ${wanted.limit ?? 1000}`.execute(db);
  return rows;
}

/** The time behind a link, whether free or not; nothing when there never was one. */
export async function findTime(db: Db | Tx['db'], slot: SlotId): Promise<Time | undefined> {
  const { rows } = await sql<Time>`
    select ${columns} from calendar.slot s join calendar.schedule c on c.id = s.schedule where s.id = ${slot}`.execute(db);
  return rows[0];
}

/** What a service's times are called: 'Sairaanhoitajan etävastaanotto'. Nothing when nobody offers it. */
export async function nameOfService(db: Db | Tx['db'], service: string, modality: Modality): Promise<Localized | undefined> {
  const { rows } = await sql<{ name: Localized }>`
    select name from calendar.schedule where service = ${service} and modality = ${modality} order by demo, key limit 1`.execute(db);
  return rows[0]?.name;
}
