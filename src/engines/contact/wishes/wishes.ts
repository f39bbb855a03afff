import type { Actor } from '../../../kernel/access.ts';

/** By what people are reached. A letter is work for staff. */
export const WAYS = ['sms', 'email', 'letter'] as const;
export type Way = (typeof WAYS)[number];

/** Kinds of message one can choose channels for: of an appointment, of one's own matter, of other services. */
export const KINDS = ['reminder', 'message', 'news'] as const;
export type MessageKind = (typeof KINDS)[number];

export const CALL_TIMES = ['morning', 'midday', 'afternoon'] as const;
export type CallTime = (typeof CALL_TIMES)[number];
export const isCallTime = (x: unknown): x is CallTime => CALL_TIMES.includes(x as CallTime);

/** What to take into account when serving the person. */
export const NEEDS = ['hearing', 'sight', 'speech', 'mobility', 'memory', 'plain-language'] as const;
export type Need = (typeof NEEDS)[number];
export const isNeed = (x: unknown): x is Need => NEEDS.includes(x as Need);
export const LONGEST_NEEDS = 500;

/** How a person wants to be reached and served. */
export type Wishes = {
  /** Chosen channels; nothing chosen of a kind yet: by text message and e-mail, news not at all. An empty list: not at all. */
  channels: Partial<Record<MessageKind, readonly Way[]>>;
  /** False: does not use digital services. `digitalBy`: who said so last, and when. */
  digital: boolean;
  digitalBy?: { role: Actor['role'] | 'representative'; name: string; at: Date };
  callTime?: CallTime;
  /** ISO 639 code of the language an interpreter is needed for. */
  interpreter?: string;
  needs: readonly Need[];
  needsNote: string;
};
