import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Analyzer, wordsOf } from '../analyze/terms.ts';
import { fold } from '../urgent.rules.ts';
import { Completions } from './completions.ts';
import { Entries, Postings } from './postings.ts';
import { FIELDS, type FieldName, SATURATION } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A service as search reads it. `names`: what it is called, and its keywords. `about`: what the finder gives back of it. */
export type Document<About> = {
  id: string;
  names: Partial<Record<Lang, readonly string[]>>;
  fields: Partial<Record<Lang, readonly Field[]>>;
  about: About;
};
type Searched = Document<unknown>;
export type Field = readonly [name: FieldName, text: string];

/** Texts as long as a book tell no more than their beginning. */
const LONGEST = 20_000;

/** What a segment holds of one language. */
type InLanguage = {
  postings: Postings;
  /** Whole names, folded, with the documents that have them. */
  phrases: ReadonlyMap<string, readonly number[]>;
  completions: Completions;
};

/** An unchanging part of the index: documents in three languages. */
export type Segment = { size: number; in: Record<Lang, InLanguage> };

/** Makes a segment, taking turns with others: run by `atOnce` or `inTurns`. */
export function* makeSegment(documents: readonly Searched[], analyze: Analyzer, vocabularies: Record<Lang, Vocabulary>): Generator<void, Segment> {
  const found: Partial<Record<Lang, InLanguage>> = {};
  for (const lang of LANGS) found[lang] = yield* inLanguage(documents, lang, analyze, vocabularies[lang]);
  return { size: documents.length, in: found as Record<Lang, InLanguage> };
}

function* inLanguage(documents: readonly Searched[], lang: Lang, analyze: Analyzer, vocabulary: Vocabulary): Generator<void, InLanguage> {
  const entries = new Entries();
  const phrases = new Map<string, number[]>();
  const completions = new Completions(lang);
  for (const [d, { names, fields }] of documents.entries()) {
    for (const name of new Set(names[lang]?.map(phraseOf))) phrases.set(name, [...(phrases.get(name) ?? []), d]);
    completions.add(d, names[lang] ?? []);
    for (const [term, weight] of weigh(fields[lang] ?? [], lang, analyze, vocabulary)) entries.push(term, d, weight / (weight + SATURATION));
    if (d % 10 === 9) yield;
  }
  return { postings: yield* Postings.of(vocabulary.size, entries), phrases, completions };
}

/** What each term weighs in a document: more in telling fields, less in long ones. */
function weigh(fields: readonly Field[], lang: Lang, analyze: Analyzer, vocabulary: Vocabulary): Map<number, number> {
  const words = new Map<FieldName, string[]>();
  for (const [name, text] of fields) words.set(name, [...(words.get(name) ?? []), ...wordsOf(text.slice(0, LONGEST), lang)]);
  const bag = new Map<number, number>();
  for (const [name, list] of words) {
    const { weight, dilution, usual } = FIELDS[name];
    const each = weight / (1 - dilution + (dilution * list.length) / usual);
    for (const word of list)
      for (const [term, share, spelt] of analyze(word, lang)) {
        const number = vocabulary.add(term, spelt);
        bag.set(number, (bag.get(number) ?? 0) + share * each);
      }
  }
  return bag;
}

/** A name or a query as one phrase: folded, words apart by one space. */
export const phraseOf = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
