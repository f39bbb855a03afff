import { plusMinutes } from '../../../kernel/clock.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';
import type { Situation } from '../task.ts';

export type Command = 'claim' | 'release' | 'complete' | 'hand-on';
/**
 * `already`: it is as asked, so nothing is done twice (double click, repeated post). `theirs`: a colleague has it.
 * `over`: it is done. `unclaimed`: it must be claimed first.
 */
export type Judgement = 'yes' | 'already' | 'theirs' | 'over' | 'unclaimed';

/**
 * A colleague who has had a task this long may be helped: anybody of the unit may return it to the queue, in their own name.
 * So that nobody waits when its owner has gone home ill. Sample rule; the county decides.
 */
export const COLLEAGUE_MAY_RETURN_AFTER_MINUTES = 30;

/** When a colleague may return this task to the queue for its owner. */
export const returnableAt = (claimedAt: Date): Date => plusMinutes(claimedAt, COLLEAGUE_MAY_RETURN_AFTER_MINUTES);

/** May this professional do this to a task in this situation? Pure: the same facts give the same answer. */
export function judge(task: Situation, command: Command, who: PractitionerId, now: Date): Judgement {
  if (task.state === 'done') return command === 'complete' && task.done.by?.practitioner === who ? 'already' : 'over';
  const mine = task.state === 'claimed' && task.claimed.practitioner === who;
  if (command === 'claim') return task.state === 'waiting' ? 'yes' : mine ? 'already' : 'theirs';
  if (command === 'hand-on') return task.state === 'waiting' || mine ? 'yes' : 'theirs';
  if (task.state === 'waiting') return command === 'release' ? 'already' : 'unclaimed';
  if (mine) return 'yes';
  return command === 'release' && now >= returnableAt(task.claimed.at) ? 'yes' : 'theirs';
}
