import type { Lang } from '../../../../kernel/i18n.ts';
import { type Analyzer, gramsOf, wordsOf } from '../analyze/terms.ts';
import { fold } from '../urgent.rules.ts';
import { add, type Bag, Postings, Scores } from './postings.ts';

/** A service as search reads it. `weight` of a field: how much a word in it tells. */
export type Document = { id: string; names: Partial<Record<Lang, readonly string[]>>; fields: Partial<Record<Lang, readonly Field[]>> };
export type Field = readonly [text: string, weight: number];

/** Texts as long as a book tell no more than their beginning. */
const LONGEST = 20_000;
/** Fields that tell at least this much are also found by pieces of words. */
const TELLING = 1.2;

/** An unchanging part of the index: documents in three languages, by words and by pieces of words. */
export class Segment {
  readonly ids: readonly string[];
  readonly byWord: Record<Lang, Postings>;
  readonly byPiece: Record<Lang, Postings>;
  /** Whole names and keywords, folded, with the documents that have them. */
  readonly phrases: Record<Lang, ReadonlyMap<string, readonly number[]>>;
  /** Used by one search at a time; a search never waits in the middle. */
  readonly words: Scores;
  readonly pieces: Scores;
  readonly cover: Scores;

  constructor(documents: readonly Document[], analyze: Analyzer) {
    this.ids = documents.map((d) => d.id);
    const of = { fi: make(documents, 'fi', analyze), sv: make(documents, 'sv', analyze), en: make(documents, 'en', analyze) };
    this.byWord = { fi: of.fi.byWord, sv: of.sv.byWord, en: of.en.byWord };
    this.byPiece = { fi: of.fi.byPiece, sv: of.sv.byPiece, en: of.en.byPiece };
    this.phrases = { fi: of.fi.phrases, sv: of.sv.phrases, en: of.en.phrases };
    this.words = new Scores(documents.length);
    this.pieces = new Scores(documents.length);
    this.cover = new Scores(documents.length);
  }
}

function make(documents: readonly Document[], lang: Lang, analyze: Analyzer) {
  const phrases = new Map<string, number[]>();
  for (const [d, document] of documents.entries())
    for (const name of new Set(document.names[lang]?.map(phraseOf))) phrases.set(name, [...(phrases.get(name) ?? []), d]);
  return {
    phrases,
    byWord: new Postings(
      bags(documents, lang, (bag, word, weight) => {
        for (const [term, w] of analyze(word, lang)) add(bag, term, w * weight);
      }),
      documents.length,
    ),
    byPiece: new Postings(
      bags(documents, lang, (bag, word, weight) => {
        if (weight >= TELLING) for (const gram of gramsOf(word)) add(bag, gram, weight);
      }),
      documents.length,
    ),
  };
}

function* bags(documents: readonly Document[], lang: Lang, put: (bag: Bag, word: string, weight: number) => void): Generator<Bag> {
  for (const { fields } of documents) {
    const bag: Bag = new Map();
    for (const [text, weight] of fields[lang] ?? []) for (const word of wordsOf(text.slice(0, LONGEST), lang)) put(bag, word, weight);
    yield bag;
  }
}

/** A name or a query as one phrase: folded, words apart by one space. */
export const phraseOf = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
