/** Longest statement: one thought, to be read on a phone at a glance. */
export const LONGEST = 400;
const SHORTEST = 8;
/** So many statements of one participant wait or are shown at most. */
export const MOST_OWN = 10;

export type Judged = { kind: 'fits'; text: string } | { kind: 'short' } | { kind: 'long'; by: number } | { kind: 'address' };

/** Can this be a statement that others vote on? Pure. Links and addresses are not opinions, and the commonest rubbish. */
export function judge(typed: string): Judged {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return { kind: 'long', by: text.length - LONGEST };
  if (text.length < SHORTEST || !/\p{L}{2}/u.test(text)) return { kind: 'short' };
  if (/https?:\/\/|www\.|\S+@\S+\.\w/i.test(text)) return { kind: 'address' };
  return { kind: 'fits', text };
}
