import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { ConsentId, PersonId } from '../../../kernel/ids.ts';
import { stopActingOn } from '../../../kernel/session.ts';
import { type Consent, columns, type Reason, type Step } from '../consent.ts';
import { mayBecome, whyOver } from './life.rules.ts';

/** What somebody agrees to, or declares. `subject`: whom it concerns. */
export type Agreement = {
  kind: 'service' | 'declaration';
  policy: string;
  version: string;
  subject: PersonId;
  data?: Record<string, unknown>;
  until?: Date | undefined;
};

export type Given = { kind: 'given' | 'already'; id: ConsentId } | { kind: 'not-yours' };

/** Name of the one who takes a step: the one behind the keyboard. */
export const doer = ({ actor }: Tx): string => ('by' in actor && actor.by?.name) || ('name' in actor ? actor.name : '');

/**
 * Gives a consent, or makes a declaration, in force at once. The same version again is 'already'; another version replaces the former.
 * By the person, a guardian or a mandate holder for them, or a professional who notes it; a supporter gets 'not-yours'.
 *
 *     await give(tx, { kind: 'service', policy: 'data-sharing', version: '2', subject: actor.person })
 */
export async function give(tx: Tx, agreed: Agreement): Promise<Given> {
  const { actor } = tx;
  if (actor.role === 'resident' && actor.by?.kind === 'support') return { kind: 'not-yours' };
  const key = `${agreed.subject} ${agreed.kind} ${agreed.policy}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7650021))`.execute(tx.db);
  const { rows } = await sql<Consent>`
    select ${columns} from consent.consent
    where subject = ${agreed.subject} and kind = ${agreed.kind} and policy = ${agreed.policy} and status <> 'inactive'`.execute(tx.db);
  const former = rows[0];
  const over = former?.endsAt && former.endsAt <= tx.now;
  if (former?.status === 'active' && former.version === agreed.version && !over) return { kind: 'already', id: former.id };
  if (former) await end(tx, former, over ? whyOver(former) : 'replaced');
  const source = actor.role === 'professional' ? 'professional' : 'self';
  const given = await sql<{ id: ConsentId }>`
    insert into consent.consent (county, kind, policy, policy_version, subject, source, status, data, starts_at, ends_at, created_at, by_name)
    values (kernel.current_county(), ${agreed.kind}, ${agreed.policy}, ${agreed.version}, ${agreed.subject}, ${source}, 'active', ${JSON.stringify(agreed.data ?? {})},
      ${tx.now}, ${agreed.until ?? null}, ${tx.now}, ${doer(tx)}) returning id`.execute(tx.db);
  const { id } = given.rows[0]!;
  tx.audited({ subject: agreed.subject });
  tx.emit('consent.given', { consent: id, kind: agreed.kind, policy: agreed.policy, version: agreed.version });
  return { kind: 'given', id };
}

export type Stepped = 'done' | 'not-there' | 'not-possible';

/** The one concerned says yes to a proposal; a supporter's invitation must have been taken first. */
export async function accept(tx: Tx, id: ConsentId): Promise<Stepped> {
  const found = await findForStep(tx, id);
  if (!found) return 'not-there';
  if (!mayBecome(found.status, 'active') || (found.endsAt && found.endsAt <= tx.now)) return 'not-possible';
  if (found.kind === 'support' && (!found.grantee || tx.actor.role !== 'resident' || tx.actor.person !== found.subject)) return 'not-possible';
  const { numAffectedRows } = await sql`update consent.consent set status = 'active', by_name = ${doer(tx)} where id = ${id}`.execute(tx.db);
  if (numAffectedRows !== 1n) return 'not-possible';
  tx.audited({ subject: found.subject, ...(found.matter ? { matter: found.matter } : {}) });
  tx.emit('consent.accepted', { consent: id, kind: found.kind }, { matter: found.matter ?? undefined });
  return 'done';
}

/** Says no to a proposal. By the one concerned, or the one who was trusted. */
export const decline = (tx: Tx, id: ConsentId): Promise<Stepped> => endBasis(tx, id, 'declined');

/** Takes back what was given, at once and everywhere. */
export const withdraw = (tx: Tx, id: ConsentId): Promise<Stepped> => endBasis(tx, id, 'withdrawn');

/**
 * Ends a consent, mandate or guardianship: nobody acts on it from this commit on, in any session, and open pages hear of it within
 * moments. What has ended already is 'not-possible'; what the actor may not end, or see, is 'not-there'.
 */
export async function endBasis(tx: Tx, id: ConsentId, reason: Reason): Promise<Stepped> {
  const found = await findForStep(tx, id);
  if (!found) return 'not-there';
  if (!mayBecome(found.status, 'inactive', reason)) return 'not-possible';
  return (await end(tx, found, reason)) ? 'done' : 'not-there';
}

/** Ends a living consent, with the sessions that stand on it, whoever acts: row-level security decides. False when it may not be, or had ended. */
export async function end(tx: Tx, consent: Consent, reason: Reason): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update consent.consent set status = 'inactive', status_reason = ${reason}, by_name = ${doer(tx)}, sealed = null where id = ${consent.id} and status <> 'inactive'`.execute(
    tx.db,
  );
  if (numAffectedRows !== 1n) return false;
  await stopActingOn(tx, consent.id);
  tx.audited({ subject: consent.subject, ...(consent.matter ? { matter: consent.matter } : {}) });
  tx.emit('consent.ended', { consent: consent.id, kind: consent.kind, policy: consent.policy, reason }, { matter: consent.matter ?? undefined });
  return true;
}

async function findForStep(tx: Tx, id: ConsentId): Promise<Consent | undefined> {
  // Locked by its id, not by the row: who may see may not always change.
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7650022))`.execute(tx.db);
  return findConsent(tx, id);
}

/** The consent, if the one who asks may see it. */
export async function findConsent(tx: Tx, id: ConsentId): Promise<Consent | undefined> {
  const { rows } = await sql<Consent>`select ${columns} from consent.consent where id = ${id}`.execute(tx.db);
  return rows[0];
}

/** Everything that concerns a person, ended ones too, newest first: own consents and declarations, and who may act for them. */
export async function consentsOf(tx: Tx, person: PersonId): Promise<Consent[]> {
  const { rows } =
    await sql<Consent>`select ${columns} from consent.consent where subject = ${person} order by created_at desc, id desc limit 500`.execute(tx.db);
  return rows;
}

/** The life of one consent, oldest step first. */
export async function historyOf(tx: Tx, consent: ConsentId): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select id, consent, at, from_status as "from", to_status as "to", reason, by_role as "byRole", by_person as "byPerson", by_name as "byName", acting_for as "actingFor"
    from consent.history where consent = ${consent} order by at, id`.execute(tx.db);
  return rows;
}

/** Ends everything whose time is over: guardianships of those who came of age, mandates, invitations that nobody took. Gives how many. */
export async function endWhatIsOver(tx: Tx): Promise<number> {
  const { rows } = await sql<Consent>`
    select ${columns} from consent.consent c where status <> 'inactive' and (ends_at <= ${tx.now}
      or (status = 'proposed' and grantee is null and exists (select from consent.invitation i where i.consent = c.id and i.ends_at <= ${tx.now})))
    order by id for update`.execute(tx.db);
  for (const over of rows) await end(tx, over, whyOver(over));
  if (rows.length > 0) tx.audited({ subjects: [...new Set(rows.map((r) => r.subject))] });
  return rows.length;
}
