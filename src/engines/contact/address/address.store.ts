import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { findPerson, setContacts } from '../../matter/index.ts';
import { phoneNumber } from './address.rules.ts';

/** By what an address is reached. */
export type AddressChannel = 'sms' | 'email';
/** `verifiedAt`: proven by a code or a link, and unchanged since. `askedUntil`: a code or link is on its way, good until then. */
export type Address = { value: string; verifiedAt?: Date; askedUntil?: Date };
export type Contact = { person: PersonId; given: string; family: string; lang: Lang } & Partial<Record<AddressChannel, Address>>;

type Proof = { channel: AddressChannel; address: string; verifiedAt: Date | null; endsAt: Date };

/** A person's addresses, and which of them are proven; nothing when the one who asks may not see the person. */
export async function contactOf(tx: Tx, id: PersonId): Promise<Contact | undefined> {
  const person = await findPerson(tx, id);
  if (!person) return undefined;
  const { rows } = await sql<Proof>`
    select channel, address, verified_at as "verifiedAt", ends_at as "endsAt" from contact.verification where person = ${id} and ended_at is null`.execute(
    tx.db,
  );
  const { given, family, lang } = person;
  const address = (channel: AddressChannel, typed: string | null) => {
    if (!typed) return {};
    const value = bare(channel, typed);
    const proof = rows.find((p) => p.channel === channel && p.address === value);
    const proven = proof?.verifiedAt ? { verifiedAt: proof.verifiedAt } : proof && proof.endsAt > tx.now ? { askedUntil: proof.endsAt } : {};
    return { [channel]: { value, ...proven } };
  };
  return { person: id, given, family, lang, ...address('sms', person.phone), ...address('email', person.email) };
}

/** The form in which an address is compared; one that cannot be read stays as it was typed. */
const bare = (channel: AddressChannel, typed: string): string => (channel === 'sms' ? phoneNumber(typed) || typed : typed);

/** An address that is no longer the person's. `proven`: worth telling there that it was changed. */
export type Changed = { channel: AddressChannel; before: string | undefined; proven: boolean };

/** Changes the addresses notices go to ('' for none). A changed address is unproven, also when it is changed back. Gives what changed. */
export async function setAddresses(tx: Tx, person: PersonId, to: { phone: string; email: string }): Promise<Changed[]> {
  const before = await contactOf(tx, person);
  if (!before) return [];
  await setContacts(tx, person, { ...to, lang: before.lang });
  const wanted = { sms: bare('sms', to.phone), email: to.email } as const;
  const changed: Changed[] = [];
  for (const channel of ['sms', 'email'] as const) {
    const old = before[channel];
    if ((old?.value ?? '') === wanted[channel]) continue;
    changed.push({ channel, before: old?.value, proven: old?.verifiedAt !== undefined });
    await sql`update contact.verification set ended_at = ${tx.now} where person = ${person} and channel = ${channel} and ended_at is null`.execute(
      tx.db,
    );
  }
  if (changed.length > 0) tx.emit('contact.changed', { person, what: changed.map((c) => c.channel) });
  return changed;
}

/** Changes the language of messages. */
export async function setLanguage(tx: Tx, person: PersonId, lang: Lang): Promise<void> {
  const known = await findPerson(tx, person);
  if (!known || known.lang === lang) return;
  await setContacts(tx, person, { phone: known.phone ?? '', email: known.email ?? '', lang });
  tx.emit('contact.changed', { person, what: ['language'] });
}
