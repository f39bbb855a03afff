import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { type Service, serviceColumns } from './find.store.ts';

/** Which services: of a theme, for people of a municipality (code), with an assessment of that key. */
export type Wanted = { theme?: string | undefined; municipality?: string | undefined; assessment?: string | undefined };

/** Is the service for people of the municipality? Everywhere counts; an area nobody has told does not. */
export const servedIn = (municipality: string): RawBuilder<boolean> =>
  sql`(s.municipalities is null or s.municipalities @> array[${municipality}]::text[])`;

export const wantedOnly = (wanted: Wanted): RawBuilder<boolean> => {
  const conditions = [sql<boolean>`s.status = 'Published'`];
  if (wanted.theme) conditions.push(sql<boolean>`s.themes @> array[${wanted.theme}]::text[]`);
  if (wanted.municipality) conditions.push(servedIn(wanted.municipality));
  if (wanted.assessment) conditions.push(sql<boolean>`s.assessment = ${wanted.assessment}`);
  return sql`${sql.join(conditions, sql` and `)}`;
};

/** Services in the county's order, then by name in the language. `listServices(db, { theme: 'teeth', municipality: '638', lang: 'fi' })` */
export async function listServices(
  db: Db,
  wanted: Wanted & { lang: Lang; limit?: number; offset?: number },
): Promise<{ total: number; services: Service[] }> {
  const where = wantedOnly(wanted);
  const { rows } = await sql<Service & { total: number }>`
    select ${serviceColumns}, (select count(*)::int from directory.service s where ${where}) as total from directory.service s where ${where}
    order by s.position, coalesce(s.names ->> ${wanted.lang}, s.names ->> 'fi', s.names ->> 'sv', s.names ->> 'en'), s.id
    limit ${wanted.limit ?? 20} offset ${wanted.offset ?? 0}`.execute(db);
  const offset = wanted.offset ?? 0;
  // Past the last page the rows cannot tell how many there are.
  if (rows.length === 0 && offset > 0) return { total: (await listServices(db, { ...wanted, limit: 1, offset: 0 })).total, services: [] };
  return { total: rows[0]?.total ?? 0, services: rows.map(({ total: _, ...service }) => service) };
}

/** How many services each theme and each of the municipalities has, the other filter standing. */
export async function countServices(
  db: Db,
  wanted: Wanted,
  municipalities: readonly string[],
): Promise<{ themes: Map<string, number>; municipalities: Map<string, number> }> {
  const { theme, municipality, ...rest } = wanted;
  const { rows } = await sql<{ kind: 'theme' | 'municipality'; key: string; n: number }>`
    select 'theme' as kind, t as key, count(*)::int as n from directory.service s cross join lateral unnest(s.themes) t
    where ${wantedOnly({ ...rest, municipality })} group by t
    union all
    select 'municipality', m, count(*)::int from directory.service s
      join unnest(${[...municipalities]}::text[]) m on s.municipalities is null or s.municipalities @> array[m]
    where ${wantedOnly({ ...rest, theme })} group by m`.execute(db);
  const counts = (kind: string) => new Map(rows.filter((r) => r.kind === kind).map((r) => [r.key, r.n]));
  return { themes: counts('theme'), municipalities: counts('municipality') };
}

/** Services by the county's own keys, in that order; those not served in the municipality, or unknown, are left out. */
export async function servicesBySource(db: Db, keys: readonly string[], where: { municipality?: string | undefined } = {}): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${serviceColumns} from directory.service s join unnest(${[...keys]}::text[]) with ordinality k (key, nth) on s.source_id = k.key
    where ${wantedOnly({ municipality: where.municipality })} order by k.nth, s.source`.execute(db);
  return rows;
}
