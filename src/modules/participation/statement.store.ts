import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db.ts';
import type { ConversationId, MadeBy, TextLang, Texts } from './conversation.ts';

export type StatementState = 'waiting' | 'accepted' | 'rejected' | 'merged' | 'withdrawn';
export type Statement = {
  tid: number;
  state: StatementState;
  reason: string;
  reasonCode: string | null;
  mergedInto: number | null;
  lang: TextLang;
  seed: boolean;
  meta: boolean;
  themes: readonly string[];
  author: number | null;
  writtenAt: Date;
  texts: Texts<{ text: string; madeBy: MadeBy }>;
};

const COLUMNS = sql`
  s.tid, s.state, s.reason, s.reason_code as "reasonCode", s.merged_into as "mergedInto", s.lang, s.seed, s.meta, s.themes, s.author,
  s.written_at as "writtenAt",
  coalesce((select jsonb_object_agg(t.lang, jsonb_build_object('text', t.text, 'madeBy', t.made_by))
    from participation.statement_text t where t.conversation = s.conversation and t.tid = s.tid), '{}') as texts`;

/** The statements of a conversation that the one who asks may see, in order of writing. */
export async function listStatements(db: Db, conversation: ConversationId): Promise<Statement[]> {
  const { rows } = await sql<Statement>`
    select ${COLUMNS} from participation.statement s where s.conversation = ${conversation} order by s.tid`.execute(db);
  return rows;
}

/** What a participant has written, the newest first. */
export async function listOwnStatements(db: Db, conversation: ConversationId, author: number): Promise<Statement[]> {
  const { rows } = await sql<Statement>`
    select ${COLUMNS} from participation.statement s where s.conversation = ${conversation} and s.author = ${author} order by s.tid desc`.execute(db);
  return rows;
}

export type NewStatement = { lang: TextLang; text: string; author?: number; seed?: boolean; meta?: boolean; state?: StatementState };

/**
 * Writes a statement down and gives its number. A participant's waits or is accepted as the conversation says (the database decides), and counts as
 * agreed by its author; organisers' are as given.
 */
export async function writeStatement(tx: Tx, conversation: ConversationId, s: NewStatement): Promise<number> {
  const { rows } = await sql<{ tid: number }>`
    insert into participation.statement (conversation, tid, county, state, lang, seed, meta, author, written_at, decided_at)
    values (${conversation}, null, kernel.current_county(), ${s.state ?? 'waiting'}, ${s.lang}, ${s.seed ?? false}, ${s.meta ?? false}, ${s.author ?? null},
      ${tx.now}, ${s.state === 'accepted' ? tx.now : null})
    returning tid`.execute(tx.db);
  const tid = rows[0]!.tid;
  await putText(tx, conversation, tid, { lang: s.lang, text: s.text, madeBy: 'author' });
  return tid;
}

/** Puts a statement into a language; a later text replaces an earlier one in the same language. */
export async function putText(
  tx: Tx,
  conversation: ConversationId,
  tid: number,
  { lang, text, madeBy }: { lang: TextLang; text: string; madeBy: MadeBy },
): Promise<void> {
  await sql`
    insert into participation.statement_text (conversation, tid, lang, county, text, made_by)
    values (${conversation}, ${tid}, ${lang}, kernel.current_county(), ${text}, ${madeBy})
    on conflict (conversation, tid, lang) do update set text = excluded.text, made_by = excluded.made_by`.execute(tx.db);
}
