import { dayOf } from '../../../kernel/clock.ts';

type Facts = { claimedBy: string | null; extendedAt: Date | null; answeredAt: Date | null; dueOn: string };
export type Act = 'claim' | 'note' | 'extend' | 'hand-on' | 'answer';
export type Verdict = 'yes' | 'answered' | 'extended-already' | 'too-late';

/**
 * May this be done to a request now? An answered one takes only notes. It is extended once, before its last day has gone: the person must be told within
 * the month (GDPR 12(3)). Pure.
 */
export function judge(act: Act, request: Facts, now: Date): Verdict {
  if (act === 'note') return 'yes';
  if (request.answeredAt) return 'answered';
  if (act !== 'extend') return 'yes';
  if (request.extendedAt) return 'extended-already';
  return dayOf(now) > request.dueOn ? 'too-late' : 'yes';
}
