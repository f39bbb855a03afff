import { sql } from 'kysely';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';

/** How long a protected person's address is shown after its need was stated. */
export const NEED_MINUTES = 15;
export const SHORTEST_NEED = 10;
export const LONGEST_NEED = 1000;

export type Address = { street: string; postalCode: string; postOffice: string; municipality: string | null };
/** Protected and not needed: nothing is told, not even whether the county has one. `until`: when a stated need ends. */
export type Shown = { kind: 'hidden' } | { kind: 'shown'; address: Address | undefined; protected: boolean; until?: Date };

/** Keeps the address that a register told. Part of the transaction that learnt it. */
export async function keepAddress(tx: Tx, person: PersonId, { street, postalCode, postOffice, municipality }: Partial<Address>): Promise<void> {
  await sql`
    insert into matter.address (person, county, street, postal_code, post_office, municipality, updated_at)
    values (${person}, kernel.current_county(), ${street ?? ''}, ${postalCode ?? ''}, ${postOffice ?? ''}, ${municipality ?? null}, ${tx.now})
    on conflict (person) do update set street = coalesce(nullif(excluded.street, ''), address.street),
      postal_code = coalesce(nullif(excluded.postal_code, ''), address.postal_code), post_office = coalesce(nullif(excluded.post_office, ''), address.post_office),
      municipality = coalesce(excluded.municipality, address.municipality), updated_at = excluded.updated_at`.execute(tx.db);
}

/** The person's home address for the one who asks. Nothing when they may not see the person. */
export async function addressOf(tx: Tx, person: PersonId): Promise<Shown | undefined> {
  const { rows } = await sql<{ secret: boolean } & { [K in keyof Address]: Address[K] | null }>`
    select p.non_disclosure as secret, coalesce(a.municipality, p.municipality) as municipality, a.street, a.postal_code as "postalCode", a.post_office as "postOffice"
    from matter.person p left join matter.address a on a.person = p.id where p.id = ${person}`.execute(tx.db);
  const row = rows[0];
  if (!row) return undefined;
  const { secret, street, postalCode, postOffice, municipality } = row;
  const address = street === null ? undefined : { street, postalCode: postalCode ?? '', postOffice: postOffice ?? '', municipality };
  if (!secret) return { kind: 'shown', address, protected: false };
  if (tx.actor.role === 'professional') {
    const until = await neededUntil(tx, person);
    return until ? { kind: 'shown', address, protected: true, until } : { kind: 'hidden' };
  }
  return tx.actor.role === 'resident' && tx.actor.by ? { kind: 'hidden' } : { kind: 'shown', address, protected: true };
}

async function neededUntil(tx: Tx, person: PersonId): Promise<Date | undefined> {
  if (tx.actor.role !== 'professional') return undefined;
  const { rows } = await sql<{ until: Date | null }>`
    select max(ends_at) as until from matter.address_need
    where person = ${person} and practitioner = ${tx.actor.practitioner} and began_at <= ${tx.now} and ends_at > ${tx.now}`.execute(tx.db);
  return rows[0]?.until ?? undefined;
}

/** The professional who acts says why the work needs a protected person's address; it is shown for a quarter of an hour. The reason is in the log. */
export async function stateAddressNeed(tx: Tx, person: PersonId, reason: string): Promise<'stated' | 'not-found'> {
  const { actor } = tx;
  if (actor.role !== 'professional') throw new Error('only a professional needs an address');
  const { rows } = await sql`select from matter.person where id = ${person}`.execute(tx.db);
  if (rows.length === 0) return 'not-found';
  await sql`
    insert into matter.address_need (county, person, practitioner, name, title, reason, began_at, ends_at)
    values (kernel.current_county(), ${person}, ${actor.practitioner}, ${actor.name}, ${actor.title}, ${reason.trim()}, ${tx.now}, ${plusMinutes(tx.now, NEED_MINUTES)})`.execute(
    tx.db,
  );
  tx.audited({ subject: person, reason: reason.trim() });
  return 'stated';
}
