import { QUEUE_LIMIT, queue } from '../../../engines/tasks/index.ts';
import { dayOf, instantOf } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';
import { type Section, SECTIONS, sectionOf } from '../row/row.rules.ts';
import { rowsOf, type TaskRow } from '../row/row.store.ts';
import type { Filter } from './desk.input.ts';

/** A desk's rows by section. `cut`: there was more than a desk shows at once. */
export type DeskRows = Record<Section, TaskRow[]> & { cut: boolean };

/** One professional's desk as it now is: what waits, what they have, what colleagues have, what was done today. */
export async function deskOf(tx: Tx, filter: Filter, who: PractitionerId): Promise<DeskRows> {
  const waiting = await queue(tx, { ...filter, state: 'waiting' });
  const claimed = await queue(tx, { ...filter, state: 'claimed' });
  const done = await queue(tx, { ...filter, state: 'done', doneSince: instantOf(dayOf(tx.now), '00:00') });
  const rows = await rowsOf(tx, [...waiting, ...claimed, ...done]);
  const bySection = Object.fromEntries(SECTIONS.map((s) => [s, rows.filter((r) => sectionOf(r.task, who) === s)])) as Record<Section, TaskRow[]>;
  return { ...bySection, cut: waiting.length === QUEUE_LIMIT };
}
