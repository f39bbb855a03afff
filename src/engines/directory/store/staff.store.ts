import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { PractitionerId, UnitId } from '../../../kernel/ids.ts';

/** A professional's name and title, as residents meet them. */
export type Practitioner = { id: PractitionerId; given: string; family: string; title: string };
type Membership = Practitioner & { role: 'professional' | 'admin' | 'officer'; units: readonly UnitId[] };

/** Professionals whose name has these words, by family name; at most 20. `practitionersNamed(db, 'noora nä')` */
export async function practitionersNamed(db: Db, words: string): Promise<Practitioner[]> {
  const like = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((w) => sql<boolean>`lower(given || ' ' || family) like ${`%${w.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`);
  if (like.length === 0) return [];
  const { rows } =
    await sql<Practitioner>`select id, given, family, title from directory.practitioner where ${sql.join(like, sql` and `)} order by family, given limit 20`.execute(
      db,
    );
  return rows;
}

/** Fingerprints of the staff held, to see whether anything has changed. */
export async function heldStaff(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; print: string }>`select id, content_hash as print from directory.practitioner`.execute(db);
  return new Map(rows.map((r) => [r.id, r.print]));
}

/** Writes professionals and in which units they work. */
export async function keepStaff(tx: Tx, staff: readonly (Membership & { print: string })[]): Promise<void> {
  for (const p of staff) {
    await sql`
      insert into directory.practitioner (id, county, given, family, title, content_hash) values (${p.id}, kernel.current_county(), ${p.given}, ${p.family}, ${p.title}, ${p.print})
      on conflict (id) do update set given = excluded.given, family = excluded.family, title = excluded.title, content_hash = excluded.content_hash`.execute(
      tx.db,
    );
    await sql`delete from directory.practitioner_role where practitioner = ${p.id} and not unit = any(${[...p.units]}::uuid[])`.execute(tx.db);
    await sql`
      insert into directory.practitioner_role (practitioner, unit, county, role) select ${p.id}, u, kernel.current_county(), ${p.role} from unnest(${[...p.units]}::uuid[]) u
      on conflict (practitioner, unit) do update set role = excluded.role`.execute(tx.db);
  }
}
