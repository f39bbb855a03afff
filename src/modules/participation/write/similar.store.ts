import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { ConversationId } from '../conversation.ts';

/** How alike two texts are by their pieces of three letters, which inflection leaves mostly as they are: 0 … 1. */
const ALIKE = 0.34;
const MOST = 3;

/** Numbers of accepted statements that say nearly the same, in any language, the most alike first. */
export async function similarStatements(db: Db, conversation: ConversationId, text: string): Promise<number[]> {
  const { rows } = await sql<{ tid: number }>`
    select t.tid from participation.statement_text t join participation.statement s using (conversation, tid)
    where t.conversation = ${conversation} and s.state = 'accepted' and similarity(lower(t.text), lower(${text})) > ${ALIKE}
    group by t.tid order by max(similarity(lower(t.text), lower(${text}))) desc limit ${MOST}`.execute(db);
  return rows.map((r) => r.tid);
}
