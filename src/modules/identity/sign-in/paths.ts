import type { Audience } from '../audience.ts';
import type { Why } from '../provider/why.rules.ts';

const withBack = (path: string, values: Record<string, string>, back: string | undefined): string =>
  `${path}?${new URLSearchParams({ ...values, ...(back ? { back } : {}) })}`;

/** The page that explains signing in; without language prefix. */
export const signInPath = (as: Audience, back: string | undefined): string => withBack('/sign-in', { as }, back);
/** Straight to identification; whole. `identify`: by somebody signed in, for a sensitive act. */
export const startPath = (as: Audience, back: string | undefined, identify = false): string =>
  withBack('/sign-in/start', { as, ...(identify ? { identify: '1' } : {}) }, back);
/** The page that says kindly why it did not succeed; without language prefix. */
export const problemPath = (why: Why, as: Audience, back: string | undefined, identify = false): string =>
  withBack('/sign-in/problem', { why, as, ...(identify ? { identify: '1' } : {}) }, back);
/** The page that says that something changed at identification: `person`: another is signed in now · `acting`: acting for another ended. */
export const changedPath = (what: 'person' | 'acting'): string => `/sign-in/changed?what=${what}`;
