import { sql } from 'kysely';
import type { Db } from '../../kernel/db.ts';
import type { Id } from '../../kernel/ids.ts';

export type AttachmentId = Id<'attachment'>;
export type Caught = {
  key: string;
  kind: 'sms' | 'mail';
  recipient: string;
  sender: string;
  subject: string;
  body: string;
  at: Date;
  files: readonly { id: AttachmentId; name: string }[];
};

/** Messages on one page of the inbox. */
export const PAGE = 20;

/** Caught messages, newest first; those of one recipient if given. `page` begins at 1. */
export async function caught(db: Db, recipient: string | undefined, page: number): Promise<Caught[]> {
  const { rows } = await sql<Caught>`
    select 's' || id as key, 'sms' as kind, recipient, sender, '' as subject, body, at, '[]'::json as files from fakes.sms
      where ${recipient ?? null}::text is null or recipient = ${recipient ?? null}
    union all
    select 'm' || id, 'mail', recipient, sender, subject, body, at,
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.id), '[]') from fakes.attachment a where a.mail = m.id)
      from fakes.mail m where ${recipient ?? null}::text is null or recipient = ${recipient ?? null}
    order by at desc, key desc limit ${PAGE} offset ${(page - 1) * PAGE}`.execute(db);
  return rows;
}

/** Who has got messages, and how many. */
export async function recipients(db: Db): Promise<{ recipient: string; count: number }[]> {
  const { rows } = await sql<{ recipient: string; count: number }>`
    select recipient, count(*)::int as count from (select recipient from fakes.sms union all select recipient from fakes.mail) all_of_them
    group by recipient order by recipient`.execute(db);
  return rows;
}

/** A file of a caught mail. */
export async function findAttachment(db: Db, id: AttachmentId): Promise<{ name: string; mediaType: string; content: Buffer } | undefined> {
  const { rows } = await sql<{ name: string; mediaType: string; content: Buffer }>`
    select name, media_type as "mediaType", content from fakes.attachment where id = ${id}`.execute(db);
  return rows[0];
}
