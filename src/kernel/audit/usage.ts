import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import type { MatterId, PersonId, PractitionerId, UnitId } from '../ids.ts';

type Worker = { practitioner: PractitionerId; name: string; title: string; units: UnitId[] };

/** How much personal data a professional handled on a Finnish day. */
export type DailyUse = Worker & {
  /** '2026-11-23' */
  day: string;
  /** How many persons' data. */
  persons: number;
  /** Of them, between 22 and 6. */
  atNight: number;
  /** Attempts that were refused or found nothing. */
  refused: number;
};

/** The use of personal data by professionals, by worker and day, from (inclusive) to (exclusive). For officers and the machinery. */
export async function dailyUse(tx: Tx, from: Date, to: Date): Promise<DailyUse[]> {
  const { rows } = await sql<DailyUse>`
    select practitioner, max(name) as name, coalesce(max(title), '') as title, string_to_array((array_agg(array_to_string(units, ',') order by at desc))[1], ',')::uuid[] as units,
      (at at time zone 'Europe/Helsinki')::date::text as day,
      count(distinct subject) filter (where outcome not like 'refused%' and outcome <> 'not found')::int as persons,
      count(distinct subject) filter (where outcome not like 'refused%' and outcome <> 'not found'
        and extract(hour from at at time zone 'Europe/Helsinki') not between 6 and 21)::int as "atNight",
      count(*) filter (where outcome like 'refused%' or outcome = 'not found')::int as refused
    from kernel.audit_entry
    where county = kernel.current_county() and at >= ${from} and at < ${to} and role = 'professional' and practitioner is not null and name is not null
    group by practitioner, (at at time zone 'Europe/Helsinki')::date`.execute(tx.db);
  return rows.map((r) => ({ ...r, units: r.units ?? [] }));
}

/** That a professional handled a person's data, in which matters; not by breaking the glass. */
export type Handled = Worker & { subject: PersonId; matters: MatterId[] };

/** Whose data each professional handled in a period, break-glass left out. */
export async function handledPersons(tx: Tx, from: Date, to: Date): Promise<Handled[]> {
  const { rows } = await sql<Handled>`
    select practitioner, max(name) as name, coalesce(max(title), '') as title, string_to_array((array_agg(array_to_string(units, ',') order by at desc))[1], ',')::uuid[] as units, subject,
      array_remove(array_agg(distinct matter), null) as matters
    from kernel.audit_entry
    where county = kernel.current_county() and at >= ${from} and at < ${to} and role = 'professional' and practitioner is not null and name is not null
      and subject is not null and emergency is null and outcome not like 'refused%' and outcome <> 'not found'
    group by practitioner, subject`.execute(tx.db);
  return rows.map((r) => ({ ...r, units: r.units ?? [] }));
}
