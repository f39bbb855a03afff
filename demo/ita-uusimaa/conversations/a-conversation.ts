import type { Localized } from '../../../src/kernel/i18n.ts';

/** A sample conversation. Everything in it is invented: question, statements, opinions and how many hold them. */
export type SampleConversation = {
  slug: string;
  state: 'open' | 'closed';
  style?: 'youth' | 'plain';
  voice?: 'code';
  /** Codes given out, where voices are counted by them. */
  codes?: readonly string[];
  /** Days from the day of loading. */
  opens: number;
  closes: number;
  question: Required<Localized>;
  background: Required<Localized>;
  organisedBy: Required<Localized>;
  people: number;
  /** How large each way of thinking is among the invented participants. */
  shares: readonly number[];
  /** The statement, and how likely somebody of each way of thinking agrees with it; the rest disagree, but for one in twelve who passes. */
  statements: readonly { text: Required<Localized>; agree: readonly number[] }[];
  questions: readonly { text: Required<Localized>; choices: readonly { code: string; text: Required<Localized> }[] }[];
  decision?: { title: Required<Localized>; text: Required<Localized>; by: string };
};
export const said = (fi: string, sv: string, en: string, ...agree: number[]) => ({ text: { fi, sv, en }, agree });
