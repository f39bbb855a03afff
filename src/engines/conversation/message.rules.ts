/** Longest message, in UTF-16 units as browsers count them. */
export const LONGEST_MESSAGE = 4000;

export type Judged = { kind: 'fits'; text: string } | { kind: 'empty' } | { kind: 'too-long' };

/** Can this be sent as a message? Space around it is left out. Pure. */
export function judgeMessage(typed: string): Judged {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  return text.length > LONGEST_MESSAGE ? { kind: 'too-long' } : { kind: 'fits', text };
}
