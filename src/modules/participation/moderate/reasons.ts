/** Why a statement is not taken in; told to its author, and counted for everybody. */
export const REASONS = ['off-topic', 'repeats', 'unclear', 'insulting', 'private', 'advert', 'other'] as const;
export type ReasonCode = (typeof REASONS)[number];
