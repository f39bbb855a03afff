import { type Consent, consentsOf } from '../../../engines/consent/index.ts';
import { type Contact, contactOf, type Wishes, wishesOf } from '../../../engines/contact/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';

/** What a professional needs to know to reach and serve a person rightly. */
export type Card = { contact: Contact; wishes: Wishes; consents: readonly Consent[] };

/** The card of a person, in the caller's audited reading (`data: 'contact details, wishes, consents'`); nothing when the one who asks may not see them. */
export async function cardOf(tx: Tx, person: PersonId): Promise<Card | undefined> {
  const contact = await contactOf(tx, person);
  return contact && { contact, wishes: await wishesOf(tx, person), consents: await consentsOf(tx, person) };
}
