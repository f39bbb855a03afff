import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { Id, MatterId, PersonId, PractitionerId } from '../../../kernel/ids.ts';
import { note } from '../timeline.store.ts';
import { type Competence, isMinor, LONGEST_GROUNDS, mayKeep, SHORTEST_GROUNDS, shownAfter } from './minors.rules.ts';

/** One decision of a minor's ability to decide of care, with who made it and why. */
export type CompetenceDecision = Competence & {
  id: Id<'competence-decision'>;
  matter: MatterId;
  practitioner: PractitionerId;
  name: string;
  title: string;
  grounds: string;
  at: Date;
};

/** How the matter stands with guardians: do they see it, and what has been decided (newest first). */
export type Guarded = { minor: boolean; shown: boolean; decisions: CompetenceDecision[] };

type About = { person: PersonId | null; birthDate: string | null; shown: boolean; mine: boolean };
async function about(tx: Tx, matter: MatterId): Promise<About | undefined> {
  const { rows } = await sql<About>`
    select m.person, p.birth_date::text as "birthDate", m.shown_to_guardians as shown, matter.may_change(m.id) as mine
    from matter.matter m left join matter.person p on p.id = m.person where m.id = ${matter}`.execute(tx.db);
  return rows[0];
}

/** Decisions of a matter, newest first; none for guardians and others who act for the person. */
export async function competenceOf(tx: Tx, matter: MatterId): Promise<CompetenceDecision[]> {
  const { rows } = await sql<CompetenceDecision>`
    select id, matter, practitioner, name, title, competent, guardians_may_know as "guardiansMayKnow", grounds, decided_at as at
    from matter.competence_decision where matter = ${matter} order by decided_at desc, id desc`.execute(tx.db);
  return rows;
}

/** How the matter stands with guardians, for the minor's and the professional's page. Nothing when the one who asks may not see the matter. */
export async function guardedOf(tx: Tx, matter: MatterId): Promise<Guarded | undefined> {
  const found = await about(tx, matter);
  return found && { minor: isMinor(found.birthDate, tx.now), shown: found.shown, decisions: await competenceOf(tx, matter) };
}

/**
 * The minor hides a matter from the guardians (`kept`), or shows it again: at once, everywhere. A professional then looks whether the minor is
 * able to decide (event 'matter.kept-from-guardians'). 'not-yours': not the minor's own, or somebody acts for them. 'decided': a professional has
 * found that the minor is not able to decide. Whether the minor is old enough to ask is the caller's to have judged.
 */
export async function keepFromGuardians(tx: Tx, matter: MatterId, kept: boolean): Promise<'kept' | 'shown' | 'not-yours' | 'not-minor' | 'decided'> {
  const { actor } = tx;
  const found = await about(tx, matter);
  if (actor.role !== 'resident' || actor.by || !found?.person || found.person !== actor.person) return 'not-yours';
  if (!isMinor(found.birthDate, tx.now)) return 'not-minor';
  if (!mayKeep((await competenceOf(tx, matter))[0], kept)) return 'decided';
  tx.audited({ matter, subject: found.person });
  if (found.shown === !kept) return kept ? 'kept' : 'shown';
  await sql`update matter.matter set shown_to_guardians = ${!kept} where id = ${matter}`.execute(tx.db);
  await note(tx, matter, { kind: kept ? 'matter.kept-from-guardians' : 'matter.shown-to-guardians' });
  tx.emit(kept ? 'matter.kept-from-guardians' : 'matter.shown-to-guardians', { person: found.person }, { matter });
  return kept ? 'kept' : 'shown';
}

/**
 * A professional with a care relation decides whether a minor is able to decide of care in this matter, and what guardians may then know.
 * Kept as history; what guardians see changes at once. 'no-relation': the matter is not in the professional's own unit (an emergency is not
 * enough). Throws when the grounds are too short or long for the database.
 */
export async function decideCompetence(
  tx: Tx,
  matter: MatterId,
  { grounds, ...decided }: Competence & { grounds: string },
): Promise<'decided' | 'no-relation' | 'not-minor'> {
  const { actor } = tx;
  const found = await about(tx, matter);
  if (actor.role !== 'professional' || !found?.person || !found.mine) return 'no-relation';
  if (!isMinor(found.birthDate, tx.now)) return 'not-minor';
  const shown = shownAfter(decided);
  await sql`
    insert into matter.competence_decision (county, matter, person, competent, guardians_may_know, grounds, practitioner, name, title, decided_at)
    values (kernel.current_county(), ${matter}, ${found.person}, ${decided.competent}, ${shown}, ${grounds.trim()}, ${actor.practitioner}, ${actor.name},
      ${actor.title}, ${tx.now})`.execute(tx.db);
  await sql`update matter.matter set shown_to_guardians = ${shown} where id = ${matter}`.execute(tx.db);
  await note(tx, matter, { kind: 'matter.competence-decided', data: { competent: decided.competent, guardiansMayKnow: shown } });
  tx.audited({ matter, subject: found.person });
  tx.emit('matter.competence-decided', { person: found.person, competent: decided.competent, guardiansMayKnow: shown }, { matter });
  return 'decided';
}

export type GroundsProblem = 'short' | 'long';
/** What is wrong with written grounds of a decision; nothing when they will do. */
export const groundsProblem = (grounds: string): GroundsProblem | undefined => {
  const length = grounds.trim().length;
  return length < SHORTEST_GROUNDS ? 'short' : length > LONGEST_GROUNDS ? 'long' : undefined;
};
