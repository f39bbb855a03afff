import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { Pic } from '../../kernel/pic.ts';
import type { World } from '../../kernel/world.ts';

/** A person as the data-protection officer sees them: by name, nothing else. */
export type NamedPerson = { id: PersonId; given: string; family: string };

/** Names of persons in the log, for the officer (and the machinery that looks for the unusual); others get none. */
export async function namesForOfficer(tx: Tx, ids: readonly PersonId[]): Promise<Map<PersonId, NamedPerson>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedPerson>`select id, given, family from matter.names_for_officer(${[...new Set(ids)]}::uuid[])`.execute(tx.db);
  return new Map(rows.map((p) => [p.id, p]));
}

/** Whose personal identity code it is, for the officer; nothing when the county knows nobody by it. */
export async function personForOfficer(tx: Tx, world: World, pic: Pic): Promise<NamedPerson | undefined> {
  const { rows } = await sql<NamedPerson>`select id, given, family from matter.person_for_officer(${world.crypto.keyed(pic, 'person.pic')})`.execute(
    tx.db,
  );
  return rows[0];
}

/** In which units matters have been, now or before they were handed on. */
export async function unitsForOfficer(tx: Tx, ids: readonly MatterId[]): Promise<Map<MatterId, UnitId[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: MatterId; units: UnitId[] }>`select id, units from matter.units_for_officer(${[...new Set(ids)]}::uuid[])`.execute(
    tx.db,
  );
  return new Map(rows.map((m) => [m.id, m.units]));
}
