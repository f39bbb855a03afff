import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';

/** Keeps a greeting of the one who acts. */
export async function keep(tx: Tx, person: PersonId, words: string): Promise<void> {
  await sql`insert into _example.greeting (county, person, words) values (kernel.current_county(), ${person}, ${words})`.execute(tx.db);
  tx.audited({ subject: person });
}

/** How many greetings the person has sent. */
export async function countOf(tx: Tx, person: PersonId): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from _example.greeting where person = ${person}`.execute(tx.db);
  tx.audited({ subject: person });
  return rows[0]!.n;
}
