import { plusMinutes } from '../../../kernel/clock.ts';

/** For how long an answer can be changed. */
export const CHANGE_HOURS = 24;
/** Longest own words. */
export const LONGEST_WORDS = 2000;

export type Typed = { score: string; words: string };
export type Judged = { kind: 'fits'; score: number; words: string } | { kind: 'problems'; problems: ('score' | 'words')[] };

/** Can this be given? The score is asked for, the words are free. Pure. */
export function judge({ score, words }: Typed): Judged {
  const fits = /^(\d|10)$/.test(score);
  const problems = [...(fits ? [] : ['score' as const]), ...(words.length > LONGEST_WORDS ? ['words' as const] : [])];
  return problems.length ? { kind: 'problems', problems } : { kind: 'fits', score: Number(score), words };
}

/** May what was given then still be changed? */
export const mayChange = (givenAt: Date, now: Date): boolean => now < plusMinutes(givenAt, CHANGE_HOURS * 60);
