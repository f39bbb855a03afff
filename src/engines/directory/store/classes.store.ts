import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { type ClassKind, type ClassRecord, type Texts, textIn } from '../records.ts';

/**
 * Names of the codes services are classified by, in the order of codes: `classificationNames(db, 'target-group', 'sv')` -> Map { 'KR1' => 'Medborgare', … }.
 * A code that nobody has named is not there.
 */
export async function classificationNames(db: Db, kind: ClassKind, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; names: Texts }>`select code, names from directory.classification where kind = ${kind}`.execute(db);
  const inOrder = rows.toSorted((a, b) => a.code.localeCompare(b.code, 'fi', { numeric: true }));
  return new Map(inOrder.map((r) => [r.code, textIn(r.names, lang)]));
}

/** Every class known to the directory. */
export async function knownClasses(db: Db): Promise<ClassRecord[]> {
  return (await sql<ClassRecord>`select kind, code, names, uris from directory.classification`.execute(db)).rows;
}

/** Keeps names of classes. `official`: from a published code list, whose names replace what services have called the code; others only fill what is missing. Gives how many were new or changed. */
export async function keepClasses(tx: Tx, classes: readonly ClassRecord[], official: boolean): Promise<number> {
  const merged = new Map<string, ClassRecord>();
  for (const c of classes) {
    const key = `${c.kind} ${c.code}`;
    const before = merged.get(key);
    merged.set(key, { ...c, names: { ...c.names, ...before?.names }, uris: [...new Set([...(before?.uris ?? []), ...c.uris])] });
  }
  if (merged.size === 0) return 0;
  const { rows } = await sql`
    insert into directory.classification as held (county, kind, code, names, uris)
    select kernel.current_county(), c.kind, c.code, c.names, array(select jsonb_array_elements_text(c.uris))
    from jsonb_to_recordset(${JSON.stringify([...merged.values()])}::jsonb) c (kind text, code text, names jsonb, uris jsonb)
    on conflict (county, kind, code) do update
      set names = case when ${official} then held.names || excluded.names else excluded.names || held.names end,
        uris = array(select distinct u from unnest(held.uris || excluded.uris) u order by u)
      where not (held.uris @> excluded.uris and case when ${official} then held.names @> excluded.names else excluded.names || held.names = held.names end)
    returning code`.execute(tx.db);
  return rows.length;
}
