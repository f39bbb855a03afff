import { sql } from 'kysely';
import { findPerson, note, openMatter } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Id, MatterId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { Area, Asked } from './ask.input.ts';
import { dueOn } from './deadline.rules.ts';
import type { Ground, Kind, Outcome } from './kinds.ts';

export type RequestId = Id<'privacy-request'>;

/** A data-subject request from receipt to answer. */
export type Request = {
  id: RequestId;
  person: PersonId;
  personName: string;
  /** Who asked in the person's name, when somebody did. */
  byName: string | null;
  matter: MatterId;
  kind: Kind;
  about: Area[];
  words: string;
  /** The line of the log asked about. */
  entry: string | null;
  logFrom: string | null;
  logTo: string | null;
  lang: Lang;
  receivedAt: Date;
  /** Last day to answer: '2026-12-23' */
  dueOn: string;
  claimedBy: string | null;
  claimedByName: string | null;
  extendedAt: Date | null;
  extendedWhy: string | null;
  handedTo: UnitId | null;
  handedWords: string | null;
  answeredAt: Date | null;
  answeredByName: string | null;
  outcome: Outcome | null;
  ground: Ground | null;
  answer: string | null;
  draftsRemoved: number | null;
};

export const columns = sql`id, person, person_name as "personName", by_name as "byName", matter, kind, about, words, entry::text, log_from::text as "logFrom",
  log_to::text as "logTo", lang, received_at as "receivedAt", due_on::text as "dueOn", claimed_by as "claimedBy", claimed_by_name as "claimedByName",
  extended_at as "extendedAt", extended_why as "extendedWhy", handed_to as "handedTo", handed_words as "handedWords", answered_at as "answeredAt",
  answered_by_name as "answeredByName", outcome, ground, answer, drafts_removed as "draftsRemoved"`;

/**
 * Receives a request of the one whose matters are handled: it becomes a matter of theirs that no unit sees, with a month to answer. Throws when the
 * actor is no resident.
 */
export async function receive(tx: Tx, asked: Asked, lang: Lang): Promise<RequestId> {
  const actor = tx.actor as Resident;
  const person = await findPerson(tx, actor.person);
  if (actor.role !== 'resident' || !person) throw new Error('only a resident makes a data-subject request');
  const matter = await openMatter(tx, { topic: 'privacy', lang });
  const { rows } = await sql<{ id: RequestId }>`
    insert into privacy.request (county, person, matter, person_name, by_name, kind, about, words, entry, log_from, log_to, lang, received_at, due_on)
    values (kernel.current_county(), ${actor.person}, ${matter}, ${`${person.given} ${person.family}`}, ${actor.by?.name ?? null}, ${asked.kind}, ${asked.about},
      ${asked.words}, ${asked.line}, ${asked.from}, ${asked.to}, ${lang}, ${tx.now}, ${dueOn(dayOf(tx.now))}) returning id`.execute(tx.db);
  await note(tx, matter, { kind: 'privacy.requested', data: { request: rows[0]!.id } });
  tx.audited({ matter, subject: actor.person });
  tx.emit('privacy.requested', { request: rows[0]!.id }, { matter });
  return rows[0]!.id;
}

/** A request, if the one who asks may see it. */
export async function findRequest(tx: Tx, id: RequestId): Promise<Request | undefined> {
  const { rows } = await sql<Request>`select ${columns} from privacy.request where id = ${id}`.execute(tx.db);
  return rows[0];
}

/** A person's requests, latest first. */
export async function requestsOf(tx: Tx, person: PersonId): Promise<Request[]> {
  const { rows } = await sql<Request>`select ${columns} from privacy.request where person = ${person} order by received_at desc limit 200`.execute(
    tx.db,
  );
  return rows;
}
