export const LONGEST = 200;
export type Verdict = { kind: 'may'; words: string } | { kind: 'empty' } | { kind: 'long' };

/** May this be said? Pure: the same words give the same answer. */
export function judge(words: string): Verdict {
  const trimmed = words.trim();
  if (trimmed === '') return { kind: 'empty' };
  return trimmed.length > LONGEST ? { kind: 'long' } : { kind: 'may', words: trimmed };
}
