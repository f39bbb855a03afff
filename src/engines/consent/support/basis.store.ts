import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { ConsentId, PersonId } from '../../../kernel/ids.ts';
import { actingUntil } from '../../../kernel/session.ts';
import { type Consent, columns } from '../consent.ts';
import { whyOver } from '../life/life.rules.ts';
import { doer, end } from '../life/life.store.ts';

/** A right to act for another as a register tells it. `sealed`: what the register wants to hear when asked again. */
export type Told = {
  kind: 'guardianship' | 'mandate';
  /** 'custody', or the register's own name of the matters a mandate covers. */
  policy: string;
  subject: PersonId;
  subjectName: string;
  grantee: PersonId;
  granteeName: string;
  until: Date | undefined;
  sealed: string;
};

/** Notes a right that a register has just told of: a new basis in force, or the living one with its new end. By the system only (row-level security). */
export async function recognise(tx: Tx, told: Told): Promise<ConsentId> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${told.subject} ${told.grantee} ${told.kind}`}, 7650021))`.execute(tx.db);
  const { rows } = await sql<Consent>`
    select ${columns} from consent.consent where kind = ${told.kind} and policy = ${told.policy} and subject = ${told.subject} and grantee = ${told.grantee} and status <> 'inactive'`.execute(
    tx.db,
  );
  const living = rows[0];
  tx.audited({ subject: told.subject });
  if (living && (!living.endsAt || living.endsAt > tx.now)) {
    await sql`update consent.consent set ends_at = ${told.until ?? null}, checked_at = ${tx.now}, sealed = ${told.sealed} where id = ${living.id}`.execute(
      tx.db,
    );
    await actingUntil(tx, living.id, told.until);
    return living.id;
  }
  if (living) await end(tx, living, whyOver(living));
  const source = told.kind === 'guardianship' ? 'population-register' : 'authorization-register';
  const made = await sql<{ id: ConsentId }>`
    insert into consent.consent (county, kind, policy, subject, grantee, source, status, data, starts_at, ends_at, checked_at, created_at, sealed, by_name)
    values (kernel.current_county(), ${told.kind}, ${told.policy}, ${told.subject}, ${told.grantee}, ${source}, 'active',
      ${JSON.stringify({ subjectName: told.subjectName, granteeName: told.granteeName })}, ${tx.now}, ${told.until ?? null}, ${tx.now}, ${tx.now}, ${told.sealed}, ${doer(tx)})
    returning id`.execute(tx.db);
  tx.emit('consent.recognised', { consent: made.rows[0]!.id, kind: told.kind });
  return made.rows[0]!.id;
}

/** Bases on which a person may act for others now, and invitations taken that wait for a yes; newest first. `self`: the one behind the keyboard. */
export async function actingFor(tx: Tx, self: PersonId): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    select ${columns} from consent.consent where grantee = ${self} and status <> 'inactive' and starts_at <= ${tx.now} and (ends_at is null or ends_at > ${tx.now})
    order by created_at desc, id desc limit 200`.execute(tx.db);
  return rows;
}

/** What the register wants to hear when asked again about a basis in force; nothing when it has ended. */
export async function sealedOf(tx: Tx, basis: ConsentId): Promise<string | undefined> {
  const { rows } = await sql<{
    sealed: string | null;
    subject: PersonId;
  }>`select sealed, subject from consent.consent where id = ${basis} and status = 'active'`.execute(tx.db);
  if (rows[0]) tx.audited({ subject: rows[0].subject });
  return rows[0]?.sealed ?? undefined;
}
