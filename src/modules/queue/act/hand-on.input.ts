import type { Unit } from '../../../engines/directory/index.ts';
import { LONGEST_NOTE } from '../../../engines/tasks/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { type Form, one } from '../../../kernel/page.ts';

export type HandOn = { unit: UnitId; reason: string };
/** What is missing or wrong, by field; the words are the page's. */
export type HandOnProblem = { field: 'unit'; problem: 'unit' } | { field: 'reason'; problem: 'reason' | 'long' };

/** To which unit and why. A unit the county does not have is as none. */
export function readHandOn(form: Form, units: readonly Pick<Unit, 'id'>[]): HandOn | HandOnProblem[] {
  const unit = units.find((u) => u.id === one(form, 'unit'));
  const reason = one(form, 'reason');
  const problems: HandOnProblem[] = [];
  if (!unit) problems.push({ field: 'unit', problem: 'unit' });
  if (reason === '') problems.push({ field: 'reason', problem: 'reason' });
  if (reason.length > LONGEST_NOTE) problems.push({ field: 'reason', problem: 'long' });
  return unit && problems.length === 0 ? { unit: unit.id, reason } : problems;
}
