import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { type Listing, listed, type Span } from '../../kernel/listing.ts';
import { type Consent, columns, type Reason, type Status } from './consent.ts';

type ConsentSearch = Listing & {
  subjects?: readonly PersonId[] | undefined;
  kinds?: readonly string[] | undefined;
  /** Any of these: a status, perhaps with the reasons it must or must not have. */
  outcomes?: readonly { status: Status; reasons?: readonly (Reason | null)[]; not?: readonly (Reason | null)[] }[] | undefined;
  /** In force at a moment, or not. */
  inForce?: { at: Date; is: readonly boolean[] } | undefined;
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
      search.outcomes &&
        sql<boolean>`exists (select from jsonb_to_recordset(${JSON.stringify(search.outcomes)}::jsonb) o (status text, reasons jsonb, "not" jsonb)
          where o.status = consent.status and (o.reasons is null or o.reasons ? status_reason) and (o."not" is null or not o."not" ? status_reason))`,
      search.inForce &&
        sql<boolean>`(status = 'active' and starts_at <= ${search.inForce.at} and (ends_at is null or ends_at > ${search.inForce.at})) = any(${[...search.inForce.is]}::boolean[])`,
      search.withGrantee && sql<boolean>`grantee is not null`,
      ...(search.made ?? []).flatMap(({ from, to }) => [from && sql<boolean>`created_at >= ${from}`, to && sql<boolean>`created_at < ${to}`]),
    ])}`.execute(tx.db);
  return rows;
}
