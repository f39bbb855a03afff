import { sql } from 'kysely';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { ConsentId, MatterId } from '../../../kernel/ids.ts';
import { newSpokenCode, readSpokenCode } from '../../../kernel/spoken-code.ts';
import type { World } from '../../../kernel/world.ts';
import { findMatter } from '../../matter/index.ts';
import { type Consent, columns } from '../consent.ts';
import { doer } from '../life/life.store.ts';

/** Days an invitation waits for its taker. */
export const INVITATION_DAYS = 7;
/** Wrong codes one person may try in an hour. */
const WRONG_IN_AN_HOUR = 5;

/**
 * Proposes support in one matter of one's own: an invitation with a one-time code, which is told here and never again. Nothing when the matter is
 * not the actor's own and open.
 */
export async function propose(
  tx: Tx,
  world: World,
  { matter }: { matter: MatterId },
): Promise<{ id: ConsentId; code: string; until: Date } | undefined> {
  const { actor } = tx;
  if (actor.role !== 'resident' || actor.by) return undefined;
  const code = newSpokenCode();
  const until = plusMinutes(tx.now, INVITATION_DAYS * 24 * 60);
  const about = await findMatter(tx, matter);
  if (about?.person !== actor.person || about.state !== 'open') return undefined;
  const { rows } = await sql<{ id: ConsentId }>`
    insert into consent.consent (county, kind, policy, subject, matter, source, status, data, starts_at, created_at, by_name)
    values (kernel.current_county(), 'support', 'support', ${actor.person}, ${matter}, 'self', 'proposed', ${JSON.stringify({ subjectName: actor.name })},
      ${tx.now}, ${tx.now}, ${doer(tx)}) returning id`.execute(tx.db);
  const { id } = rows[0]!;
  await sql`insert into consent.invitation (consent, county, code_hash, ends_at) values (${id}, kernel.current_county(), ${hashOf(world, code)}, ${until})`.execute(
    tx.db,
  );
  tx.audited({ subject: actor.person, matter });
  tx.emit('consent.proposed', { consent: id, kind: 'support' }, { matter });
  return { id, code, until };
}

const hashOf = (world: World, code: string): string => world.crypto.keyed(code, 'consent.invitation');

export type Taken = { kind: 'taken'; id: ConsentId } | { kind: 'wrong' } | { kind: 'too-many' };

/** Takes an invitation by its code, for oneself; the one who invited then confirms. Wrong codes are counted: after a few in an hour none is tried. */
export async function takeInvitation(tx: Tx, world: World, typed: string): Promise<Taken> {
  const { actor } = tx;
  if (actor.role !== 'resident' || actor.by) return { kind: 'wrong' };
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.person}, 7650023))`.execute(tx.db);
  const { rows } = await sql<{ wrong: number }>`
    select count(*)::int as wrong from consent.wrong_code where person = ${actor.person} and at > ${plusMinutes(tx.now, -60)}`.execute(tx.db);
  if (rows[0]!.wrong >= WRONG_IN_AN_HOUR) {
    tx.audited({ outcome: 'refused: too many wrong codes' });
    return { kind: 'too-many' };
  }
  const code = readSpokenCode(typed);
  const taken = code
    ? (await sql<{ id: ConsentId | null }>`select consent.take_invitation(${hashOf(world, code)}, ${actor.name}) as id`.execute(tx.db)).rows[0]?.id
    : undefined;
  if (!taken) {
    await sql`insert into consent.wrong_code (county, person, at) values (kernel.current_county(), ${actor.person}, ${tx.now})`.execute(tx.db);
    tx.audited({ outcome: 'refused: wrong code' });
    return { kind: 'wrong' };
  }
  const consent = (await sql<Consent>`select ${columns} from consent.consent where id = ${taken}`.execute(tx.db)).rows[0]!;
  tx.audited({ subject: consent.subject, matter: consent.matter ?? undefined });
  tx.emit('consent.taken', { consent: taken }, { matter: consent.matter ?? undefined });
  return { kind: 'taken', id: taken };
}

/** A supporter of a matter or an invitation to be one. `until`: when an invitation that nobody has taken ends. */
export type Support = Consent & { until: Date | null };

/** Living supporters and invitations of one's matter, oldest first. */
export async function supportersOf(tx: Tx, matter: MatterId): Promise<Support[]> {
  const { rows } = await sql<Support>`
    select ${columns}, (select i.ends_at from consent.invitation i where i.consent = c.id and i.used_at is null) as until
    from consent.consent c where kind = 'support' and matter = ${matter} and status <> 'inactive'
      and (c.grantee is not null or exists (select from consent.invitation i where i.consent = c.id and i.ends_at > ${tx.now}))
    order by created_at, id`.execute(tx.db);
  return rows;
}

/** All support in a matter that has closed ends. */
export async function supportIn(tx: Tx, matter: MatterId): Promise<Consent[]> {
  const { rows } =
    await sql<Consent>`select ${columns} from consent.consent where kind = 'support' and matter = ${matter} and status <> 'inactive'`.execute(tx.db);
  return rows;
}
