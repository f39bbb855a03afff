import type { Conversation } from '../conversation.ts';
import type { Statement } from '../statement.store.ts';

/** Where a conversation may go from where it is. */
export const MOVES: Readonly<Record<Conversation['state'], readonly Conversation['state'][]>> = {
  draft: ['open', 'archived'],
  open: ['closed'],
  closed: ['open', 'archived'],
  archived: ['closed'],
};
export const canMove = (from: Conversation['state'], to: Conversation['state']): boolean => MOVES[from].includes(to);

/** Fewer than this, and the first to come have nothing to answer. */
export const FEWEST_SEEDS = 5;
export type Lack = 'seeds' | 'translations' | 'question';

/** What is not there yet; translations can come later. Pure. */
export function lacking({ conversation, statements }: { conversation: Conversation; statements: readonly Statement[] }): Lack[] {
  const shown = statements.filter((s) => s.state === 'accepted');
  return [
    ...(shown.length < FEWEST_SEEDS ? ['seeds' as const] : []),
    ...(conversation.langs.some((lang) => !conversation.texts[lang]) ? ['question' as const] : []),
    ...(shown.some((s) => conversation.langs.some((lang) => !s.texts[lang])) ? ['translations' as const] : []),
  ];
}

export const mayOpen = (kept: Parameters<typeof lacking>[0]): boolean => lacking(kept).every((lack) => lack === 'translations');
