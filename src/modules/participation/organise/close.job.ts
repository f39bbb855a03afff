import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import type { ConversationId } from '../conversation.ts';
import { tellSubscribers } from '../news/send.job.ts';

export const CLOSE = 'participation:close';
const machinery: Actor = { role: 'system', name: 'participation' };

/** What has ended by the clock is closed, and subscribers hear of it: once, since it is no longer open afterwards. */
export async function closeInTime(world: World): Promise<void> {
  await change(world, machinery, { action: 'participation.close' }, async (tx) => {
    const { rows } = await sql<{ id: ConversationId }>`
      update participation.conversation set state = 'closed', changed_at = ${tx.now}
      where county = kernel.current_county() and state = 'open' and closes_at <= ${tx.now}::timestamptz returning id`.execute(tx.db);
    for (const { id } of rows) await tellSubscribers(tx, id, 'closed', 'closed');
  });
}
