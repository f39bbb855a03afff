import { sql } from 'kysely';
import type { Db } from '../../kernel/db.ts';

export type CaughtMail = {
  messageId: string;
  recipients: readonly string[];
  sender: string;
  subject: string;
  body: string;
  files: readonly { name: string; mediaType: string; content: Buffer }[];
};

/**
 * Keeps a caught mail for each recipient; one that was caught before stays as it was. Straight into the sink's own tables, past
 * the door for changes: this is another system's mailbox, not something done in ours.
 */
export async function keepMail(db: Db, mail: CaughtMail): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const recipient of mail.recipients) {
      const { rows } = await sql<{ id: string }>`
        insert into fakes.mail (message_id, recipient, sender, subject, body)
        values (${mail.messageId}, ${recipient}, ${mail.sender}, ${mail.subject}, ${mail.body})
        on conflict do nothing returning id`.execute(tx);
      if (!rows[0]) continue;
      for (const { name, mediaType, content } of mail.files)
        await sql`insert into fakes.attachment (mail, name, media_type, content) values (${rows[0].id}, ${name}, ${mediaType}, ${content})`.execute(
          tx,
        );
    }
  });
}
