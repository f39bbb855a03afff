import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId } from '../../../kernel/ids.ts';

/** Removes the unfinished answers of matters; gives how many. Only as the system, when an officer has decided so. */
export async function removeDrafts(tx: Tx, matters: readonly MatterId[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select questionnaire.remove_drafts(${[...matters]}::uuid[]) as n`.execute(tx.db);
  return rows[0]?.n ?? 0;
}

/** How many unfinished answers these matters have. */
export async function countDrafts(tx: Tx, matters: readonly MatterId[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from questionnaire.response where matter = any(${[...matters]}::uuid[]) and state = 'in-progress'`.execute(tx.db);
  return rows[0]?.n ?? 0;
}
