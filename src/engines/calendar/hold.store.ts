import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Id, MatterId, SlotId } from '../../kernel/ids.ts';
import { holdUntil, mayBook } from './booking.rules.ts';
import { findTime, type Time } from './time.store.ts';

export type OccupancyId = Id<'occupancy'>;
export type Held = { kind: 'held'; until: Date } | { kind: 'taken' } | { kind: 'too-late' } | { kind: 'missing' };

/**
 * Holds a time for a matter for ten minutes, so that its person can read and confirm in peace. Holding the same time again begins
 * the ten minutes anew; holding another lets go of the earlier one. Of any number who want a time at the same moment one gets it.
 */
export async function hold(tx: Tx, slot: SlotId, matter: MatterId): Promise<Held> {
  await oneAtATime(tx, matter);
  const time = await findTime(tx.db, slot);
  if (!time) return { kind: 'missing' };
  if (!mayBook(time, tx.now)) return { kind: 'too-late' };
  const until = holdUntil(tx.now);
  const own = await ownHold(tx, slot, matter);
  if (own) {
    await sql`update calendar.occupancy set held_until = ${until} where id = ${own.occupancy}`.execute(tx.db);
    return { kind: 'held', until };
  }
  const occupancy = await occupy(tx, time, until);
  if (!occupancy) return { kind: 'taken' };
  await letGo(tx, matter);
  await sql`insert into calendar.hold (occupancy, county, matter) values (${occupancy}, kernel.current_county(), ${matter})`.execute(tx.db);
  return { kind: 'held', until };
}

/** Lets go of the time the matter holds, if any. */
export async function letGo(tx: Tx, matter: MatterId): Promise<void> {
  await sql`delete from calendar.occupancy o using calendar.hold h where h.occupancy = o.id and h.matter = ${matter} and o.held_until is not null`.execute(
    tx.db,
  );
}

/** Whether the matter could have the time now: free, its own hold, or taken by another. */
export async function standingOf(tx: Tx, time: Time, matter: MatterId): Promise<'free' | 'mine' | 'taken'> {
  const own = await ownHold(tx, time.slot, matter);
  if (own && own.until > tx.now) return 'mine';
  if (!mayBook(time, tx.now)) return 'taken';
  const { rows } = await sql`
    select from calendar.occupancy where slot = ${time.slot} and (held_until is null or held_until > ${tx.now})`.execute(tx.db);
  return rows.length ? 'taken' : 'free';
}

/** Until when the matter holds the time; nothing when it does not. */
export async function holdOf(tx: Tx, slot: SlotId, matter: MatterId): Promise<Date | undefined> {
  const own = await ownHold(tx, slot, matter);
  return own && own.until > tx.now ? own.until : undefined;
}

/** The matter's own hold of a time, also when it has expired but nobody else has wanted the time since. Locked until the transaction ends. */
export async function ownHold(tx: Tx, slot: SlotId, matter: MatterId): Promise<{ occupancy: OccupancyId; until: Date } | undefined> {
  const { rows } = await sql<{ occupancy: OccupancyId; until: Date }>`
    select o.id as occupancy, o.held_until as until from calendar.occupancy o join calendar.hold h on h.occupancy = o.id
    where h.matter = ${matter} and o.slot = ${slot} and o.held_until is not null for update of o`.execute(tx.db);
  return rows[0];
}

/**
 * Takes the professional's time, firmly when `until` is null. Nothing comes back when somebody else was quicker: the database's
 * constraints decide, not a check before. Expired holds in the way are removed first, so no one has to sweep them in time.
 */
export async function occupy(tx: Tx, time: Time, until: Date | null): Promise<OccupancyId | undefined> {
  await sql`delete from calendar.occupancy where slot = ${time.slot} and held_until <= ${tx.now}`.execute(tx.db);
  const { rows } = await sql<{ id: OccupancyId }>`
    insert into calendar.occupancy (county, practitioner, during, slot, held_until)
    values (kernel.current_county(), ${time.practitioner}, tstzrange(${time.starts}, ${time.ends}), ${time.slot}, ${until})
    on conflict do nothing returning id`.execute(tx.db);
  return rows[0]?.id;
}

/** Two tabs of one person wait for each other here, so that a double click finds what the first click did. */
export const oneAtATime = (tx: Tx, matter: MatterId) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${matter}`}, 0))`.execute(tx.db);
