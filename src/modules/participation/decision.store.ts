import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db.ts';
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

/** Publishes an answer and gives its number. */
export async function publishDecision(tx: Tx, conversation: ConversationId, d: Pick<Decision, 'texts' | 'statements' | 'byName'>): Promise<number> {
  await sql`select from participation.conversation where id = ${conversation} for update`.execute(tx.db);
  const { rows } = await sql<{ number: number }>`
    insert into participation.decision (conversation, number, county, texts, statements, by_name, published_at)
    select ${conversation}, coalesce(max(number), 0) + 1, kernel.current_county(), ${JSON.stringify(d.texts)}::jsonb, ${d.statements}::int[], ${d.byName}, ${tx.now}::timestamptz
    from participation.decision where conversation = ${conversation}
    returning number`.execute(tx.db);
  return rows[0]!.number;
}
