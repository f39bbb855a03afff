import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, ThreadId } from '../../kernel/ids.ts';

/** The matter's thread about something ('visit:<appointment>'), opened when there is none yet. Throws when the one who asks may not see the matter. */
export async function threadOf(tx: Tx, matter: MatterId, about: string): Promise<ThreadId> {
  await sql`
    insert into conversation.thread (county, matter, about) values (kernel.current_county(), ${matter}, ${about})
    on conflict (matter, about) do nothing`.execute(tx.db);
  const found = await findThread(tx, matter, about);
  if (!found) throw new Error('the thread was opened but cannot be seen');
  return found;
}

/** The thread, if it was opened and the one who asks may see it. */
export async function findThread(tx: Tx, matter: MatterId, about: string): Promise<ThreadId | undefined> {
  const { rows } = await sql<{ id: ThreadId }>`select id from conversation.thread where matter = ${matter} and about = ${about}`.execute(tx.db);
  return rows[0]?.id;
}
