import type { Policy } from '../../../../counties/policies.ts';
import { type Consent, consentsOf, give, historyOf, type Step, withdraw } from '../../../engines/consent/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { isOf, type Standing, standingOf } from './agreement.rules.ts';

/** A step in the life of one's consents of a policy, with the version it was of. */
export type Told = Step & { version: string };

/** How it stands with a policy, and everything that has happened to it, latest first. */
export async function agreementOf(tx: Tx, person: PersonId, policy: Policy): Promise<{ standing: Standing; history: Told[] }> {
  const consents = await consentsOf(tx, person);
  const history: Told[] = [];
  // One after another: they share the transaction's connection.
  for (const consent of consents.filter((c) => isOf(policy, c)))
    for (const step of await historyOf(tx, consent.id)) history.push({ ...step, version: consent.version });
  history.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  return { standing: standingOf(policy, consents, tx.now), history };
}

/** Gives it; what was read is kept with it word for word. Throws for a supporter, whom no page lets so far. */
export async function giveTo(tx: Tx, person: PersonId, policy: Policy): Promise<void> {
  const { key, kind, version, title, asks } = policy;
  const given = await give(tx, { kind, policy: key, version, subject: person, data: { title, asks } });
  if (given.kind === 'not-yours') throw new Error('a supporter gives no consent');
}

/** Takes it back. What was taken back already stays so. */
export async function takeBack(tx: Tx, person: PersonId, policy: Policy): Promise<void> {
  const living = (await consentsOf(tx, person)).find((c: Consent) => isOf(policy, c) && c.status === 'active');
  if (living) await withdraw(tx, living.id);
}
