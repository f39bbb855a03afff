import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { type Listing, listed, type Span } from '../../kernel/listing.ts';
import { type Consent, columns } from './consent.ts';

export type ConsentSearch = Listing & {
  subjects?: readonly PersonId[] | undefined;
  kinds?: readonly string[] | undefined;
  statuses?: readonly string[] | undefined;
  /** Only those that let somebody act for another. */
  withGrantee?: boolean | undefined;
  made?: readonly Span[] | undefined;
};

/** Consents, mandates and guardianships that the one who asks may see. */
export async function listConsents(tx: Tx, search: ConsentSearch): Promise<(Consent & { changedAt: Date })[]> {
  const { rows } = await sql<Consent & { changedAt: Date }>`
    select ${columns}, changed_at as "changedAt" from consent.consent where ${listed('consent', search, [
      search.subjects && sql<boolean>`subject = any(${[...search.subjects]}::uuid[])`,
      search.kinds && sql<boolean>`kind = any(${[...search.kinds]}::text[])`,
      search.statuses && sql<boolean>`status = any(${[...search.statuses]}::text[])`,
      search.withGrantee && sql<boolean>`grantee is not null`,
      ...(search.made ?? []).flatMap(({ from, to }) => [from && sql<boolean>`created_at >= ${from}`, to && sql<boolean>`created_at < ${to}`]),
    ])}`.execute(tx.db);
  return rows;
}
