import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Analyzer, STEM_SIGN, WHOLE, wordsOf } from '../analyze/terms.ts';
import { fold } from '../urgent.rules.ts';
import { MOST_DOCUMENTS, Scores } from './postings.ts';
import { ENOUGH, EXACT, JOINED, OTHER_LANGUAGE, SIMILAR, SYNONYM, WIDER } from './ranking.ts';
import { type Document, makeSegment, phraseOf, type Segment } from './segment.ts';
import { betterSpelling } from './spelling.ts';
import { atOnce } from './turns.ts';
import { Vocabulary } from './vocabulary.ts';

/** Other names of what a folded phrase means, and names of wider things that it belongs to. */
export type Names = { same: readonly string[]; wider: readonly string[] };
export type Synonyms = (phrase: string, lang: Lang) => Names | undefined;
/** What was found, in no order: slots, each with its score: 1 the best. `known`: some word sought is in the index itself, not only one like it. */
export type Answer = { slots: Uint32Array; scores: Float64Array; known: boolean };

const MOST_WORDS = 8;
const LONGEST_QUERY = 200;
/** A word that so many documents answer is not compared with others like it. */
const PLENTY = 500;
/** So many documents are looked at for words like one word; those of the likest first. */
const MOST_WORK = 20_000;
/** Small parts up to this size are made anew together; more of them, or more gone than this share, and the whole is worth making anew. */
const SMALL = 1000;
const MOST_GONE = 0.25;

type Taken = Pick<Answer, 'slots' | 'scores'>;
type Placed<About> = { segment: Segment; from: number; small: readonly Document<About>[] | undefined };

/**
 * The index of a county's services in this process. Grows by small segments; what is gone is passed over until the whole is made anew. Searching is pure
 * computing and never waits. Inside, each document has a number, its slot.
 */
export class Finder<About> {
  readonly #analyze: Analyzer;
  readonly #synonyms: Synonyms;
  readonly #vocabularies: Record<Lang, Vocabulary> = { fi: new Vocabulary(), sv: new Vocabulary(), en: new Vocabulary() };
  #segments: Placed<About>[] = [];
  /** By slot; empty where the document is gone. */
  #documents: (Pick<Document<About>, 'id' | 'about'> | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  /** Grows with every change. */
  changes = 0;
  #scores = new Scores(0);
  #peaks = new Scores(0);
  #known = false;

  constructor(analyze: Analyzer, synonyms: Synonyms = () => undefined) {
    this.#analyze = analyze;
    this.#synonyms = synonyms;
  }

