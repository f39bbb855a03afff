import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Analyzer, gramsOf, wordsOf } from '../analyze/terms.ts';
import { add, type Bag } from './postings.ts';
import { type Document, phraseOf, Segment } from './segment.ts';

/** Other ways to say a phrase, folded. */
export type Synonyms = (phrase: string, lang: Lang) => readonly string[];
export type Ranked = { id: string; score: number };

/** How the answers of words and of pieces of words come together. Scores of the best are 1 before the rest is added. */
const PIECES = 0.5;
const SYNONYM = 0.5;
const JOINED = 0.8;
/** Terms that stand for the whole of a word, not for a part of a compound. */
const WHOLE = 0.9;
const EXACT = 0.6;
const OTHER_LANGUAGE = 0.85;
/** Share of a query's pieces that a document found by pieces alone must have, and of the best score that any must have. */
const ENOUGH_PIECES = 0.2;
const ENOUGH = 0.1;
const MOST_WORDS = 8;
const LONGEST_QUERY = 200;
/** More small parts than this, or more gone than this share, and the index is worth making anew. */
const MOST_SEGMENTS = 12;
const MOST_GONE = 0.25;

/**
 * The index of a county's services in this process. Grows by small segments as services change; what is gone is passed over until the whole is made anew.
 * Searching is pure computing and never waits.
 */
export class Finder {
  readonly #analyze: Analyzer;
  readonly #synonyms: Synonyms;
  #segments: Segment[] = [];
  /** Where the living version of each document is. */
  #places = new Map<string, readonly [segment: Segment, doc: number]>();

  constructor(analyze: Analyzer, synonyms: Synonyms = () => []) {
    this.#analyze = analyze;
    this.#synonyms = synonyms;
  }

  get size(): number {
    return this.#places.size;
  }
  /** Is it time to make the index anew? */
  get worn(): boolean {
    const held = this.#segments.reduce((n, s) => n + s.ids.length, 0);
    return this.#segments.length > MOST_SEGMENTS || held - this.size > held * MOST_GONE + 100;
  }

  /** Puts in documents, in place of earlier ones of the same ids. */
  put(documents: readonly Document[]): void {
    if (documents.length === 0) return;
    const segment = new Segment(documents, this.#analyze);
    this.#segments.push(segment);
    for (const [d, { id }] of documents.entries()) this.#places.set(id, [segment, d]);
  }
  remove(ids: Iterable<string>): void {
    for (const id of ids) this.#places.delete(id);
  }

  /** Documents that answer the words, best first. Words of any of the languages find; those of `lang` a little better. */
  search(q: string, lang: Lang): Ranked[] {
    const phrase = phraseOf(q.toWellFormed().slice(0, LONGEST_QUERY));
    if (!phrase) return [];
    const found = new Map<string, number>();
    for (const each of [lang, ...LANGS.filter((l) => l !== lang)]) {
      const share = each === lang ? 1 : OTHER_LANGUAGE;
      for (const [id, score] of this.#inLanguage(q, phrase, each)) found.set(id, Math.max(found.get(id) ?? 0, score * share));
    }
    const ranked = [...found].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const least = (ranked[0]?.score ?? 0) * ENOUGH;
    return ranked.filter((r) => r.score >= least);
  }

  #inLanguage(q: string, phrase: string, lang: Lang): Map<string, number> {
    const words = wordsOf(q.toWellFormed().slice(0, LONGEST_QUERY), lang).slice(0, MOST_WORDS);
    const { terms, pieces } = this.#ask(words, phrase, lang);
    const rareWord = this.#rarity((s) => s.byWord[lang]);
    const rarePiece = this.#rarity((s) => s.byPiece[lang]);
    for (const segment of this.#segments) {
      segment.byWord[lang].score(terms, rareWord, 0.6, segment.words);
      segment.byPiece[lang].score(pieces, rarePiece, 0.5, segment.pieces, segment.cover);
    }
    const whole = [...pieces].reduce((sum, [gram, w]) => sum + w * rarePiece(gram), 0);
    const [bestWord, bestPiece] = [this.#best((s) => s.words.best()), this.#best((s) => s.pieces.best())];
    const scores = new Map<string, number>();
    for (const segment of this.#segments) {
      for (const d of new Set([...segment.words.touched, ...segment.pieces.touched])) {
        const id = segment.ids[d]!;
        const [word, piece] = [segment.words.value[d]!, segment.pieces.value[d]!];
        if (!this.#lives(id, segment, d) || (word === 0 && segment.cover.value[d]! < whole * ENOUGH_PIECES)) continue;
        scores.set(id, (bestWord ? word / bestWord : 0) + (bestPiece ? (PIECES * piece) / bestPiece : 0));
      }
      for (const d of segment.phrases[lang].get(phrase) ?? []) {
        const id = segment.ids[d]!;
        if (this.#lives(id, segment, d)) scores.set(id, (scores.get(id) ?? 0) + EXACT);
      }
      segment.words.clear();
      segment.pieces.clear();
      segment.cover.clear();
    }
    return scores;
  }

  #ask(words: readonly string[], phrase: string, lang: Lang): { terms: Bag; pieces: Bag } {
    const [terms, pieces]: [Bag, Bag] = [new Map(), new Map()];
    const most = (bag: Bag, term: string, weight: number) => bag.set(term, Math.max(bag.get(term) ?? 0, weight));
    const joined = words.slice(1).map((w, i) => words[i]! + w);
    for (const word of words) {
      for (const [term, weight] of this.#analyze(word, lang)) most(terms, term, weight);
      for (const gram of gramsOf(word)) add(pieces, gram, 1);
    }
    // Two words written apart that are one: 'virtsatie vaiva'.
    for (const word of joined) for (const [term, weight] of this.#analyze(word, lang)) if (weight >= WHOLE) most(terms, term, JOINED);
    const others = new Set([phrase, ...words.map(phraseOf)].flatMap((p) => this.#synonyms(p, lang)));
    for (const other of others)
      for (const word of wordsOf(other, lang))
        for (const [term, weight] of this.#analyze(word, lang)) if (weight >= WHOLE) most(terms, term, SYNONYM);
    return { terms, pieces };
  }

  /** Inverse document frequency over the whole index. */
  #rarity(of: (segment: Segment) => { spread(term: string): number }) {
    const known = new Map<string, number>();
    const all = this.#segments.reduce((n, s) => n + s.ids.length, 0);
    return (term: string): number => {
      const kept = known.get(term);
      if (kept !== undefined) return kept;
      const spread = this.#segments.reduce((n, s) => n + of(s).spread(term), 0);
      const rarity = Math.log(1 + (all - spread + 0.5) / (spread + 0.5));
      known.set(term, rarity);
      return rarity;
    };
  }
  #best = (of: (segment: Segment) => number): number => this.#segments.reduce((best, s) => Math.max(best, of(s)), 0);
  #lives(id: string, segment: Segment, doc: number): boolean {
    const place = this.#places.get(id);
    return place !== undefined && place[0] === segment && place[1] === doc;
  }
}
