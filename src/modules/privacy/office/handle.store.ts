import { sql } from 'kysely';
import type { Officer } from '../../../kernel/access.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { dueOn, MONTHS, MORE_MONTHS } from '../rights/deadline.rules.ts';
import type { Ground, Outcome } from '../rights/kinds.ts';
import { columns, findRequest, type Request, type RequestId } from '../rights/request.store.ts';
import { type Act, judge, type Verdict } from './handle.rules.ts';

export type Step = {
  id: string;
  at: Date;
  kind: 'claimed' | 'note' | 'extended' | 'handed-on' | 'answered' | 'overdue';
  text: string;
  byName: string;
};
export type Done = 'done' | 'gone' | Exclude<Verdict, 'yes'>;

/** Requests that wait for an answer, the earliest last day first; or the answered ones, latest first. */
export async function requestList(tx: Tx, of: { answered: boolean; limit?: number }): Promise<Request[]> {
  const { rows } = await sql<Request>`
    select ${columns} from privacy.request where ${of.answered ? sql`answered_at is not null order by answered_at desc` : sql`answered_at is null order by due_on, received_at`}
    limit ${of.limit ?? 200}`.execute(tx.db);
  return rows;
}

/** What has been done to handle a request, in order. */
export async function stepsOf(tx: Tx, request: RequestId): Promise<Step[]> {
  const { rows } =
    await sql<Step>`select id, at, kind, text, by_name as "byName" from privacy.step where request = ${request} order by at, id`.execute(tx.db);
  return rows;
}

/** Takes the request to handle, also from a colleague. */
export const claim = (tx: Tx, id: RequestId): Promise<Done> =>
  act(tx, id, 'claim', async (officer) => {
    await sql`update privacy.request set claimed_by = ${officer.practitioner}, claimed_by_name = ${officer.name} where id = ${id}`.execute(tx.db);
    await step(tx, id, 'claimed', '');
  });

/** A note to colleagues at the office; the person does not see it. */
export const writeNote = (tx: Tx, id: RequestId, text: string): Promise<Done> => act(tx, id, 'note', () => step(tx, id, 'note', text));

/** Two more months, with the reason that the person is told at once. */
export const extend = (tx: Tx, id: RequestId, why: string): Promise<Done> =>
  act(tx, id, 'extend', async (_officer, request) => {
    const due = dueOn(dayOf(request.receivedAt), MONTHS + MORE_MONTHS);
    await sql`update privacy.request set extended_at = ${tx.now}, extended_why = ${why}, due_on = ${due} where id = ${id}`.execute(tx.db);
    await step(tx, id, 'extended', why);
    tx.emit('privacy.extended', { request: id }, { matter: request.matter });
  });

/** Asks a unit to do its part: it gets the matter and a task due on the request's last day. */
export const handOn = (tx: Tx, id: RequestId, to: { unit: UnitId; words: string }): Promise<Done> =>
  act(tx, id, 'hand-on', async (_officer, request) => {
    await sql`update privacy.request set handed_to = ${to.unit}, handed_words = ${to.words} where id = ${id}`.execute(tx.db);
    await step(tx, id, 'handed-on', to.words);
    tx.emit('privacy.handed-on', { request: id, unit: to.unit }, { matter: request.matter });
  });

export type AnswerGiven = { outcome: Outcome; ground: Ground | null; answer: string; removeDrafts: boolean };

/** Answers the request; the person is told that there is an answer, and what Polku can remove itself is removed. */
export const answer = (tx: Tx, id: RequestId, given: AnswerGiven): Promise<Done> =>
  act(tx, id, 'answer', async (officer, request) => {
    await sql`
      update privacy.request set answered_at = ${tx.now}, answered_by_name = ${officer.name}, outcome = ${given.outcome}, ground = ${given.ground}, answer = ${given.answer}
      where id = ${id}`.execute(tx.db);
    await step(tx, id, 'answered', given.answer.slice(0, 4000));
    tx.emit('privacy.answered', { request: id, removeDrafts: given.removeDrafts && request.kind === 'deletion' }, { matter: request.matter });
  });

async function act(tx: Tx, id: RequestId, what: Act, work: (officer: Officer, request: Request) => Promise<void>): Promise<Done> {
  if (tx.actor.role !== 'officer') throw new Error('only an officer handles requests');
  await sql`select from privacy.request where id = ${id} for update`.execute(tx.db);
  const request = await findRequest(tx, id);
  if (!request) return 'gone';
  tx.audited({ matter: request.matter, subject: request.person });
  const verdict = judge(what, request, tx.now);
  if (verdict !== 'yes') return verdict;
  await work(tx.actor, request);
  return 'done';
}

/** Adds to what has been done, in the name of the one who acts. */
export async function step(tx: Tx, request: RequestId, kind: Step['kind'], text: string): Promise<void> {
  const { actor } = tx;
  await sql`
    insert into privacy.step (county, request, at, kind, text, by_practitioner, by_name)
    values (kernel.current_county(), ${request}, ${tx.now}, ${kind}, ${text}, ${'practitioner' in actor ? actor.practitioner : null}, ${'name' in actor ? actor.name : ''})`.execute(
    tx.db,
  );
}
