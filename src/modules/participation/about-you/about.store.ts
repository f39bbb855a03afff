import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { ConversationId, Texts } from '../conversation.ts';

export type BackgroundQuestion = { number: number; texts: Texts<string>; choices: { code: string; texts: Texts<string> }[] };

export async function listQuestions(db: Db, conversation: ConversationId): Promise<BackgroundQuestion[]> {
  const { rows } = await sql<BackgroundQuestion>`
    select number, texts, choices from participation.background_question where conversation = ${conversation} order by number`.execute(db);
  return rows;
}

/** What a participant has told, by question. */
export async function answersOf(tx: Tx, conversation: ConversationId, participant: number): Promise<Record<number, string>> {
  const { rows } = await sql<{ question: number; choice: string }>`
    select question, choice from participation.answer where conversation = ${conversation} and participant = ${participant}`.execute(tx.db);
  return Object.fromEntries(rows.map((r) => [r.question, r.choice]));
}

/** Keeps what a participant tells; a later choice replaces an earlier one. */
export async function putAnswer(tx: Tx, conversation: ConversationId, participant: number, question: number, choice: string): Promise<void> {
  await sql`
    insert into participation.answer (conversation, participant, question, county, choice)
    values (${conversation}, ${participant}, ${question}, kernel.current_county(), ${choice})
    on conflict (conversation, participant, question) do update set choice = excluded.choice`.execute(tx.db);
}
