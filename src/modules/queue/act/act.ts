import type { Professional } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import { one, type Visit } from '../../../kernel/page.ts';

/** Does something to a task; what came of it is in the audit, also when it was "no". */
export const doing = <Outcome extends string>(visit: Visit<Professional>, action: string, work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> =>
  change(visit.world, visit.actor, { action: `queue.${action}`, data: 'task' }, async (tx) => {
    const outcome = await work(tx);
    tx.audited({ outcome });
    return outcome;
  });

/** Version of the task that the page showed; 0, which no task has, when the form does not tell. */
export function versionIn(form: Visit['form']): number {
  const text = one(form, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
