import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { plusMinutes } from '../../../kernel/clock.ts';
import { randomToken, sameSecret, sha256 } from '../../../kernel/crypto.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { type AddressChannel, contactOf } from '../address/address.store.ts';
import { ATTEMPTS, LIFE_MINUTES, mayAsk, readCode } from './verify.rules.ts';

/** `secret` is for the message only: it is nowhere else, not in the database either. */
export type Asked =
  | { kind: 'send'; to: string; secret: string; until: Date; key: string }
  | { kind: 'wait'; until: Date }
  | { kind: 'proven' }
  | { kind: 'no-address' };

/**
 * Makes a new code (telephone) or link token (e-mail) to prove that the person's present address is theirs; an earlier one is worth nothing
 * from here on. The caller sends it to `to`. 'wait' when one was asked for a moment ago, or too many in a day.
 */
export async function askProof(tx: Tx, world: World, person: PersonId, channel: AddressChannel): Promise<Asked> {
  // Two presses at once are one after another.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`contact:${person}:${channel}`}, 0))`.execute(tx.db);
  const address = (await contactOf(tx, person))?.[channel];
  if (!address) return { kind: 'no-address' };
  if (address.verifiedAt) return { kind: 'proven' };
  const { rows } = await sql<{ at: Date }>`
    select asked_at as at from contact.verification
    where person = ${person} and channel = ${channel} and asked_at > ${plusMinutes(tx.now, -24 * 60)}`.execute(tx.db);
  const verdict = mayAsk(
    rows.map((r) => r.at),
    tx.now,
  );
  if (verdict.kind === 'wait') return verdict;
  const secret = channel === 'sms' ? String(randomInt(1_000_000)).padStart(6, '0') : randomToken();
  const until = plusMinutes(tx.now, LIFE_MINUTES[channel]);
  const hash = channel === 'sms' ? codeHash(world, person, secret) : sha256(secret);
  await sql`update contact.verification set ended_at = ${tx.now} where person = ${person} and channel = ${channel} and ended_at is null`.execute(
    tx.db,
  );
  const made = await sql<{ id: string }>`
    insert into contact.verification (county, person, channel, address, secret_hash, asked_at, ends_at)
    values (kernel.current_county(), ${person}, ${channel}, ${address.value}, ${hash}, ${tx.now}, ${until}) returning id`.execute(tx.db);
  return { kind: 'send', to: address.value, secret, until, key: `contact:${made.rows[0]!.id}` };
}

/** Six digits can be tried out by whoever has the hash, but not without the key. */
const codeHash = (world: World, person: PersonId, code: string): string => world.crypto.keyed(`${person}:${code}`, 'contact.code');

export type Answered = { kind: 'verified' } | { kind: 'wrong'; left: number } | { kind: 'over' };

/** Proves the person's telephone by the code sent to it. 'over': no code is waiting, it is too old, or it was guessed wrong five times. */
export async function answerCode(tx: Tx, world: World, person: PersonId, typed: string): Promise<Answered> {
  const code = readCode(typed);
  // Counts first, whatever comes: of guesses made at once each waits for the one before.
  const { rows } = await sql<{ id: string; hash: string; attempts: number }>`
    update contact.verification set attempts = attempts + 1
    where person = ${person} and channel = 'sms' and verified_at is null and ended_at is null and ends_at > ${tx.now} and attempts < ${ATTEMPTS}
    returning id, secret_hash as hash, attempts`.execute(tx.db);
  const found = rows[0];
  if (!found) return { kind: 'over' };
  if (code && sameSecret(found.hash, codeHash(world, person, code))) {
    await sql`update contact.verification set verified_at = ${tx.now} where id = ${found.id}`.execute(tx.db);
    tx.emit('contact.verified', { person, channel: 'sms' });
    return { kind: 'verified' };
  }
  return found.attempts < ATTEMPTS ? { kind: 'wrong', left: ATTEMPTS - found.attempts } : { kind: 'over' };
}

/** Would the link prove an address now? Opening it proves nothing: mail programs open links before people do. */
export async function isOpenLink(tx: Tx, token: string): Promise<boolean> {
  const { rows } = await sql`
    select from contact.verification
    where secret_hash = ${sha256(token)} and channel = 'email' and verified_at is null and ended_at is null and ends_at > ${tx.now}`.execute(tx.db);
  return rows.length > 0;
}

/** Proves the e-mail address a link was sent to, once. Whoever has the link may use it, in any browser, so the actor is the system; gives whose it was. */
export async function answerLink(tx: Tx, token: string): Promise<{ person: PersonId } | undefined> {
  const { rows } = await sql<{ person: PersonId }>`
    update contact.verification set verified_at = ${tx.now}
    where secret_hash = ${sha256(token)} and channel = 'email' and verified_at is null and ended_at is null and ends_at > ${tx.now}
    returning person`.execute(tx.db);
  const person = rows[0]?.person;
  if (!person) return undefined;
  tx.audited({ subject: person });
  tx.emit('contact.verified', { person, channel: 'email' });
  return { person };
}
