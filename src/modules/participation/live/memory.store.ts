import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { ConversationId } from '../conversation.ts';
import type { Memory } from '../math/live.ts';

/** What an earlier process remembered of a running conversation. As the system. */
export async function findMemory(tx: Tx, conversation: ConversationId): Promise<Memory | undefined> {
  const { rows } = await sql<{ clustered: number[]; steadiness: Memory['steadiness'] | null }>`
    select clustered, steadiness from participation.memory where conversation = ${conversation}`.execute(tx.db);
  return rows[0] && { clustered: rows[0].clustered, steadiness: rows[0].steadiness ?? undefined };
}

/** Keeps it for the next. As the system. */
export async function keepMemory(tx: Tx, conversation: ConversationId, { clustered, steadiness }: Memory): Promise<void> {
  await sql`
    insert into participation.memory (conversation, county, clustered, steadiness, at)
    values (${conversation}, kernel.current_county(), ${clustered}::int[], ${steadiness ? JSON.stringify(steadiness) : null}, ${tx.now})
    on conflict (conversation) do update set clustered = excluded.clustered, steadiness = excluded.steadiness, at = excluded.at`.execute(tx.db);
}
