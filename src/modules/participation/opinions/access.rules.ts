import type { Conversation, Phase } from '../conversation.ts';
import { type Opened, shownIn } from '../opened.ts';

/** May figures and groups be shown now, as the organiser decided? */
export type Access = 'shown' | 'after-voting' | 'after-closing';

/** `votes`: how many the one who looks has given. What there was to vote on, or ten of it, counts as having voted. Pure. */
export function accessOf(
  { conversation, phase, live }: Pick<Opened, 'live'> & { conversation: Pick<Conversation, 'results'>; phase: Phase },
  votes: number,
): Access {
  if (phase === 'closed' || phase === 'archived' || conversation.results === 'live') return 'shown';
  if (conversation.results === 'after-closing') return 'after-closing';
  return votes >= Math.min(10, shownIn(live).length) ? 'shown' : 'after-voting';
}
