import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { ConversationId } from '../conversation.ts';
import { listStatements, type Statement } from '../statement.store.ts';
import type { VoteValue } from '../vote.store.ts';

export type Changes = {
  /** All statements, when any of them has changed. */
  statements: Statement[] | undefined;
  /** Participants who have left. */
  left: number[];
  votes: { participant: number; statement: number; value: VoteValue | null; important: boolean }[];
  /** To be given as `since` next time: the first transaction that may still have been under way. */
  upTo: string;
};

/** Has anything of the conversation been changed by this transaction or a later one? Nothing is told of what, so nobody needs to be anybody to ask. */
export async function hasMoved(db: Db, conversation: ConversationId, since: string): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`select participation.moved(${conversation}, ${since}::xid8) as moved`.execute(db);
  return rows[0]!.moved;
}

/**
 * Everything changed by the transaction `since` or later ones. What commits between is read again next time; what was under way when `upTo` was taken is
 * not behind it. So nothing is missed, whatever order votes commit in.
 */
export async function changesSince(tx: Tx, conversation: ConversationId, since: string): Promise<Changes> {
  const taken = await sql<{ upTo: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as "upTo"`.execute(tx.db);
  const texts = await sql`
    select from participation.statement where conversation = ${conversation} and tx >= ${since}::xid8
    union all select from participation.statement_text where conversation = ${conversation} and tx >= ${since}::xid8 limit 1`.execute(tx.db);
  const left = await sql<{ pid: number }>`
    select pid from participation.participant where conversation = ${conversation} and tx >= ${since}::xid8 and left_at is not null`.execute(tx.db);
  const votes = await sql<Changes['votes'][number]>`
    select participant, statement, value, important from participation.vote where conversation = ${conversation} and tx >= ${since}::xid8`.execute(
    tx.db,
  );
  return {
    statements: texts.rows.length > 0 ? await listStatements(tx.db, conversation) : undefined,
    left: left.rows.map((r) => r.pid),
    votes: votes.rows,
    upTo: taken.rows[0]!.upTo,
  };
}
