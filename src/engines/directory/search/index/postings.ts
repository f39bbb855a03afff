/** Scores of documents, emptied in the time of those touched. */
export class Scores {
  readonly value: Float32Array;
  readonly #touched: Uint32Array;
  #count = 0;
  constructor(size: number) {
    this.value = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }
  /** Documents that have a score, in no order. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }
  add(doc: number, score: number): void {
    if (this.value[doc] === 0) this.#touched[this.#count++] = doc;
    this.value[doc]! += score;
  }
  raise(doc: number, score: number): void {
    if (this.value[doc] === 0) this.#touched[this.#count++] = doc;
    if (score > this.value[doc]!) this.value[doc] = score;
  }
  clear(): void {
    for (let i = 0; i < this.#count; i++) this.value[this.#touched[i]!] = 0;
    this.#count = 0;
  }
}

/** At most so many documents in one set: their numbers take two bytes. */
export const MOST_DOCUMENTS = 65_536;
const STEPS = 255;

/**
 * Which documents a term is in and how much it tells of each: an inverted index of a fixed set of documents, in typed arrays. What a term tells is reckoned
 * when the index is made (BM25F of fields of usual lengths), so that finding is adding bytes.
 */
export class Postings {
  readonly #start: Uint32Array;
  readonly #doc: Uint16Array;
  readonly #tells: Uint8Array;

  private constructor(start: Uint32Array, doc: Uint16Array, tells: Uint8Array) {
    this.#start = start;
    this.#doc = doc;
    this.#tells = tells;
  }

  /** `terms`: how many there are; entries come as (term, document, 0–1), documents in order. Takes its turn now and then. */
  static *of(terms: number, entries: Entries): Generator<void, Postings> {
    const start = new Uint32Array(terms + 1);
    for (let i = 0; i < entries.length; i++) start[entries.term(i) + 1]!++;
    for (let t = 0; t < terms; t++) start[t + 1]! += start[t]!;
    yield;
    const next = start.slice();
    const doc = new Uint16Array(entries.length);
    const tells = new Uint8Array(entries.length);
    for (let i = 0; i < entries.length; i++) {
      const place = next[entries.term(i)]!++;
      doc[place] = entries.doc(i);
      tells[place] = entries.tells(i);
      if (i % 100_000 === 99_999) yield;
    }
    return new Postings(start, doc, tells);
  }

  /** How many documents have the term. */
  spread(term: number): number {
    return term >= 0 && term + 1 < this.#start.length ? this.#start[term + 1]! - this.#start[term]! : 0;
  }
  /** Adds what the term tells, times `weight`, to each document's score. */
  add(term: number, weight: number, scores: Scores, from: number): void {
    if (term + 1 >= this.#start.length) return;
    const step = weight / STEPS;
    for (let i = this.#start[term]!; i < this.#start[term + 1]!; i++) scores.add(from + this.#doc[i]!, step * this.#tells[i]!);
  }
  /** As `add`, but only where it tells more than what is there. */
  raise(term: number, weight: number, scores: Scores, from: number): void {
    if (term + 1 >= this.#start.length) return;
    const step = weight / STEPS;
    for (let i = this.#start[term]!; i < this.#start[term + 1]!; i++) scores.raise(from + this.#doc[i]!, step * this.#tells[i]!);
  }
}

/** Entries of an index while it is made, seven bytes each. */
export class Entries {
  #term = new Uint32Array(4096);
  #doc = new Uint16Array(4096);
  #tells = new Uint8Array(4096);
  length = 0;
  push(term: number, doc: number, tells: number): void {
    if (this.length === this.#term.length) {
      this.#term = grown(this.#term, new Uint32Array(this.length * 2));
      this.#doc = grown(this.#doc, new Uint16Array(this.length * 2));
      this.#tells = grown(this.#tells, new Uint8Array(this.length * 2));
    }
    this.#term[this.length] = term;
    this.#doc[this.length] = doc;
    this.#tells[this.length++] = Math.max(1, Math.round(tells * STEPS));
  }
  term = (i: number): number => this.#term[i]!;
  doc = (i: number): number => this.#doc[i]!;
  tells = (i: number): number => this.#tells[i]!;
}
function grown<A extends Uint8Array | Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
