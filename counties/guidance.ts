import type { Localized } from '../src/kernel/i18n.ts';

type L = Required<Localized>;

/** A group of needs on the front page. */
export type Theme = { key: string; icon: string; name: L; lead: L };

/**
 * A need as people say it, and what helps. `words`: how people put it, one line a language, parted by commas; the name counts too.
 * `services`: source ids of the county's services, the first is the best first contact.
 */
export type Need = {
  key: string;
  theme: string;
  name: L;
  lead: L;
  words: L;
  /** Symptom assessment by key. */
  assessment?: string;
  services: readonly string[];
  /** When not to wait: shown first, with 112. */
  urgent?: L;
};

export type Guidance = { themes: readonly Theme[]; needs: readonly Need[] };
