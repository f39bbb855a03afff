import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';

/** One answer as it is kept. `mark`: the same browser, service and day give the same one. */
export type Answer = { mark: string; service: ServiceId; lang: Lang; day: string; helpful: boolean };

/** Keeps an answer; the same browser's second one on the same day replaces the first, and keeps its words. */
export async function keepAnswer(tx: Tx, { mark, service, lang, day, helpful }: Answer): Promise<void> {
  await sql`
    insert into directory.helpful_answer (mark, county, service, lang, day, helpful)
    values (${mark}, kernel.current_county(), ${service}, ${lang}, ${day}, ${helpful})
    on conflict (mark) do update set helpful = excluded.helpful, lang = excluded.lang`.execute(tx.db);
}

/** Adds words to an answer given before; false when there is none. */
export async function keepWords(tx: Tx, mark: string, words: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update directory.helpful_answer set words = ${words} where mark = ${mark}`.execute(tx.db);
  return numAffectedRows === 1n;
}

export type Helpful = { yes: number; no: number; words: readonly { day: string; lang: Lang; helpful: boolean; words: string }[] };

/** What readers have said of each service page, for those who edit them: counts, and the latest words of each (twenty). Nothing of who said it. */
export async function helpfulOf(db: Db): Promise<Map<ServiceId, Helpful>> {
  const { rows } = await sql<Helpful & { service: ServiceId }>`
    select service, count(*) filter (where helpful)::int as yes, count(*) filter (where not helpful)::int as no,
      coalesce((array_agg(jsonb_build_object('day', day, 'lang', lang, 'helpful', helpful, 'words', words) order by day desc)
        filter (where words <> ''))[1:20], '{}') as words
    from directory.helpful_answer where county = kernel.current_county() group by service`.execute(db);
  return new Map(rows.map(({ service, ...said }) => [service, said]));
}
