import { listUnits, type Unit } from '../../../engines/directory/index.ts';
import { mattersOf } from '../../../engines/matter/index.ts';
import { countDrafts } from '../../../engines/questionnaire/index.ts';
import { tasksOf } from '../../../engines/tasks/index.ts';
import { type Officer, officers } from '../../../kernel/access.ts';
import { findLine, type LogLine } from '../../../kernel/audit/read.ts';
import { change, look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import { asId } from '../../../kernel/ids.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { findRequest, type Request, type RequestId } from '../rights/request.store.ts';
import { type Mistake, readAnswer, readHandOn, readNote, readWhy } from './handle.input.ts';
import { answer, claim, type Done, extend, handOn, type Step, stepsOf, writeNote } from './handle.store.ts';
import { UNIT_TASK } from './react.ts';
import { OfficeRequestView } from './request.view.tsx';

/** One request to handle: what was asked, what has been done, and what to do next. */
export const officeRequest = page({
  at: '/privacy-office/requests/:request',
  may: officers,

  async get(visit) {
    const opened = await openRequest(visit);
    return opened ? { show: <OfficeRequestView visit={visit} {...opened} /> } : missing;
  },

  async post(visit) {
    const id = asId<RequestId>(visit.params.request);
    const opened = id && (await openRequest(visit));
    if (!opened) return missing;
    const { form } = visit;
    switch (one(form, 'do')) {
      case 'claim':
        return settle((tx) => claim(tx, id));
      case 'note': {
        const { value, mistakes } = readNote(form);
        return mistakes ? again(mistakes) : settle((tx) => writeNote(tx, id, value));
      }
      case 'extend': {
        const { value, mistakes } = readWhy(form);
        return mistakes ? again(mistakes) : settle((tx) => extend(tx, id, value));
      }
      case 'hand-on': {
        const { value, mistakes } = readHandOn(form, opened.units);
        return mistakes ? again(mistakes) : settle((tx) => handOn(tx, id, value));
      }
      case 'answer': {
        const { value, mistakes } = readAnswer(form, opened.request.kind);
        return mistakes ? again(mistakes) : settle((tx) => answer(tx, id, value));
      }
      default:
        return { go: `/privacy-office/requests/${id}` };
    }

    function again(mistakes: readonly Mistake[]): Answer {
      return { show: <OfficeRequestView visit={visit} {...opened!} mistakes={mistakes} />, status: 422 };
    }
    async function settle(work: (tx: Tx) => Promise<Done>): Promise<Answer> {
      const done = await change(visit.world, visit.actor, { action: 'privacy.handle', data: 'privacy request' }, async (tx) => {
        const outcome = await work(tx);
        tx.audited({ outcome });
        return outcome;
      });
      if (done === 'gone') return missing;
      if (done === 'done') return { go: `/privacy-office/requests/${id}?done=${encodeURIComponent(one(form, 'do'))}` };
      return { show: <OfficeRequestView visit={visit} {...(await openRequest(visit))!} refused={done} />, status: 409 };
    }
  },
});

export type Opened = {
  request: Request;
  steps: Step[];
  line: LogLine | undefined;
  units: Unit[];
  /** The unit's part: done or not; nothing when no unit was asked. */
  unitDone: boolean | undefined;
  /** Unfinished assessments that could be removed, of a request to delete. */
  drafts: number;
};

async function openRequest({ world, actor, params }: Visit<Officer>): Promise<Opened | undefined> {
  const id = asId<RequestId>(params.request);
  if (!id) return undefined;
  const found = await look(world, actor, { action: 'privacy.open-request', data: 'privacy request' }, async (tx) => {
    const request = await findRequest(tx, id);
    if (!request) return undefined;
    tx.audited({ matter: request.matter, subject: request.person });
    return { request, steps: await stepsOf(tx, id), line: request.entry ? await findLine(tx, request.entry) : undefined };
  });
  if (!found) return undefined;
  const { request } = found;
  // Tasks and answers are not an officer's to see: the county's own hand looks, and tells only how many and whether done.
  const { unitDone, drafts } = await look(
    world,
    { role: 'system', name: 'privacy' },
    { action: 'privacy.task-state', matter: request.matter, subject: request.person },
    async (tx) => {
      const asked = request.handedTo ? (await tasksOf(tx, request.matter)).filter((task) => task.kind === UNIT_TASK) : [];
      return {
        unitDone: request.handedTo ? asked.length > 0 && asked.every((task) => task.state === 'done') : undefined,
        drafts:
          request.kind === 'deletion' && !request.answeredAt
            ? await countDrafts(
                tx,
                (await mattersOf(tx, request.person)).map((m) => m.id),
              )
            : 0,
      };
    },
  );
  return { ...found, unitDone, drafts, units: await listUnits(world.db) };
}
