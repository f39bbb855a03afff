import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import { note } from '../timeline.store.ts';
import type { Emergency } from './emergency.store.ts';

/** Topic of the matter that tells a person of a break-glass access. */
export const EMERGENCY_TOPIC = 'emergency-access';

/**
 * Puts a break-glass access among the person's own matters, where they find the reason: a matter of its own, closed as it is made, which no
 * unit sees. Not shown to the guardians of a minor who keeps something from them. For the system only. Gives the matter, to send news of it.
 */
export async function putAmongMatters(tx: Tx, e: Emergency): Promise<MatterId> {
  const { rows } = await sql<{ id: MatterId }>`
    insert into matter.matter (county, person, topic, lang, state, opened_at, closed_at, shown_to_guardians)
    select county, id, ${EMERGENCY_TOPIC}, lang, 'closed', ${e.beganAt}, ${tx.now}, not matter.keeps_from_guardians(id) from matter.person where id = ${e.person}
    returning id`.execute(tx.db);
  const { id } = rows[0]!;
  await note(tx, id, { kind: 'people.glass-broken', data: { title: e.title, unit: e.units[0] ?? null, ground: e.ground, reason: e.reason } });
  tx.audited({ matter: id, subject: e.person });
  return id;
}
