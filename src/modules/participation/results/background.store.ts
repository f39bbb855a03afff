import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { ConversationId, Texts } from '../conversation.ts';

export type Asked = { number: number; texts: Texts<string>; choices: { code: string; texts: Texts<string> }[]; answers: ReadonlyMap<number, string> };

/** Questions about oneself with everybody's answers. As the system: nobody else sees who said what. */
export async function listBackground(tx: Tx, conversation: ConversationId): Promise<Asked[]> {
  const { rows } = await sql<Omit<Asked, 'answers'>>`
    select number, texts, choices from participation.background_question where conversation = ${conversation} order by number`.execute(tx.db);
  const answers = await sql<{ question: number; participant: number; choice: string }>`
    select question, participant, choice from participation.answer where conversation = ${conversation}`.execute(tx.db);
  return rows.map((q) => ({ ...q, answers: new Map(answers.rows.filter((a) => a.question === q.number).map((a) => [a.participant, a.choice])) }));
}

/** When each participant came, by number. As the system. */
export async function listArrivals(tx: Tx, conversation: ConversationId): Promise<Map<number, Date>> {
  const { rows } = await sql<{ pid: number; at: Date }>`
    select pid, joined_at as at from participation.participant where conversation = ${conversation} order by pid`.execute(tx.db);
  return new Map(rows.map((r) => [r.pid, r.at]));
}
