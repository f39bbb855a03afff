import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, MessageId, PersonId, PractitionerId, ThreadId } from '../../kernel/ids.ts';
import { judgeMessage } from './message.rules.ts';

export type Message = {
  id: MessageId;
  thread: ThreadId;
  byRole: 'resident' | 'professional' | 'system';
  byName: string;
  person: PersonId | null;
  practitioner: PractitionerId | null;
  text: string;
  at: Date;
};
export type Written = { kind: 'written'; message: Message } | { kind: 'empty' } | { kind: 'too-long' } | { kind: 'no-thread' };

/** Live channel on which new messages of a thread are told; the event's data carries `message`, never its words. */
export const threadChannel = (thread: ThreadId): string => `thread:${thread}`;

const columns = sql`id, thread, by_role as "byRole", by_name as "byName", person, practitioner, text, at`;

/**
 * Writes a message in the actor's name and tells it to open pages.
 * @param key made by the writer's page: the same key again gives back the first message, so a repeated post is safe
 */
export async function write(tx: Tx, thread: ThreadId, typed: string, key?: string): Promise<Written> {
  const judged = judgeMessage(typed);
  if (judged.kind !== 'fits') return judged;
  const { actor } = tx;
  const { rows: threads } = await sql<{ matter: MatterId }>`select matter from conversation.thread where id = ${thread}`.execute(tx.db);
  const matter = threads[0]?.matter;
  if (!matter || actor.role === 'anonymous') return { kind: 'no-thread' };

  const { rows } = await sql<Message>`
    insert into conversation.message (county, thread, matter, by_role, by_name, person, practitioner, text, at, key)
    values (kernel.current_county(), ${thread}, ${matter}, ${actor.role}, ${'by' in actor && actor.by ? actor.by.name : 'name' in actor ? actor.name : ''}, ${'person' in actor ? actor.person : null},
      ${'practitioner' in actor ? actor.practitioner : null}, ${judged.text}, ${tx.now}, ${key?.slice(0, 100) || null})
    on conflict (thread, key) do nothing returning ${columns}`.execute(tx.db);
  tx.audited({ matter });
  const message = rows[0];
  if (message) {
    tx.emit('conversation.written', { thread, message: message.id }, { matter, live: threadChannel(thread) });
    return { kind: 'written', message };
  }
  const before =
    await sql<Message>`select ${columns} from conversation.message where thread = ${thread} and key = ${key?.slice(0, 100) ?? null}`.execute(tx.db);
  return { kind: 'written', message: before.rows[0]! };
}

/** Messages of a thread, oldest first; the newest five hundred at most. */
export async function messagesOf(tx: Tx, thread: ThreadId): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select * from (select ${columns} from conversation.message where thread = ${thread} order by at desc, id desc limit 500) newest order by at, id`.execute(
    tx.db,
  );
  return rows;
}

/** One message, if the one who asks may see it. */
export async function findMessage(tx: Tx, id: MessageId): Promise<Message | undefined> {
  const { rows } = await sql<Message>`select ${columns} from conversation.message where id = ${id}`.execute(tx.db);
  return rows[0];
}
