import { listUnits, type Unit } from '../../../engines/directory/index.ts';
import { type Emergency, emergencyOn, type Guarded, guardedOf, type Said, sayTimeline, timelineOf } from '../../../engines/matter/index.ts';
import { definitionById, responsesOf, type Summary, summary } from '../../../engines/questionnaire/index.ts';
import { findTask, type Note, notesOf, type Task, tasksOf } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { World } from '../../../kernel/world.ts';
import { type Card, cardOf } from '../../consents/index.ts';
import { rowOf, type TaskRow } from '../row/row.store.ts';

/** Everything a professional needs to know of a task before acting. */
export type Opened = TaskRow & {
  assessments: (Summary & { completedAt: Date })[];
  timeline: Said[];
  /** how to reach and serve the person; missing when the resident has not signed in */
  card: Card | undefined;
  /** the break-glass access by which it is read, if so */
  emergency: Emergency | undefined;
  /** how the matter stands with guardians; of an adult `minor` is false */
  guarded: Guarded | undefined;
  notes: Note[];
  /** other tasks of the same matter */
  siblings: Task[];
  units: readonly Unit[];
};

/** Opens a task for care, audited in the professional's name. Nothing when there is none that they may see. */
export async function openTask({ world, actor, lang, href }: Visit<Professional>, id: TaskId): Promise<Opened | undefined> {
  const found = await look(
    world,
    actor,
    { action: 'queue.open-task', data: 'task, assessment, appointment, timeline, contact details, wishes, consents' },
    async (tx) => {
      const task = await findTask(tx, id);
      const row = task && (await rowOf(tx, task));
      if (!row) return undefined;
      const responses = (await responsesOf(tx, task.matter)).filter((r) => r.state === 'completed');
      const timeline = await sayTimeline(await timelineOf(tx, task.matter), { tx, lang, href });
      const notes = await notesOf(tx, task.matter);
      const card = row.matter.person ? await cardOf(tx, row.matter.person) : undefined;
      const emergency = row.matter.person ? await emergencyOn(tx, row.matter.person) : undefined;
      const guarded = row.matter.person ? await guardedOf(tx, task.matter) : undefined;
      const siblings = (await tasksOf(tx, task.matter)).filter((other) => other.id !== id);
      tx.audited({ matter: task.matter, ...(row.matter.person ? { subject: row.matter.person } : {}) });
      return { ...row, responses, timeline, notes, siblings, card, emergency, guarded };
    },
  );
  if (!found) return undefined;
  const { responses, ...opened } = found;
  const assessments = await Promise.all(responses.map((r) => inWords(world, r, lang)));
  return { ...opened, assessments, units: await listUnits(world.db) };
}

type Completed = Awaited<ReturnType<typeof responsesOf>>[number];
const inWords = async (world: World, response: Completed, lang: Lang) => ({
  ...summary(await definitionById(world, response.definition), response, lang),
  completedAt: response.completedAt ?? response.startedAt,
});
