import { type Ground, isGround, problemsOf, type ReasonProblem } from '../../../engines/matter/index.ts';
import { type Form, one } from '../../../kernel/page.ts';

/** Reads the form of breaking the glass. The professional must also say that they know what follows. Pure. */
export function readReason(form: Form): { ground: Ground; reason: string } | { wrong: (ReasonProblem | 'understood')[] } {
  const ground = one(form, 'ground');
  const reason = one(form, 'reason');
  const wrong = [...problemsOf(ground, reason), ...(one(form, 'understood') === 'yes' ? [] : (['understood'] as const))];
  return wrong.length === 0 && isGround(ground) ? { ground, reason } : { wrong };
}
/** Which field of the form a problem belongs to. */
export const FIELD = { ground: 'ground', short: 'reason', long: 'reason', understood: 'understood' } as const;
