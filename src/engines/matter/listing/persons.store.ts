import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import { type Listing, listed } from '../../../kernel/listing.ts';
import type { World } from '../../../kernel/world.ts';
import type { Address } from '../address/address.store.ts';
import type { Person } from '../person.store.ts';

/** A person as other systems are told: with the identity code, and with the address unless it is protected from the one who asks. */
export type WholePerson = Person & {
  code: string;
  codeSystem: 'pic' | 'eidas';
  protected: boolean;
  address: Address | null;
  changedAt: Date;
};
type PersonSearch = Listing & {
  /** Personal identity code, or European unique identifier. */
  code?: string | undefined;
  /** How the name begins, any letter case; one of each list is enough. */
  family?: readonly string[] | undefined;
  given?: readonly string[] | undefined;
  /** Either name. */
  name?: readonly string[] | undefined;
  /** Born from the first day to before the second: '1986-03-14'. */
  born?: readonly { from?: string | undefined; to?: string | undefined }[] | undefined;
};

/** Persons that the one who asks may see. Identity codes are opened: for those to whom the code itself is told. */
export async function listPersons(tx: Tx, world: World, search: PersonSearch): Promise<WholePerson[]> {
  const { rows } = await sql<Omit<WholePerson, 'code' | 'address'> & Address & { sealed: string }>`
    select p.id, p.given_name as given, p.family_name as family, p.lang, coalesce(a.municipality, p.municipality) as municipality, p.phone, p.email,
      p.birth_date::text as "birthDate", p.pic_sealed as sealed, p.id_system as "codeSystem", p.non_disclosure as protected,
      greatest(p.changed_at, a.updated_at) as "changedAt", a.street, a.postal_code as "postalCode", a.post_office as "postOffice"
    from matter.person p left join matter.address a on a.person = p.id
    where ${listed('p', search, [
      search.code !== undefined && sql<boolean>`p.pic_hash = ${world.crypto.keyed(search.code, 'person.pic')}`,
      begins(['family_name'], search.family),
      begins(['given_name'], search.given),
      begins(['family_name', 'given_name'], search.name),
      ...(search.born ?? []).map(
        ({ from, to }) =>
          sql<boolean>`p.birth_date >= coalesce(${from ?? null}::date, '-infinity') and p.birth_date < coalesce(${to ?? null}::date, 'infinity')`,
      ),
    ])}`.execute(tx.db);
  return rows.map(({ sealed, street, postalCode, postOffice, ...p }) => ({
    ...p,
    code: world.crypto.open(sealed, 'person.pic'),
    address: street ? { street, postalCode, postOffice, municipality: p.municipality } : null,
  }));
}

const begins = (columns: readonly string[], beginnings: readonly string[] | undefined) =>
  beginnings &&
  sql<boolean>`(${sql.join(
    columns.map((c) => sql`lower(${sql.ref(`p.${c}`)}) like any(${beginnings.map((b) => `${b.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}::text[])`),
    sql` or `,
  )})`;
