import { findPerson, readShared, type Share, sharesTaken } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Visit } from '../../../kernel/page.ts';

/** A share in use, and whose it is. */
export type TakenShare = { share: Share; name: string };

/** What is shared with the professional now. The names of those who shared are personal data: each is told in their log. */
export const listTaken = ({ world, actor }: Visit<Professional>): Promise<TakenShare[]> =>
  look(world, actor, { action: 'sharing.list-taken', data: 'share' }, async (tx) => {
    const taken: TakenShare[] = [];
    for (const share of await sharesTaken(tx)) {
      const person = await readShared(tx, share.id, () => findPerson(tx, share.person));
      if (person) taken.push({ share, name: `${person.given} ${person.family}` });
    }
    tx.audited({ subjects: [...new Set(taken.map(({ share }) => share.person))] });
    return taken;
  });
