import type { Professional } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Visit } from '../../../kernel/page.ts';
import { type Conversation, type Phase, phaseOf } from '../conversation.ts';
import { findConversation } from '../conversation.store.ts';
import { listStatements, type Statement } from '../statement.store.ts';
import { type Keeper, listKeepers, listKept } from './organise.store.ts';

/** A conversation as those who keep it see it, drafts and all statements with it. */
export type Kept = {
  conversation: Conversation;
  phase: Phase;
  organises: boolean;
  statements: readonly Statement[];
  keepers: readonly Keeper[];
};

/** The conversation of the address, for its moderators (`as` 'moderator') or organisers only; nothing for others. */
export const keptBy = (visit: Visit<Professional>, as: 'moderator' | 'organiser'): Promise<Kept | undefined> =>
  look(visit.world, visit.actor, { action: 'participation.follow' }, async (tx) => {
    const conversation = await findConversation(tx.db, visit.params.slug);
    const may = conversation && (await listKept(tx)).get(conversation.id);
    if (!conversation || !(as === 'organiser' ? may?.organises : may?.moderates)) return undefined;
    return {
      conversation,
      phase: phaseOf(conversation, visit.now),
      organises: may!.organises,
      statements: await listStatements(tx.db, conversation.id),
      keepers: await listKeepers(tx.db, conversation.id),
    };
  });
