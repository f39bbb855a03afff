import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { MatterId, ResponseId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import type { Answers } from '../answer/answers.ts';
import { type Filled, fill } from '../answer/filled.ts';
import { missingFrom } from '../answer/questions.ts';
import { decide, isEmergency, type Outcome } from '../decide/decide.rules.ts';
import type { BookingRight } from '../decide/decision.ts';
import type { DefinitionId, Node } from '../define/definition.ts';
import type { Answer } from '../fhir.ts';
import { recall } from '../recall.ts';
import { definitionById, type StoredDefinition } from './definition.store.ts';

/** Somebody's answers to one version of a definition. */
export type Response = {
  id: ResponseId;
  matter: MatterId;
  definition: DefinitionId;
  /** the earlier response that this one corrects */
  replaces: ResponseId | null;
  answers: Answers;
  revision: number;
  state: 'in-progress' | 'completed';
  outcome: Outcome | null;
  startedAt: Date;
  completedAt: Date | null;
};
export const columns = sql.raw(
  'id, matter, definition, replaces, answers, revision, state, outcome, started_at as "startedAt", completed_at as "completedAt"',
);

/** Begins a response in a matter. It stays with this version of the definition. */
export async function begin(tx: Tx, what: { definition: DefinitionId; matter: MatterId }): Promise<ResponseId> {
  const { rows } = await sql<{ id: ResponseId }>`
    insert into questionnaire.response (county, matter, definition, started_at)
    values (kernel.current_county(), ${what.matter}, ${what.definition}, ${tx.now}) returning id`.execute(tx.db);
  tx.audited({ matter: what.matter });
  return rows[0]!.id;
}

/** Begins a response with the answers of a completed one, to correct it; the completed one stays as it was. Nothing when there is none to see. */
export async function beginAgain(tx: Tx, completed: ResponseId): Promise<ResponseId | undefined> {
  const { rows } = await sql<{ id: ResponseId; matter: MatterId }>`
    insert into questionnaire.response (county, matter, definition, replaces, answers, started_at)
    select county, matter, definition, id, answers, ${tx.now} from questionnaire.response where id = ${completed} and state = 'completed'
    returning id, matter`.execute(tx.db);
  if (rows[0]) tx.audited({ matter: rows[0].matter });
  return rows[0]?.id;
}

export type Answered =
  | { kind: 'saved'; filled: Filled; matter: MatterId }
  /** an emergency rule held: the response was completed at once */
  | { kind: 'emergency'; outcome: Outcome; matter: MatterId }
  /** completed already, or not there for the one who asks */
  | { kind: 'not-open' };

/**
 * Saves the answers to one question: one statement, so that two tabs never undo each other. When the answers so far already make an emergency
 * rule hold, the response ends there.
 * @param what.answers out of `check`; an empty list is "left unanswered"
 */
export async function answer(
  tx: Tx,
  definition: StoredDefinition,
  what: { response: ResponseId; question: string; answers: readonly Answer[] },
): Promise<Answered> {
  const { rows } = await sql<{ matter: MatterId; answers: Answers }>`
    update questionnaire.response
    set answers = answers || jsonb_build_object(${what.question}::text, ${JSON.stringify(what.answers)}::jsonb), revision = revision + 1, changed_at = ${tx.now}
    where id = ${what.response} and definition = ${definition.id} and state = 'in-progress'
    returning matter, answers`.execute(tx.db);
  const saved = rows[0];
  if (!saved) return { kind: 'not-open' };
  tx.audited({ matter: saved.matter });
  const filled = fill(definition, saved.answers);
  if (!definition.decision || !isEmergency(definition.decision, filled)) return { kind: 'saved', filled, matter: saved.matter };
  const outcome = decide(definition.decision, filled);
  await finish(tx, what.response, outcome);
  return { kind: 'emergency', outcome, matter: saved.matter };
}

export type Completed =
  | { kind: 'completed'; outcome: Outcome | undefined; matter: MatterId }
  | { kind: 'unfinished'; missing: Node }
  | { kind: 'not-open' };

/** Completes a response and decides its outcome, when every required question asked has an answer. */
export async function complete(tx: Tx, definition: StoredDefinition, response: ResponseId): Promise<Completed> {
  const { rows } = await sql<{ matter: MatterId; answers: Answers }>`
    select matter, answers from questionnaire.response
    where id = ${response} and definition = ${definition.id} and state = 'in-progress' for update`.execute(tx.db);
  const open = rows[0];
  if (!open) return { kind: 'not-open' };
  tx.audited({ matter: open.matter });
  const filled = fill(definition, open.answers),
    [missing] = missingFrom(filled);
  if (missing) return { kind: 'unfinished', missing };
  const outcome = definition.decision && decide(definition.decision, filled);
  await finish(tx, response, outcome);
  return { kind: 'completed', outcome, matter: open.matter };
}

const finish = (tx: Tx, response: ResponseId, outcome: Outcome | undefined) =>
  sql`update questionnaire.response set state = 'completed', completed_at = ${tx.now}, outcome = ${outcome ? JSON.stringify(outcome) : null} where id = ${response}`.execute(
    tx.db,
  );

/** The response, if the one who asks may see its matter. */
export async function findResponse(tx: Tx, id: ResponseId): Promise<Response | undefined> {
  const { rows } = await sql<Response>`select ${columns} from questionnaire.response where id = ${id}`.execute(tx.db);
  if (rows[0]) tx.audited({ matter: rows[0].matter });
  return rows[0];
}

/** All responses of a matter, newest first. */
export async function responsesOf(tx: Tx, matter: MatterId): Promise<Response[]> {
  const { rows } =
    await sql<Response>`select ${columns} from questionnaire.response where matter = ${matter} order by started_at desc, id desc`.execute(tx.db);
  return rows;
}

/** The matter's latest completed response with an outcome: the one that counts. */
export async function latestOf(tx: Tx, matter: MatterId): Promise<Response | undefined> {
  const { rows } = await sql<Response>`
    select ${columns} from questionnaire.response
    where matter = ${matter} and outcome is not null order by completed_at desc, id desc limit 1`.execute(tx.db);
  return rows[0];
}

/** The right to book that the matter's latest completed response gave, if it gave one. */
export async function bookingRightOf(tx: Tx, matter: MatterId): Promise<(BookingRight & { response: ResponseId; since: Date }) | undefined> {
  const latest = await latestOf(tx, matter);
  const right = latest?.outcome?.booking;
  return latest && right && { ...right, response: latest.id, since: latest.completedAt ?? latest.startedAt };
}

const versions = new WeakMap<World, Map<ResponseId, DefinitionId>>();
const REMEMBERED = 20_000;

/**
 * The definition a response began on, which never changes: found once, then remembered. Nothing when there is no such response for the one who
 * asks; one remembered says nothing about who may see it: every read and change asks the database again.
 */
export async function definitionOf(world: World, actor: Actor, response: ResponseId): Promise<StoredDefinition | undefined> {
  const known = versions.get(world)?.get(response);
  if (known) return definitionById(world, known);
  const found = await look(world, actor, { action: 'questionnaire.open', data: 'assessment' }, (tx) => findResponse(tx, response));
  return found && remember(world, found);
}

/** The definition of a response just read. */
export async function remember(world: World, response: Pick<Response, 'id' | 'definition'>): Promise<StoredDefinition> {
  const map = recall(versions, world, () => new Map());
  if (map.size >= REMEMBERED) for (const oldest of map.keys()) if (map.delete(oldest) && map.size < REMEMBERED * 0.9) break;
  map.set(response.id, response.definition);
  return definitionById(world, response.definition);
}
