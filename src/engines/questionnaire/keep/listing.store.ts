import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import { type Listing, listed } from '../../../kernel/listing.ts';
import { columns, type Response } from './response.store.ts';

type ResponseSearch = Listing & { matters?: readonly MatterId[] | undefined; states?: readonly string[] | undefined };

/** Responses that the one who asks may see. */
export async function listResponses(tx: Tx, search: ResponseSearch): Promise<(Response & { changedAt: Date })[]> {
  const { rows } = await sql<Response & { changedAt: Date }>`
    select ${columns}, changed_at as "changedAt" from questionnaire.response where ${listed('response', search, [
      search.matters && sql<boolean>`matter = any(${[...search.matters]}::uuid[])`,
      search.states && sql<boolean>`state = any(${[...search.states]}::text[])`,
    ])}`.execute(tx.db);
  return rows;
}