  get size(): number {
    return this.#slots.size;
  }
  /** Is it time to make the index anew? */
  get worn(): boolean {
    const end = this.#documents.length;
    return end - this.size > end * MOST_GONE + 100;
  }
  about(id: string): About | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#documents[slot]?.about;
  }
  /** Of what is in a slot: an answer's, or one of `slots`, until something changes. */
  at(slot: number): About {
    return this.#documents[slot]!.about;
  }
  slots(): Iterable<number> {
    return this.#slots.values();
  }

  /** Puts in documents at once, in place of earlier ones of the same ids. For a few; many are put `inTurns(finder.putting(documents))`. */
  put(documents: readonly Document<About>[]): void {
    atOnce(this.putting(documents));
  }
  /** Until it is done the earlier answers are given, and nothing else may be put in or taken out. */
  *putting(documents: readonly Document<About>[]): Generator<void, void> {
    if (documents.length === 0) return;
    // Small segments no larger than what comes are made anew together with it.
    const coming = new Set(documents.map((d) => d.id));
    const together = [...documents];
    let kept = this.#segments.length;
    for (let last = this.#segments[kept - 1]; last?.small && last.segment.size <= together.length; last = this.#segments[--kept - 1]) {
      const { from } = last;
      together.unshift(...last.small.filter(({ id }, d) => this.#documents[from + d] !== undefined && !coming.has(id)));
    }
    const made: [Segment, readonly Document<About>[]][] = [];
    for (let i = 0; i < together.length; i += MOST_DOCUMENTS) {
      const some = together.slice(i, i + MOST_DOCUMENTS);
      made.push([yield* makeSegment(some, this.#analyze, this.#vocabularies), some]);
    }
    this.remove(coming);
    this.changes++;
    this.#documents.length = this.#segments[kept]?.from ?? this.#documents.length;
    this.#segments.length = kept;
    for (const [segment, some] of made) this.#append(segment, some);
    this.#scores = new Scores(this.#documents.length);
    this.#peaks = new Scores(this.#documents.length);
  }
  #append(segment: Segment, documents: readonly Document<About>[]): void {
    // Texts are kept only of what will be made anew with more.
    this.#segments.push({ segment, from: this.#documents.length, small: documents.length > SMALL ? undefined : documents });
    for (const { id, about } of documents) {
      this.#slots.set(id, this.#documents.length);
      this.#documents.push({ id, about });
    }
  }
  remove(ids: Iterable<string>): void {
    this.changes++;
    for (const id of ids) {
      const slot = this.#slots.get(id);
      if (slot === undefined) continue;
      this.#documents[slot] = undefined;
      this.#slots.delete(id);
    }
  }

  /** Documents that answer the words. Words of any of the languages find; other languages are tried when a word means nothing in `lang`. */
  search(q: string, lang: Lang): Answer {
    const text = q.toWellFormed().slice(0, LONGEST_QUERY);
    const phrase = phraseOf(text);
    this.#known = false;
    if (!phrase) return { slots: new Uint32Array(0), scores: new Float64Array(0), known: false };
    const understood = this.#inLanguage(text, phrase, lang, true);
    const own = this.#take();
    if (understood) return this.#answer(own);
    // Foreign words are taken as they are written; like ones only when the own language has nothing at all.
    const others = LANGS.filter((l) => l !== lang).map((other) => {
      this.#inLanguage(text, phrase, other, own.slots.length === 0);
      return this.#take();
    });
    return this.#answer(together(own, others));
  }
  /** What scores well enough beside the best. */
  #answer({ slots, scores }: Taken): Answer {
    let best = 0;
    for (let i = 0; i < scores.length; i++) if (scores[i]! > best) best = scores[i]!;
    let found = 0;
    for (let i = 0; i < slots.length; i++) {
      if (scores[i]! < best * ENOUGH) continue;
      slots[found] = slots[i]!;
      scores[found++] = scores[i]! / best;
    }
    return { slots: slots.subarray(0, found), scores: scores.subarray(0, found), known: this.#known };
  }

  /** The query with its unknown words spelt as known ones that are close; nothing when there is nothing to better. `inParts`: also a compound by its parts. */
  suggestion(q: string, lang: Lang, inParts = true): string | undefined {
    const spread = (term: number) => this.#spread(term, lang);
    let bettered = false;
    const words = wordsOf(q.toWellFormed().slice(0, LONGEST_QUERY), lang).slice(0, MOST_WORDS);
    const better = words.map((word) => {
      if (this.#isKnown(word, lang)) return word;
      const spelt = betterSpelling(word, this.#vocabularies[lang], spread, inParts);
      bettered ||= spelt !== undefined;
      return spelt ?? word;
    });
    return bettered ? better.join(' ') : undefined;
  }
  /** In the index, or a word of the language for certain. */
  #isKnown(word: string, lang: Lang): boolean {
    const terms = this.#analyze(word, lang);
    const isFinnish = lang === 'fi' && word.length > 4 && !terms.some(([term]) => term.startsWith(STEM_SIGN));
    const inIndex = LANGS.some((l) =>
      this.#analyze(word, l).some(([term, weight]) => weight >= WHOLE && this.#spread(this.#vocabularies[l].numberOf(term) ?? -1, l) > 0),
    );
    return isFinnish || inIndex;
  }

  /** Words of names and keywords that begin with what was typed (folded), the commonest first; and what has a word so beginning for each of the beginnings. */
  completions(beginnings: readonly string[], lang: Lang): { words: string[]; about: About[] } {
    const counts = new Map<string, number>();
    const about: About[] = [];
    for (const { segment, from } of this.#segments) {
      let having: Set<number> | undefined;
      for (const [i, beginning] of beginnings.entries()) {
        const docs = new Set<number>();
        for (const entry of segment.in[lang].completions.from(beginning)) {
          for (const d of entry.docs) if ((!having || having.has(d)) && this.#documents[from + d]) docs.add(d);
          if (i === beginnings.length - 1) counts.set(entry.word, (counts.get(entry.word) ?? 0) + entry.docs.length);
        }
        having = docs;
      }
      for (const d of having ?? []) about.push(this.#documents[from + d]!.about);
    }
    return { words: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word), about };
  }

  /** Scores what answers in one language. Is every word known in it? */
  #inLanguage(text: string, phrase: string, lang: Lang, alike: boolean): boolean {
    const words = wordsOf(text, lang).slice(0, MOST_WORDS);
    const asked = new Map<number, number>();
    const known = words.map((word) => {
      const spread = this.#ask(word, lang, 1, asked);
      if (alike && spread < PLENTY) this.#likewise(word, lang, SIMILAR);
      return spread > 0;
    });
    let understood = words.length > 0 && known.every(Boolean);
    // Two words written apart that are one: 'virtsatie vaiva'. All the more when one of them means nothing alone.
    for (let i = 1; i < words.length; i++) {
      const joined = words[i - 1]! + words[i]!;
      const share = known[i - 1] && known[i] ? JOINED : 1;
      const spread = this.#ask(joined, lang, share, asked, WHOLE);
      if (alike && spread < PLENTY) this.#likewise(joined, lang, SIMILAR * share);
    }
    for (const key of new Set([phrase, ...words.map(fold)])) {
      const names = this.#synonyms(key, lang);
      for (const name of names?.same ?? []) this.#askName(name, lang, SYNONYM, asked);
      for (const name of names?.wider ?? []) this.#askName(name, lang, WIDER, asked);
      understood ||= names !== undefined && key === phrase;
    }
    const best = maximum(this.#scores);
    for (const { segment, from } of this.#segments)
      for (const d of segment.in[lang].phrases.get(phrase) ?? segment.in[lang].phrases.get(phrase.replaceAll(' ', '')) ?? [])
        this.#scores.add(from + d, EXACT * (best || 1));
    return understood;
  }

  /** Asks for the terms of a word, each as much as not yet asked. How many documents have the word itself? */
  #ask(word: string, lang: Lang, share: number, asked: Map<number, number>, least = 0): number {
    let known = 0;
    for (const [term, weight] of this.#analyze(word, lang)) {
      const number = this.#vocabularies[lang].numberOf(term);
      if (number === undefined || weight < least) continue;
      const spread = this.#spread(number, lang);
      if (weight >= WHOLE) known = Math.max(known, spread);
      this.#askTerm(number, lang, weight * share, asked, spread);
    }
    return known;
  }
  #askName(name: string, lang: Lang, share: number, asked: Map<number, number>): void {
    const words = wordsOf(name, lang);
    for (const word of words) this.#ask(word, lang, share / words.length, asked, WHOLE);
  }
  #askTerm(term: number, lang: Lang, weight: number, asked: Map<number, number>, spread: number): void {
    const more = weight - (asked.get(term) ?? 0);
    if (more <= 0 || spread === 0) return;
    this.#known = true;
    asked.set(term, weight);
    for (const { segment, from } of this.#segments) segment.in[lang].postings.add(term, more * this.#rarity(spread), this.#scores, from);
  }
  /** Adds what the likest other words tell, of each document the most that one of them does. */
  #likewise(word: string, lang: Lang, share: number): void {
    let work = 0;
    for (const [term, likeness] of this.#vocabularies[lang].similar(fold(word))) {
      const spread = this.#spread(term, lang);
      work += spread;
      if (work > MOST_WORK && work > spread) break;
      const weight = share * likeness * this.#rarity(spread);
      for (const { segment, from } of this.#segments) segment.in[lang].postings.raise(term, weight, this.#peaks, from);
    }
    const { touched, value } = this.#peaks;
    for (let i = 0; i < touched.length; i++) this.#scores.add(touched[i]!, value[touched[i]!]!);
    this.#peaks.clear();
  }

  /** The living documents that have a score; then forgets it. */
  #take(): Taken {
    const { touched, value } = this.#scores;
    const [slots, scores] = [new Uint32Array(touched.length), new Float64Array(touched.length)];
    const least = maximum(this.#scores) * ENOUGH * OTHER_LANGUAGE;
    let taken = 0;
    for (let i = 0; i < touched.length; i++) {
      const slot = touched[i]!;
      if (value[slot]! < least || this.#documents[slot] === undefined) continue;
      slots[taken] = slot;
      scores[taken++] = value[slot]!;
    }
    this.#scores.clear();
    return { slots: slots.subarray(0, taken), scores: scores.subarray(0, taken) };
  }

  #spread(term: number, lang: Lang): number {
    let spread = 0;
    for (const { segment } of this.#segments) spread += segment.in[lang].postings.spread(term);
    return spread;
  }
  /** Inverse document frequency over the whole index. */
  #rarity = (spread: number): number => Math.log(1 + (this.#documents.length - spread + 0.5) / (spread + 0.5));
}

/** The best score of each document, those of other languages counted a little less. */
function together(own: Taken, others: readonly Taken[]): Taken {
  if (others.every((o) => o.slots.length === 0)) return own;
  const scored = new Map<number, number>();
  for (const [i, slot] of own.slots.entries()) scored.set(slot, own.scores[i]!);
  for (const { slots, scores } of others)
    for (let i = 0; i < slots.length; i++) scored.set(slots[i]!, Math.max(scored.get(slots[i]!) ?? 0, scores[i]! * OTHER_LANGUAGE));
  return { slots: Uint32Array.from(scored.keys()), scores: Float64Array.from(scored.values()) };
}

function maximum({ touched, value }: Scores): number {
  let best = 0;
  for (let i = 0; i < touched.length; i++) if (value[touched[i]!]! > best) best = value[touched[i]!]!;
  return best;
}
