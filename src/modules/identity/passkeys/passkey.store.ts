import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';

export type PasskeyId = Id<'passkey'>;

/** A passkey as its person sees it. `stoppedAt`: it signs nobody in any more, since it may have been copied. */
export type Passkey = { id: PasskeyId; name: string; synced: boolean; createdAt: Date; usedAt: Date | null; stoppedAt: Date | null };
/** What checking a signature needs. `credential`, `userHandle`: base64url. */
export type Credential = {
  id: PasskeyId;
  person: PersonId;
  credential: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  userHandle: string;
  stoppedAt: Date | null;
};
export type NewPasskey = Omit<Credential, 'id' | 'stoppedAt'> & { transports: readonly string[]; name: string; synced: boolean };

const SHOWN = sql`id, name, synced, created_at as "createdAt", used_at as "usedAt", stopped_at as "stoppedAt"`;

/** The passkeys of the one behind the keyboard, the newest first. */
export async function passkeysOf(tx: Tx): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`select ${SHOWN} from identity.passkey where person = kernel.current_self() order by created_at desc`.execute(
    tx.db,
  );
  return rows;
}

/** One's own passkey. */
export async function findPasskey(tx: Tx, id: PasskeyId): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`select ${SHOWN} from identity.passkey where id = ${id} and person = kernel.current_self()`.execute(tx.db);
  return rows[0];
}

/** What authenticators know a person by, and which of them have a passkey already; no handle before the first. */
export async function knownTo(tx: Tx, person: PersonId): Promise<{ userHandle?: string; credentials: { id: string; transports: string[] }[] }> {
  const { rows } = await sql<{ credential: string; transports: string[]; handle: string }>`
    select credential, transports, user_handle as handle from identity.passkey where person = ${person}`.execute(tx.db);
  return { ...(rows[0] ? { userHandle: rows[0].handle } : {}), credentials: rows.map((r) => ({ id: r.credential, transports: r.transports })) };
}

/** Keeps a new passkey. 'known': the credential is somebody's already. */
export async function keepPasskey(tx: Tx, p: NewPasskey): Promise<'kept' | 'known'> {
  const { numAffectedRows } = await sql`
    insert into identity.passkey (county, person, credential, public_key, counter, transports, user_handle, name, synced, created_at)
    values (kernel.current_county(), ${p.person}, ${p.credential}, ${Buffer.from(p.publicKey)}, ${p.counter}, ${[...p.transports]}, ${p.userHandle}, ${p.name}, ${p.synced}, ${tx.now})
    on conflict do nothing`.execute(tx.db);
  return numAffectedRows === 1n ? 'kept' : 'known';
}

/** The passkey behind a credential id, for checking a signature made with it. */
export async function findCredential(tx: Tx, credential: string): Promise<Credential | undefined> {
  const { rows } = await sql<Omit<Credential, 'publicKey' | 'counter'> & { publicKey: Buffer; counter: string }>`
    select id, person, credential, public_key as "publicKey", counter, user_handle as "userHandle", stopped_at as "stoppedAt"
    from identity.passkey where credential = ${credential}`.execute(tx.db);
  return rows[0] && { ...rows[0], publicKey: new Uint8Array(rows[0].publicKey), counter: Number(rows[0].counter) };
}

/**
 * Notes a good signature. False when the authenticator's counter has not grown, also when another signature with the same count was
 * quicker: somebody has a copy (Web Authentication level 3, 6.1.1 Signature Counter Considerations). One that does not count says always 0.
 */
export async function usedWith(tx: Tx, id: PasskeyId, counter: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update identity.passkey set counter = ${counter}, used_at = ${tx.now}
    where id = ${id} and stopped_at is null and (counter < ${counter} or (counter = 0 and ${counter} = 0))`.execute(tx.db);
  return numAffectedRows === 1n;
}

/** It signs nobody in from here on. */
export async function stopPasskey(tx: Tx, id: PasskeyId): Promise<void> {
  await sql`update identity.passkey set stopped_at = ${tx.now} where id = ${id} and stopped_at is null`.execute(tx.db);
}

export async function renamePasskey(tx: Tx, id: PasskeyId, name: string): Promise<void> {
  await sql`update identity.passkey set name = ${name} where id = ${id} and person = kernel.current_self()`.execute(tx.db);
}

export async function removePasskey(tx: Tx, id: PasskeyId): Promise<void> {
  await sql`delete from identity.passkey where id = ${id} and person = kernel.current_self()`.execute(tx.db);
}
