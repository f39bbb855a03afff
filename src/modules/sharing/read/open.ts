import { findPerson, findShare, type Person, readShared, type Share, type ShareId, stateOf } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import { asId, type MatterId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';

export type Opened<Found> = { kind: 'open'; share: Share; person: Person; found: Found } | { kind: 'over' } | { kind: 'missing' };

/**
 * Reads through the share of the address: what `work` finds while it is open, with the person it tells of. 'over' when the professional's share has
 * ended, 'missing' when it was never theirs. Everything is in the person's log.
 */
export async function openShare<Found>(
  { world, actor, params }: Visit<Professional>,
  act: { action: string; data: string; matter?: MatterId },
  work: (tx: Tx, share: Share, person: Person) => Promise<Found | undefined>,
): Promise<Opened<Found>> {
  const id = asId<ShareId>(params.share);
  if (!id) return { kind: 'missing' };
  return look<Opened<Found>>(world, actor, act, async (tx) => {
    const share = await findShare(tx, id);
    if (!share) return refuse(tx, 'missing');
    tx.audited({ subject: share.person });
    if (stateOf(share, tx.now) !== 'in-use') return refuse(tx, 'over');
    return readShared(tx, id, async () => {
      // Seen only while the share stands: it may have ended with the right of whoever made it.
      const person = await findPerson(tx, share.person);
      if (!person) return refuse(tx, 'over');
      const found = await work(tx, share, person);
      return found === undefined ? refuse(tx, 'missing') : { kind: 'open', share, person, found };
    });
  });
}

function refuse(tx: Tx, kind: 'over' | 'missing'): { kind: 'over' | 'missing' } {
  tx.audited({ outcome: kind === 'over' ? 'refused: the share has ended' : 'not found' });
  return { kind };
}
