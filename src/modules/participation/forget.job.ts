import { sql } from 'kysely';
import type { Actor } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import type { World } from '../../kernel/world.ts';

export const FORGET = 'participation:forget';
const machinery: Actor = { role: 'system', name: 'participation' };

/** Each night: marks of networks after two weeks, and addresses that nobody has proven in a week. */
export async function forget(world: World): Promise<void> {
  await change(world, machinery, { action: 'participation.forget' }, async (tx) => {
    await sql`update participation.participant set network = null where network is not null and joined_at < ${tx.now}::timestamptz - interval '14 days'`.execute(
      tx.db,
    );
    await sql`delete from participation.subscription where confirmed_at is null and asked_at < ${tx.now}::timestamptz - interval '7 days'`.execute(
      tx.db,
    );
  });
}
