import { sql } from 'kysely';
import type { Db } from '../../kernel/db.ts';
import type { ConversationId, Texts } from './conversation.ts';

/** What came of a conversation: the answer of the decision makers. */
export type Decision = {
  number: number;
  texts: Texts<{ title: string; text: string }>;
  statements: number[];
  byName: string;
  publishedAt: Date | null;
};

/** Published answers, the newest first; to organisers also those not published yet. */
export async function listDecisions(db: Db, conversation: ConversationId): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select number, texts, statements, by_name as "byName", published_at as "publishedAt"
    from participation.decision where conversation = ${conversation} order by number desc`.execute(db);
  return rows;
}
