import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Pic } from '../../kernel/pic.ts';
import type { World } from '../../kernel/world.ts';
import { keepAddress } from './address/address.store.ts';

export type Person = {
  id: PersonId;
  given: string;
  family: string;
  lang: Lang;
  municipality: string | null;
  phone: string | null;
  email: string | null;
  birthDate: string | null;
  /** Under non-disclosure (turvakielto): the municipality is null here, and the address only for those who need it (`addressOf`). */
  nonDisclosure: boolean;
};

/**
 * By what a person is known: a Finnish personal identity code, or for Europeans without one the unique identifier of eIDAS ('ES/FI/…':
 * of which country, told to which country, then its own). Somebody who later gets a Finnish code is another person here until a
 * professional joins the two: names and birth dates are not proof enough to do so by a program.
 */
export type Identifier = { pic: string; eidas?: never } | { eidas: string; pic?: never };

/** What e-identification or the population register tells of a person. */
export type Identified = Identifier & {
  given: string;
  family: string;
  birthDate?: string | undefined;
  municipality?: string | undefined;
  lang?: Lang | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  /** Under non-disclosure (turvakielto), as the population register tells. */
  nonDisclosure?: boolean | undefined;
};

/** Finds the person by identifier or makes one; names follow the latest identification, contacts stay as the person set them. */
export async function knowPerson(tx: Tx, world: World, who: Identified, id?: PersonId): Promise<PersonId> {
  const identifier = who.pic ?? who.eidas;
  const { rows } = await sql<{ id: PersonId }>`
    insert into matter.person (id, county, id_system, pic_hash, pic_sealed, given_name, family_name, birth_date, lang, municipality, phone, email, non_disclosure)
    values (coalesce(${id ?? null}::uuid, uuidv7()), kernel.current_county(), ${who.eidas ? 'eidas' : 'pic'}, ${world.crypto.keyed(identifier, 'person.pic')}, ${world.crypto.seal(identifier, 'person.pic')},
      ${who.given}, ${who.family}, ${who.birthDate ?? null}, ${who.lang ?? 'fi'}, ${who.municipality ?? null}, ${who.phone || null}, ${who.email || null}, ${who.nonDisclosure ?? false})
    on conflict (county, pic_hash) do update set given_name = excluded.given_name, family_name = excluded.family_name,
      municipality = coalesce(excluded.municipality, person.municipality), birth_date = coalesce(excluded.birth_date, person.birth_date)
        ${who.nonDisclosure === undefined ? sql`` : sql`, non_disclosure = excluded.non_disclosure`}
    returning id`.execute(tx.db);
  tx.audited({ subject: rows[0]!.id });
  // Of a protected person the database keeps it nowhere else.
  if (who.nonDisclosure && who.municipality) await keepAddress(tx, rows[0]!.id, { municipality: who.municipality });
  return rows[0]!.id;
}

/** The person, if the one who asks may see them. */
export async function findPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select id, given_name as given, family_name as family, lang, municipality, phone, email, birth_date::text as "birthDate", non_disclosure as "nonDisclosure" from matter.person where id = ${id}`.execute(
    tx.db,
  );
  return rows[0];
}

/** Changes the contact details notices go to. */
export async function setContacts(tx: Tx, person: PersonId, contacts: { phone: string; email: string; lang: Lang }): Promise<void> {
  await sql`update matter.person set phone = ${contacts.phone || null}, email = ${contacts.email || null}, lang = ${contacts.lang} where id = ${person}`.execute(
    tx.db,
  );
}

/** The person's Finnish personal identity code, for asking registers about them; nothing for one who has none, or whom the one who asks may not see. */
export async function picOf(tx: Tx, world: World, person: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{ sealed: string }>`select pic_sealed as sealed from matter.person where id = ${person} and id_system = 'pic'`.execute(
    tx.db,
  );
  return rows[0] && world.crypto.open(rows[0].sealed, 'person.pic');
}

/** The person of a Finnish personal identity code: that the county knows them, for staff who already know the code. Nobody's name comes with it. */
export async function knownByCode(tx: Tx, world: World, pic: Pic): Promise<PersonId | undefined> {
  const { rows } = await sql<{ id: PersonId | null }>`select matter.known_by_code(${world.crypto.keyed(pic, 'person.pic')}) as id`.execute(tx.db);
  return rows[0]?.id ?? undefined;
}

/** Does the county know such a person? For staff, before breaking the glass. */
export async function isKnown(tx: Tx, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select matter.is_known(${person}) as yes`.execute(tx.db);
  return rows[0]?.yes ?? false;
}

/** People by name and birth day ('1986-03-14') among those the one who asks may see; the beginning of the given name is enough. At most twenty. */
export async function personsNamed(tx: Tx, { given, family, born }: { given: string; family: string; born: string }): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select id, given_name as given, family_name as family, lang, municipality, phone, email, birth_date::text as "birthDate", non_disclosure as "nonDisclosure"
    from matter.person where birth_date = ${born}::date and lower(family_name) = lower(${family}) and starts_with(lower(given_name), lower(${given}))
    order by given_name, id limit 20`.execute(tx.db);
  return rows;
}
