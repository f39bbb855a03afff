import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { type Decision, type EmergencyFacts, type MatterFacts, mayAccess } from './relation.rules.ts';

/**
 * On what the professional who acts sees a person, or why not. Reads only what row-level security lets them see, so "no-relation" tells nothing
 * of whether there is such a person.
 */
export async function relationTo(tx: Tx, person: PersonId, doing: 'read' | 'change' = 'read'): Promise<Decision> {
  const { rows: matters } = await sql<MatterFacts>`
    select id, unit, state, closed_at as "closedAt", shown_to_guardians as "shownToGuardians" from matter.matter where person = ${person}`.execute(
    tx.db,
  );
  const { rows: emergencies } = await sql<EmergencyFacts>`
    select practitioner, began_at as "beganAt", ends_at as "endsAt", ended_at as "endedAt" from matter.emergency_access where person = ${person}`.execute(
    tx.db,
  );
  const { rows: place } = await sql<{ county: string }>`select kernel.current_county() as county`.execute(tx.db);
  const { county } = place[0]!;
  return mayAccess({ actor: tx.actor, county, what: 'person', facts: { county, person, matters, emergencies }, doing, now: tx.now });
}
