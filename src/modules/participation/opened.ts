import { look } from '../../kernel/change.ts';
import type { Visit } from '../../kernel/page.ts';
import { type Conversation, type Phase, phaseOf } from './conversation.ts';
import { findConversation } from './conversation.store.ts';
import { type Live, resultOf } from './live/live.ts';
import { participantIn } from './participant.ts';
import { findParticipant, type Vote, votesOf } from './vote.store.ts';

/** A conversation as a page opens it. */
export type Opened = { conversation: Conversation; phase: Phase; live: Live };

/** The conversation of the address, with what it is now; nothing for drafts and what is not there. */
export async function openedBy(visit: Pick<Visit, 'world' | 'params' | 'now'>): Promise<Opened | undefined> {
  const conversation = await findConversation(visit.world.db, visit.params.slug);
  return conversation && { conversation, phase: phaseOf(conversation, visit.now), live: await resultOf(visit.world, conversation) };
}

/** What this browser has said in the conversation so far. */
export type Own = { pid: number | undefined; votes: readonly Vote[] };
export const ownIn = (visit: Visit, { id }: Conversation): Promise<Own> => {
  const actor = participantIn(visit, id);
  // Whoever has no key has said nothing, and nothing needs to be read.
  if (actor.role !== 'anonymous' || !actor.browser) return Promise.resolve({ pid: undefined, votes: [] });
  return look(visit.world, actor, { action: 'participation.see', data: 'opinion' }, async (tx) => {
    const pid = await findParticipant(tx, id);
    return { pid, votes: pid === undefined ? [] : await votesOf(tx, id, pid) };
  });
};

/** Statements that are voted on, in order of writing. */
export const shownIn = ({ statements }: Pick<Live, 'statements'>) => [...statements.values()].filter((s) => s.state === 'accepted');
