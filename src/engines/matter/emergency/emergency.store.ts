import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { EmergencyId, PersonId, PractitionerId, UnitId } from '../../../kernel/ids.ts';
import { endOf, type Ground } from './emergency.rules.ts';

/** One break-glass access (hätähaku): who opened whose data, why and until when, and what an officer thought of it. */
export type Emergency = {
  id: EmergencyId;
  person: PersonId;
  practitioner: PractitionerId;
  name: string;
  title: string;
  units: UnitId[];
  ground: Ground;
  /** In the professional's own words; the person reads it too. */
  reason: string;
  beganAt: Date;
  endsAt: Date;
  /** When the professional ended it before its time. */
  endedAt: Date | null;
  review: Review | null;
};
export type Review = { at: Date; by: PractitionerId; verdict: ReviewVerdict; note: string };
export type ReviewVerdict = 'justified' | 'unjustified';

const COLUMNS = sql`id, person, practitioner, name, title, units, ground, reason, began_at as "beganAt", ends_at as "endsAt", ended_at as "endedAt",
  reviewed_at as "reviewedAt", reviewed_by as "reviewedBy", verdict, coalesce(review_note, '') as "reviewNote"`;
type Row = Omit<Emergency, 'review'> & { reviewedAt: Date | null; reviewedBy: PractitionerId; verdict: ReviewVerdict; reviewNote: string };
const emergencyOf = ({ reviewedAt, reviewedBy, verdict, reviewNote, ...rest }: Row): Emergency => ({
  ...rest,
  review: reviewedAt && { at: reviewedAt, by: reviewedBy, verdict, note: reviewNote },
});

/**
 * Opens a person's data to the professional who acts, for reading, for an hour. 'no-such-person' when the county does not know them; while
 * one is in force, that one again. All that is read meanwhile is marked in the log by the database. Emits 'people.glass-broken': the person
 * and the data-protection officer are told. Throws when the actor is no professional or the reason too short (see `problemsOf`).
 */
export async function breakGlass(
  tx: Tx,
  { person, ground, reason }: { person: PersonId; ground: Ground; reason: string },
): Promise<Emergency | 'no-such-person'> {
  const { actor } = tx;
  if (actor.role !== 'professional') throw new Error('only a professional breaks the glass');
  const { rows: known } = await sql<{ yes: boolean }>`select matter.is_known(${person}) as yes`.execute(tx.db);
  if (!known[0]?.yes) return 'no-such-person';
  tx.audited({ subject: person });
  // Two posts at once: the second waits here, and then finds what the first began.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`emergency ${actor.practitioner} ${person}`}, 0))`.execute(tx.db);
  const already = await emergencyOn(tx, person);
  if (already) return already;
  const { rows } = await sql<Row>`
    insert into matter.emergency_access (county, practitioner, name, title, units, person, ground, reason, began_at, ends_at)
    values (kernel.current_county(), ${actor.practitioner}, ${actor.name}, ${actor.title}, ${[...actor.units]}, ${person}, ${ground}, ${reason.trim()}, ${tx.now}, ${endOf(tx.now)})
    returning ${COLUMNS}`.execute(tx.db);
  const begun = emergencyOf(rows[0]!);
  tx.emit('people.glass-broken', { emergency: begun.id, person });
  return begun;
}

/** The access in force by which the professional who acts sees the person. */
export async function emergencyOn(tx: Tx, person: PersonId): Promise<Emergency | undefined> {
  if (tx.actor.role !== 'professional') return undefined;
  const { rows } = await sql<Row>`
    select ${COLUMNS} from matter.emergency_access
    where person = ${person} and practitioner = ${tx.actor.practitioner} and ended_at is null and began_at <= ${tx.now} and ends_at > ${tx.now}
    order by began_at limit 1`.execute(tx.db);
  return rows[0] && emergencyOf(rows[0]);
}

/** Ends the acting professional's own access to the person at once. 'none' when none was in force. */
export async function endEmergency(tx: Tx, person: PersonId): Promise<'ended' | 'none'> {
  const begun = await emergencyOn(tx, person);
  if (!begun) return 'none';
  await sql`update matter.emergency_access set ended_at = ${tx.now} where id = ${begun.id}`.execute(tx.db);
  tx.audited({ subject: person });
  tx.emit('people.emergency-ended', { emergency: begun.id, person });
  return 'ended';
}

/** One access, if the one who asks may see it. */
export async function findEmergency(tx: Tx, id: EmergencyId): Promise<Emergency | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from matter.emergency_access where id = ${id}`.execute(tx.db);
  return rows[0] && emergencyOf(rows[0]);
}

export type EmergencyFilter = { person?: PersonId; practitioner?: PractitionerId; since?: Date; unreviewed?: boolean; before?: Date; limit?: number };

/**
 * Accesses that the one who asks may see, newest first: an officer the county's, a resident those to own data, a professional own.
 * `before`: those begun before it, for the next page. At most `limit` (50).
 */
export async function emergenciesOf(
  tx: Tx,
  { person, practitioner, since, unreviewed, before, limit = 50 }: EmergencyFilter = {},
): Promise<Emergency[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from matter.emergency_access
    where (${person ?? null}::uuid is null or person = ${person ?? null}) and (${practitioner ?? null}::uuid is null or practitioner = ${practitioner ?? null})
      and (${since ?? null}::timestamptz is null or began_at >= ${since ?? null}) and (${before ?? null}::timestamptz is null or began_at < ${before ?? null})
      and (not ${unreviewed ?? false} or reviewed_at is null)
    order by began_at desc, id desc limit ${limit}`.execute(tx.db);
  return rows.map(emergencyOf);
}

/**
 * An officer's finding of an access, once; 'reviewed-already' says that somebody was first, 'own' that who has both roles is not their own judge
 * (the database refuses it too). Throws when the actor is no officer.
 */
export async function reviewEmergency(
  tx: Tx,
  id: EmergencyId,
  { verdict, note }: { verdict: ReviewVerdict; note: string },
): Promise<'reviewed' | 'reviewed-already' | 'own' | 'not-found'> {
  const { actor } = tx;
  if (actor.role !== 'officer') throw new Error('only an officer reviews');
  const found = await findEmergency(tx, id);
  if (!found) return 'not-found';
  tx.audited({ subject: found.person });
  if (found.practitioner === actor.practitioner) return 'own';
  const { numAffectedRows } = await sql`
    update matter.emergency_access set reviewed_at = ${tx.now}, reviewed_by = ${actor.practitioner}, verdict = ${verdict}, review_note = ${note.trim()}
    where id = ${id} and reviewed_at is null`.execute(tx.db);
  if (numAffectedRows !== 1n) return 'reviewed-already';
  tx.emit('people.emergency-reviewed', { emergency: id, person: found.person, verdict });
  return 'reviewed';
}
