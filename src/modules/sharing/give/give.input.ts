import { type MatterId, asId } from '../../../kernel/ids.ts';
import { type Form, many, one } from '../../../kernel/page.ts';
import { SHARE_MINUTES, type ShareId, type ShareMinutes } from '../../../engines/matter/index.ts';

/** `matters`: ids, or 'all'. `id`: of the share to be, made with the form. */
export type Typed = { id: ShareId | undefined; all: boolean; matters: MatterId[]; minutes: ShareMinutes | undefined };
export type Mistake = 'matters' | 'minutes';

export function readTyped(form: Form): { typed: Typed; mistakes: Mistake[] } {
  const chosen = many(form, 'matters');
  const typed: Typed = {
    id: asId<ShareId>(one(form, 'share')),
    all: chosen.includes('all'),
    matters: chosen.map((m) => asId<MatterId>(m)).filter((m) => m !== undefined),
    minutes: SHARE_MINUTES.find((m) => String(m) === one(form, 'minutes')),
  };
  const mistakes: Mistake[] = [];
  if (!typed.all && typed.matters.length === 0) mistakes.push('matters');
  if (!typed.minutes) mistakes.push('minutes');
  return { typed, mistakes };
}
