import type { Lang, Localized } from '../src/kernel/i18n.ts';

type L = Required<Localized>;
/** 'YYYY-MM-DD', a Finnish calendar day. */
type Day = string;

/** A group of needs on the front page. */
export type Theme = { key: string; icon: string; name: L; lead: L };
/** A turn in life that brings needs with it: a child is born, a parent grows old. */
export type LifeEvent = { key: string; icon: string; name: L; lead: L };
/** For whom help is looked for: a child, somebody close, oneself as a newcomer. */
export type Audience = { key: string; name: L };

export const TARGET_KINDS = ['assessment', 'service', 'channel', 'content', 'outside', 'need'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];
/**
 * What guidance leads to: 'service:health-station' and 'channel:phone-centre' by source id, 'assessment:sore-throat' by name, 'content:…' by key,
 * 'outside:…' and 'need:…' by their key in the same guidance.
 */
export type TargetRef = `${TargetKind}:${string}`;

/**
 * A need as people say it. `words`: how people put it, one line a language, parted by commas; the name counts too. `otherwise`: what is shown whatever the
 * rules say, so that nobody is left without a way: phone and place.
 */
export type Need = {
  key: string;
  theme: string;
  name: L;
  lead: L;
  words: L;
  lifeEvents: readonly string[];
  audiences: readonly string[];
  otherwise: readonly TargetRef[];
  /** When not to wait: shown first, with 112. */
  urgent?: L;
};

/** Somebody else's service that we lead to: a national one, or a municipality's own that is still in use. */
export type Outside = {
  key: string;
  kind: 'national' | 'municipal';
  name: L;
  /** What one can do there. */
  purpose: L;
  url?: L;
  phone?: string;
  /** Only for people of these municipalities; none: everywhere. */
  municipalities?: readonly string[];
  signIn?: true;
  /** The service brings back to the address given in this parameter. Without it the page says how to come back. */
  returnParameter?: string;
  /** An address that leads nowhere, for showing. */
  example?: true;
};

/** While a channel is open (or closed), or between two times of day on some weekdays (Monday 1 … Sunday 7); `to` at or before `from` is the next day. */
export type TimeWindow = { kind: 'open' | 'closed'; channel: string } | { kind: 'clock'; days: readonly number[]; from: string; to: string };

/**
 * When it holds, its targets are given, in order. An empty list of a condition is no condition. `because` tells the resident why. `last`: rules after it
 * give nothing more.
 */
export type Rule = {
  key: string;
  /** For the editors. */
  name: string;
  needs: readonly string[];
  municipalities: readonly string[];
  audiences: readonly string[];
  lifeEvents: readonly string[];
  langs: readonly Lang[];
  signedIn?: boolean;
  time?: TimeWindow;
  /** First and last day, for what is so for a while. */
  from?: Day;
  until?: Day;
  targets: readonly TargetRef[];
  because: L;
  last?: true;
};

/** From need to help, as one county has it: data with its author, review date and sample mark. Rules are read in order. */
export type Guidance = {
  author: string;
  reviewed: Day;
  sources: readonly { name: string; url: string }[];
  /** A sample that awaits the county's approval. */
  sample: boolean;
  themes: readonly Theme[];
  lifeEvents: readonly LifeEvent[];
  audiences: readonly Audience[];
  needs: readonly Need[];
  outside: readonly Outside[];
  rules: readonly Rule[];
};
