import type { TargetRef } from '../../../../../counties/guidance.ts';
import { asTarget, moved } from '../../../../engines/guidance/index.ts';
import { type Form, one } from '../../../../kernel/page.ts';

export const MOST_TARGETS = 40;

/** The targets as the form has them, after the button that was pressed: 'up:2', 'down:0', 'drop:1', 'add:service:vaccination'. */
export function readTargets(form: Form): TargetRef[] {
  const targets = one(form, 'targets')
    .split(/\s+/)
    .flatMap((t) => asTarget(t) ?? []);
  const [, deed = '', what = ''] = /^(\w+):(.+)$/.exec(one(form, 'do')) ?? [];
  const index = Number(what);
  if (deed === 'up') return moved(targets, index, -1);
  if (deed === 'down') return moved(targets, index, 1);
  if (deed === 'drop') return targets.filter((_, i) => i !== index);
  const added = deed === 'add' ? asTarget(what) : undefined;
  return [...new Set([...targets, ...(added ? [added] : [])])].slice(0, MOST_TARGETS);
}

/** Was the button for looking up what to add pressed? */
export const isLookingUp = (form: Form): boolean => one(form, 'do') === 'find';
/** Was it the button that ends the editing? Others save as well, and stay on the page. */
export const isDone = (form: Form): boolean => one(form, 'do') === 'save';
