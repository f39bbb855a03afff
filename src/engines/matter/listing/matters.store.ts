import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { type Listing, listed } from '../../../kernel/listing.ts';
import type { Matter } from '../matter.store.ts';

export type ListedMatter = Matter & { person: PersonId; closedAt: Date | null; changedAt: Date };
type MatterSearch = Listing & {
  persons?: readonly PersonId[] | undefined;
  units?: readonly UnitId[] | undefined;
  states?: readonly string[] | undefined;
};

/** Matters of known persons that the one who asks may see. */
export async function listMatters(tx: Tx, search: MatterSearch): Promise<ListedMatter[]> {
  const { rows } = await sql<ListedMatter>`
    select m.id, m.person, m.topic, m.lang, m.municipality, m.unit, m.state, m.opened_at as "openedAt", m.closed_at as "closedAt", m.changed_at as "changedAt"
    from matter.matter m where ${listed('m', search, [
      sql<boolean>`m.person is not null`,
      search.persons && sql<boolean>`m.person = any(${[...search.persons]}::uuid[])`,
      search.units && sql<boolean>`m.unit = any(${[...search.units]}::uuid[])`,
      search.states && sql<boolean>`m.state = any(${[...search.states]}::text[])`,
    ])}`.execute(tx.db);
  return rows;
}

/** Whose the matters are, as far as the one who asks may see them. */
export async function personsOf(tx: Tx, matters: readonly MatterId[]): Promise<Map<MatterId, PersonId>> {
  const { rows } = await sql<{ id: MatterId; person: PersonId }>`
    select id, person from matter.matter where id = any(${[...matters]}::uuid[]) and person is not null`.execute(tx.db);
  return new Map(rows.map((r) => [r.id, r.person]));
}
