import { sql } from 'kysely';
import { addDays, dayOf } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';
import type { PractitionerId, ScheduleId, UnitId } from '../../kernel/ids.ts';
import type { Modality } from './time.store.ts';
import { problemsOf, timesOf, type Week } from './week.rules.ts';

/** When one professional sees people for one service. `key` names it for good: putting the same key again changes it. */
export type Schedule = Week & {
  key: string;
  service: string;
  modality: Modality;
  unit: UnitId;
  practitioner: PractitionerId;
  practitionerName: string;
  name: Localized;
  /** times are cut so many days ahead of today */
  daysAhead: number;
  latestBookingMinutes: number;
  cancelMinutes: number;
  demo: boolean;
};

/**
 * Adds or changes a schedule. When its week changes, its free times from now on are cut anew at the next `topUp`; taken ones stay.
 * Throws when the week is impossible (`problemsOf` tells beforehand).
 */
export async function putSchedule(tx: Tx, s: Schedule): Promise<ScheduleId> {
  const problems = problemsOf(s);
  if (problems.length) throw new Error(`schedule ${s.key}: ${problems.join('; ')}`);
  const { rows } = await sql<{ id: ScheduleId; recut: boolean }>`
    insert into calendar.schedule as c (county, key, service, modality, unit, practitioner, practitioner_name, name, weekly, every_minutes, slot_minutes,
      round_the_clock, days_ahead, latest_booking_minutes, cancel_minutes, demo)
    values (kernel.current_county(), ${s.key}, ${s.service}, ${s.modality}, ${s.unit}, ${s.practitioner}, ${s.practitionerName}, ${JSON.stringify(s.name)},
      ${JSON.stringify(s.weekly)}, ${s.everyMinutes}, ${s.slotMinutes}, ${s.roundTheClock}, ${s.daysAhead}, ${s.latestBookingMinutes}, ${s.cancelMinutes}, ${s.demo})
    on conflict (county, key) do update set service = excluded.service, modality = excluded.modality, unit = excluded.unit, practitioner = excluded.practitioner,
      practitioner_name = excluded.practitioner_name, name = excluded.name, weekly = excluded.weekly, every_minutes = excluded.every_minutes,
      slot_minutes = excluded.slot_minutes, round_the_clock = excluded.round_the_clock, days_ahead = excluded.days_ahead,
      latest_booking_minutes = excluded.latest_booking_minutes, cancel_minutes = excluded.cancel_minutes, demo = excluded.demo,
      filled_to = case when (c.weekly, c.every_minutes, c.slot_minutes, c.round_the_clock, c.practitioner)
        = (excluded.weekly, excluded.every_minutes, excluded.slot_minutes, excluded.round_the_clock, excluded.practitioner) then c.filled_to end
    returning id, old.filled_to is not null and new.filled_to is null as recut`.execute(tx.db);
  const { id, recut } = rows[0]!;
  if (recut) {
    await sql`delete from calendar.slot s where s.schedule = ${id} and lower(s.during) > ${tx.now} and ${UNUSED}`.execute(tx.db);
  }
  return id;
}

/** Cuts times from every schedule up to its horizon; only the days not yet cut, so asking again costs next to nothing. Returns how many were added. */
export async function topUp(tx: Tx): Promise<number> {
  const today = dayOf(tx.now);
  const { rows } = await sql<Week & { id: ScheduleId; practitioner: PractitionerId; daysAhead: number; filledTo: string | null }>`
    select id, practitioner, weekly, every_minutes as "everyMinutes", slot_minutes as "slotMinutes", round_the_clock as "roundTheClock",
      days_ahead as "daysAhead", filled_to::text as "filledTo"
    from calendar.schedule where filled_to is null or filled_to < ${today}::date + days_ahead
    -- Ordinary times first: where a demo duty overlaps them, it gives way.
    order by round_the_clock, key for update`.execute(tx.db);
  let added = 0;
  for (const s of rows) {
    const last = addDays(today, s.daysAhead);
    const first = s.filledTo && s.filledTo >= today ? addDays(s.filledTo, 1) : today;
    const spans = [];
    for (let day = first; day <= last; day = addDays(day, 1)) spans.push(...timesOf(s, day));
    const inserted = await sql`
      insert into calendar.slot (county, schedule, practitioner, during)
      select kernel.current_county(), ${s.id}, ${s.practitioner}, tstzrange(starts, ends)
      from unnest(${spans.map((p) => p.starts)}::timestamptz[], ${spans.map((p) => p.ends)}::timestamptz[]) as t (starts, ends)
      on conflict do nothing`.execute(tx.db);
    added += Number(inserted.numAffectedRows ?? 0n);
    await sql`update calendar.schedule set filled_to = ${last} where id = ${s.id}`.execute(tx.db);
  }
  return added;
}

/** Removes what no one will ask for again: expired holds, and times that passed days ago without anybody. */
export async function tidy(tx: Tx): Promise<void> {
  await sql`delete from calendar.occupancy where held_until < ${tx.now}`.execute(tx.db);
  await sql`delete from calendar.slot s where upper(s.during) < ${tx.now}::timestamptz - interval '3 days' and ${UNUSED}`.execute(tx.db);
}

/** No one has, had or is about to have the time `s`. */
const UNUSED = sql.raw(`
  not exists (select from calendar.occupancy o where o.slot = s.id) and not exists (select from calendar.appointment a where a.slot = s.id)`);
