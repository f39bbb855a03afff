import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db.ts';
import type { Localized } from '../../kernel/i18n.ts';

export type Source = { name: string; url?: string; reviewed?: string };
/** `body`: paragraphs parted by an empty line; lines that begin with '- ' make a list, a line that begins with '## ' is a heading. */
export type Entry = {
  key: string;
  kind: 'article' | 'instruction' | 'notice';
  title: Localized;
  body: Localized;
  sources: Source[];
  areas: string[];
  severity: 'info' | 'warning';
  startsAt: Date;
  endsAt: Date | null;
  reviewBy: string | null;
  sample: boolean;
  version: number;
};
export type NewEntry = Pick<Entry, 'key' | 'kind' | 'title' | 'body'> & Partial<Omit<Entry, 'version'>>;

const columns = sql`key, kind, title, body, sources, areas, severity, starts_at as "startsAt", ends_at as "endsAt", review_by::text as "reviewBy", sample, version`;

/** The published text behind a key, if it is in force at `now`. */
export async function findEntry(db: Db | Tx['db'], key: string, now: Date): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry
    where key = ${key} and withdrawn_at is null and starts_at <= ${now} and (ends_at is null or ends_at > ${now})`.execute(db);
  return rows[0];
}

/** Published texts behind keys, those in force at `now`. */
export async function entriesByKey(db: Db, keys: readonly string[], now: Date): Promise<Entry[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry
    where key = any(${[...keys]}::text[]) and withdrawn_at is null and starts_at <= ${now} and (ends_at is null or ends_at > ${now})`.execute(db);
  return rows;
}

/** Articles and instructions in force, by title, for choosing one. */
export async function articlesAt(db: Db, now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry
    where kind <> 'notice' and withdrawn_at is null and starts_at <= ${now} and (ends_at is null or ends_at > ${now}) order by title ->> 'fi' limit 500`.execute(
    db,
  );
  return rows;
}

/** Notices in force for a municipality (or, without one, for the whole county), the gravest and newest first. */
export async function noticesAt(db: Db, at: { now: Date; municipality?: string | undefined }): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry
    where kind = 'notice' and withdrawn_at is null and starts_at <= ${at.now} and (ends_at is null or ends_at > ${at.now})
      and (areas = '{}' or ${at.municipality ?? null}::text = any (areas))
    order by severity = 'warning' desc, starts_at desc limit 5`.execute(db);
  return rows;
}

/** Every notice that has not ended or been withdrawn, for editors. */
export async function comingNotices(db: Db, now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry where kind = 'notice' and withdrawn_at is null and (ends_at is null or ends_at > ${now}) order by starts_at desc limit 100`.execute(
    db,
  );
  return rows;
}

/** Publishes a text; publishing the same key again makes a new version of it only when something changed. */
export async function publish(tx: Tx, entry: NewEntry): Promise<void> {
  await sql`
    insert into content.entry (county, key, kind, title, body, sources, areas, severity, starts_at, ends_at, review_by, sample)
    values (kernel.current_county(), ${entry.key}, ${entry.kind}, ${JSON.stringify(entry.title)}, ${JSON.stringify(entry.body)}, ${JSON.stringify(entry.sources ?? [])},
      ${entry.areas ?? []}, ${entry.severity ?? 'info'}, ${entry.startsAt ?? tx.now}, ${entry.endsAt ?? null}, ${entry.reviewBy ?? null}, ${entry.sample ?? false})
    on conflict (county, key) do update set title = excluded.title, body = excluded.body, sources = excluded.sources, areas = excluded.areas, severity = excluded.severity,
      ends_at = excluded.ends_at, review_by = excluded.review_by, sample = excluded.sample, withdrawn_at = null, version = entry.version + 1
    where (entry.title, entry.body, entry.sources, entry.areas, entry.severity, entry.ends_at, entry.review_by, entry.sample)
      is distinct from (excluded.title, excluded.body, excluded.sources, excluded.areas, excluded.severity, excluded.ends_at, excluded.review_by, excluded.sample)`.execute(
    tx.db,
  );
}

/** Takes a notice away from readers; it stays in the database. */
export async function withdraw(tx: Tx, key: string): Promise<void> {
  await sql`update content.entry set withdrawn_at = ${tx.now} where key = ${key} and kind = 'notice' and withdrawn_at is null`.execute(tx.db);
}
