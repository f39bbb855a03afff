import type { Part } from '../../kernel/part.ts';

export { LONGEST_MESSAGE } from './message.rules.ts';
export { findMessage, type Message, messagesOf, threadChannel, write, type Written } from './message.store.ts';
export { findThread, threadOf } from './thread.store.ts';

/** Words between a resident and professionals, by matter. */
export const conversation: Part = { name: 'conversation' };
