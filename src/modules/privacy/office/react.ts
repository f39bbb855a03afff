import { sql } from 'kysely';
import { closeMatter, findMatter, findPerson, giveToUnit, mattersOf, note } from '../../../engines/matter/index.ts';
import { notify } from '../../../engines/notify/index.ts';
import { removeDrafts } from '../../../engines/questionnaire/index.ts';
import { createTask, tasksOf } from '../../../engines/tasks/index.ts';
import type { Happening } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { endOf } from '../rights/deadline.rules.ts';
import { findRequest, type Request, type RequestId } from '../rights/request.store.ts';
import { say } from '../texts.ts';

/** The task that a unit gets: its part of a data-subject request. */
export const UNIT_TASK = 'data-request';

/*
 * An officer sees requests and the log, never matters: what follows from an officer's decision on the person's matter is done by the county's own hand.
 */

/** The person is told, on the timeline and by a notice without content, that the time to answer was extended. */
export async function extended(tx: Tx, event: Happening, world: World): Promise<void> {
  const request = await requestOf(tx, event);
  if (!request) return;
  await note(tx, request.matter, { kind: 'privacy.extended', data: { request: request.id } });
  await tell(tx, world, request, 'extended');
}

/** The unit gets the matter and a task, due when the request is. */
export async function handedOn(tx: Tx, event: Happening): Promise<void> {
  const request = await requestOf(tx, event);
  if (!request) return;
  const unit = event.data.unit as UnitId;
  await giveToUnit(tx, request.matter, unit);
  await createTask(tx, {
    unit,
    matter: request.matter,
    kind: UNIT_TASK,
    urgency: 'none',
    dueAt: endOf(request.dueOn),
    key: `privacy:${request.id}:${unit}`,
    data: { request: request.id },
  });
  await note(tx, request.matter, { kind: 'privacy.handed-on', data: { request: request.id } });
}

/** What Polku can remove itself is removed, the person is told that there is an answer, and the matter ends when no unit works on it. */
export async function answered(tx: Tx, event: Happening, world: World): Promise<void> {
  const request = await requestOf(tx, event);
  if (!request) return;
  if (event.data.removeDrafts) {
    const n = await removeDrafts(
      tx,
      (await mattersOf(tx, request.person)).map((m) => m.id),
    );
    await sql`update privacy.request set drafts_removed = ${n} where id = ${request.id}`.execute(tx.db);
  }
  await note(tx, request.matter, { kind: 'privacy.answered', data: { request: request.id } });
  await tell(tx, world, request, 'answered');
  if ((await tasksOf(tx, request.matter)).every((task) => task.state === 'done')) await closeMatter(tx, request.matter);
}

async function requestOf(tx: Tx, event: Happening): Promise<Request | undefined> {
  const request = await findRequest(tx, event.data.request as RequestId);
  if (request) tx.audited({ matter: request.matter, subject: request.person });
  return request && (await findMatter(tx, request.matter)) ? request : undefined;
}

/** A notice tells that there is something to read, never what. */
async function tell(tx: Tx, world: World, request: Request, what: 'extended' | 'answered'): Promise<void> {
  const person = await findPerson(tx, request.person);
  if (!person) return;
  const t = say(person.lang);
  const address = `${world.config.url}/${person.lang}/my`;
  await notify(tx, world, {
    person: request.person,
    matter: request.matter,
    key: `privacy:${request.id}:${what}`,
    kind: 'message',
    sms: t('notice.sms', { address }),
    email: { subject: t('notice.subject'), text: t('notice.text', { address }) },
  });
}
