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
  /** The editor who saved it; '' for sample content. */
  byName: string;
};
export type NewEntry = Pick<Entry, 'key' | 'kind' | 'title' | 'body'> & Partial<Omit<Entry, 'version'>>;

const columns = sql`key, kind, title, body, sources, areas, severity, starts_at as "startsAt", ends_at as "endsAt", review_by::text as "reviewBy", sample, version, by_name as "byName"`;

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

/** Notices in force, the gravest and newest first: of a municipality and the whole county, or with `everywhere` of all municipalities. */
export async function noticesAt(db: Db, at: { now: Date; municipality?: string | undefined; everywhere?: true }): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry
    where kind = 'notice' and withdrawn_at is null and starts_at <= ${at.now} and (ends_at is null or ends_at > ${at.now})
      and (${at.everywhere ?? false} or areas = '{}' or ${at.municipality ?? null}::text = any (areas))
    order by severity = 'warning' desc, starts_at desc limit 100`.execute(db);
  return rows;
}

/** Every notice that has not ended or been withdrawn, for editors: in force first, then coming. */
export async function comingNotices(db: Db, now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry where kind = 'notice' and withdrawn_at is null and (ends_at is null or ends_at > ${now})
    order by starts_at > ${now}, starts_at desc limit 100`.execute(db);
  return rows;
}

/** Notices that have ended or been withdrawn, the latest first, for using again. */
export async function pastNotices(db: Db, now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from content.entry where kind = 'notice' and (withdrawn_at is not null or ends_at <= ${now})
    order by least(withdrawn_at, ends_at) desc limit 50`.execute(db);
  return rows;
}

/** A notice for its editor, whether or not it is in force. */
export async function findNotice(db: Db, key: string): Promise<(Entry & { withdrawn: boolean }) | undefined> {
  const { rows } = await sql<Entry & { withdrawn: boolean }>`
    select ${columns}, withdrawn_at is not null as withdrawn from content.entry where kind = 'notice' and key = ${key}`.execute(db);
  return rows[0];
}

export type EntryVersion = { number: number; keptAt: Date; byName: string; title: Localized; withdrawn: boolean };
/** What an entry has been, the latest first. */
export async function entryHistory(db: Db, key: string): Promise<EntryVersion[]> {
  const { rows } = await sql<EntryVersion>`
    select v.number, v.kept_at as "keptAt", v.by_name as "byName", v.said -> 'title' as title, v.said ->> 'withdrawnAt' is not null as withdrawn
    from content.entry_version v join content.entry e on e.id = v.entry where e.key = ${key} order by v.number desc limit 50`.execute(db);
  return rows;
}

/**
 * Publishes a text; publishing the same key again makes a new version of it only when something changed. `over`: the version that the editor saw; when
 * another has come meanwhile nothing is written and the answer is false.
 */
export async function publish(tx: Tx, entry: NewEntry, over?: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into content.entry as kept (county, key, kind, title, body, sources, areas, severity, starts_at, ends_at, review_by, sample, by_name)
    values (kernel.current_county(), ${entry.key}, ${entry.kind}, ${JSON.stringify(entry.title)}, ${JSON.stringify(entry.body)}, ${JSON.stringify(entry.sources ?? [])},
      ${entry.areas ?? []}, ${entry.severity ?? 'info'}, ${entry.startsAt ?? tx.now}, ${entry.endsAt ?? null}, ${entry.reviewBy ?? null}, ${entry.sample ?? false}, ${entry.byName ?? ''})
    on conflict (county, key) do update set title = excluded.title, body = excluded.body, sources = excluded.sources, areas = excluded.areas, severity = excluded.severity,
      starts_at = coalesce(${entry.startsAt ?? null}, kept.starts_at), ends_at = excluded.ends_at, review_by = excluded.review_by, sample = excluded.sample,
      by_name = excluded.by_name, withdrawn_at = null, version = kept.version + 1
    where (kept.title, kept.body, kept.sources, kept.areas, kept.severity, kept.starts_at, kept.ends_at, kept.review_by, kept.sample, kept.withdrawn_at)
      is distinct from (excluded.title, excluded.body, excluded.sources, excluded.areas, excluded.severity, coalesce(${entry.startsAt ?? null}, kept.starts_at), excluded.ends_at,
        excluded.review_by, excluded.sample, null)
      and kept.version = coalesce(${over ?? null}, kept.version)`.execute(tx.db);
  if (numAffectedRows === 1n || over === undefined) return true;
  const { rows } = await sql<{ version: number }>`select version from content.entry where key = ${entry.key}`.execute(tx.db);
  return rows[0]?.version === over;
}

/** Takes a notice away from readers; it stays in the database. */
export async function withdraw(tx: Tx, key: string, byName = ''): Promise<void> {
  await sql`
    update content.entry set withdrawn_at = ${tx.now}, by_name = ${byName}, version = version + 1 where key = ${key} and kind = 'notice' and withdrawn_at is null`.execute(
    tx.db,
  );
}
