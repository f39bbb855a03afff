import type { Tx } from '../../kernel/db.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { TimelineEntry } from './timeline.store.ts';

/** A link of a saying. `href`: ready to use, with language. */
export type SaidLink = { text: string; href: string };
export type Fact = { name: string; value: string };

/** What a timeline entry tells its reader, in plain words and as data: My page, the desk and paper draw it alike. */
export type Saying = {
  /** What happened, in a few words: 'Varasit ajan etävastaanotolle'. */
  title: string;
  /** Short paragraphs. */
  text?: readonly string[];
  /** 'Aika' – 'ma 23.11.2026 klo 9.30'. */
  facts?: readonly Fact[];
  /** Longer things under a heading of their own: instructions, answers. `folded`: behind one press on a screen, open on paper. */
  parts?: readonly { title: string; text?: readonly string[]; facts?: readonly Fact[]; links?: readonly SaidLink[]; folded?: boolean }[];
  links?: readonly SaidLink[];
};

/** Who reads and how: `tx.actor` tells whether a resident or a professional, `href` gives an address in the reader's language. */
export type Reader = { tx: Tx; lang: Lang; href(path: string): string };
export type Sayer = (entry: TimelineEntry, reader: Reader) => Promise<Saying | undefined> | Saying | undefined;

/** What kinds of things happen, by which a resident finds them on the timeline. */
export const CATEGORIES = ['assessment', 'booking', 'visit', 'form', 'message', 'decision', 'plan', 'feedback', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

const sayers = new Map<string, { sayer: Sayer; category: Category }>();
const namers: ((topic: string, lang: Lang) => string | undefined)[] = [];

/**
 * Tells how entries of one kind are said. The part that notes a kind calls this once, when it is loaded:
 * `describe('booking.cancelled', (entry, { lang }) => ({ title: say(lang)('timeline.cancelled') }), 'booking')`.
 * Nothing given back: the entry is not for this reader. Throws when another sayer has the kind.
 */
export function describe(kind: string, sayer: Sayer, category: Category = 'other'): void {
  if (sayers.has(kind)) throw new Error(`timeline kind '${kind}' is described twice`);
  sayers.set(kind, { sayer, category });
}

/** To which category a kind of entries belongs. */
export const categoryOf = (kind: string): Category => sayers.get(kind)?.category ?? 'other';
/** The kinds of these categories that somebody says; of all when none is named. */
export const kindsOf = (categories: readonly Category[]): string[] =>
  [...sayers].filter(([, { category }]) => categories.length === 0 || categories.includes(category)).map(([kind]) => kind);

/** The kinds that somebody says; a test of the whole compares them with the kinds that are noted. */
export const describedKinds = (): readonly string[] => [...sayers.keys()].sort();

export type Said = { entry: TimelineEntry; said: Saying };

/** A timeline in words, in the order given. Entries nobody describes, or not for this reader, are left out. */
export async function sayTimeline(entries: readonly TimelineEntry[], reader: Reader): Promise<Said[]> {
  const told: Said[] = [];
  // One after another: they share the transaction's connection.
  for (const entry of entries) {
    const said = await sayers.get(entry.kind)?.sayer(entry, reader);
    if (said) told.push({ entry, said });
  }
  return told;
}

/** Tells how topics of matters are said: `nameTopics((topic, lang) => definitions.get(topic)?.title[lang])`. */
export function nameTopics(namer: (topic: string, lang: Lang) => string | undefined): void {
  namers.push(namer);
}

/** What a matter is about, in words; nothing when no part knows the topic. */
export function topicName(topic: string, lang: Lang): string | undefined {
  for (const namer of namers) {
    const name = namer(topic, lang);
    if (name) return name;
  }
  return undefined;
}
