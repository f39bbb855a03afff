import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { ConversationId } from '../conversation.ts';

/** A voice as the table of used voices knows it; nobody without the key can tell whose it is. */
export const voiceOfPerson = ({ crypto }: World, conversation: ConversationId, person: PersonId): string =>
  crypto.keyed(`${conversation}:person:${person}`, 'participation.voice');
/** @param code as `readSpokenCode` gives it */
export const voiceOfCode = ({ crypto }: World, conversation: ConversationId, code: string): string =>
  crypto.keyed(`${conversation}:code:${code}`, 'participation.voice');

/** Uses up a person's voice; false when it has been used. As the system. */
export async function usePersonsVoice(tx: Tx, conversation: ConversationId, voice: string): Promise<boolean> {
  const { rows } = await sql`
    insert into participation.voice (conversation, hash, county, used) values (${conversation}, ${voice}, kernel.current_county(), true)
    on conflict do nothing returning 1`.execute(tx.db);
  return rows.length > 0;
}

/** Uses up the voice of a code that was given out; false when there is none, or it has been used. As the system. */
export async function useCodesVoice(tx: Tx, conversation: ConversationId, voice: string): Promise<boolean> {
  const { rows } = await sql`
    update participation.voice set used = true where conversation = ${conversation} and hash = ${voice} and not used returning 1`.execute(tx.db);
  return rows.length > 0;
}

/** Gives codes out. As the system: their makers hold them, the database only hashes. */
export async function giveCodes(tx: Tx, world: World, conversation: ConversationId, codes: readonly string[]): Promise<void> {
  for (const code of codes)
    await sql`
      insert into participation.voice (conversation, hash, county) values (${conversation}, ${voiceOfCode(world, conversation, code)}, kernel.current_county())
      on conflict do nothing`.execute(tx.db);
}

/** Lets a browser take part from here on. Nothing tells by whose voice. */
export async function admit(tx: Tx, conversation: ConversationId, key: string): Promise<void> {
  await sql`
    insert into participation.admission (conversation, key, county) values (${conversation}, ${key}, kernel.current_county()) on conflict do nothing`.execute(
    tx.db,
  );
}

/** May the browser that asks take part? */
export async function isAdmitted(tx: Tx, conversation: ConversationId): Promise<boolean> {
  const { rows } = await sql`select from participation.admission where conversation = ${conversation} and key = kernel.current_browser()`.execute(
    tx.db,
  );
  return rows.length > 0;
}
