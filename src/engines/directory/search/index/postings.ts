/** Weighted terms of one document, gathered while it is read. */
export type Bag = Map<string, number>;
export const add = (bag: Bag, term: string, weight: number): void => void bag.set(term, (bag.get(term) ?? 0) + weight);

/** Weights are kept in steps of a quarter up to 63.75: what ranking needs, in a byte. */
const STEP = 4;

/**
 * Which documents a term is in and how much it weighs there: an inverted index of a fixed set of documents, in typed arrays.
 * Ranking is BM25 (Robertson & Zaragoza 2009); weights of fields take the place of counts.
 */
export class Postings {
  readonly #terms = new Map<string, number>();
  readonly #start: Uint32Array;
  readonly #doc: Uint32Array;
  readonly #weight: Uint8Array;
  readonly #length: Float32Array;
  readonly #mean: number;

  constructor(bags: Iterable<Bag>, count: number) {
    const [term, doc] = [new Growing(), new Growing()];
    const weight = new Growing();
    this.#length = new Float32Array(count);
    let at = 0;
    for (const bag of bags) {
      for (const [name, given] of bag) {
        const id = this.#terms.get(name) ?? this.#terms.size;
        this.#terms.set(name, id);
        term.push(id);
        doc.push(at);
        weight.push(Math.min(255, Math.max(1, Math.round(given * STEP))));
        this.#length[at]! += given;
      }
      at++;
    }
    this.#mean = this.#length.reduce((a, b) => a + b, 0) / Math.max(1, count) || 1;
    // Counting sort by term; documents stay in order.
    this.#start = new Uint32Array(this.#terms.size + 1);
    for (let i = 0; i < term.length; i++) this.#start[term.at(i) + 1]!++;
    for (let t = 0; t < this.#terms.size; t++) this.#start[t + 1]! += this.#start[t]!;
    const next = this.#start.slice();
    this.#doc = new Uint32Array(term.length);
    this.#weight = new Uint8Array(term.length);
    for (let i = 0; i < term.length; i++) {
      const place = next[term.at(i)]!++;
      this.#doc[place] = doc.at(i);
      this.#weight[place] = weight.at(i);
    }
  }

  /** How many documents have the term. */
  spread(term: string): number {
    const t = this.#terms.get(term);
    return t === undefined ? 0 : this.#start[t + 1]! - this.#start[t]!;
  }

  /** Adds each document's score for the terms to `scores`, and to `cover` how much of the query it has; `rarity` gives a term's weight over all documents. */
  score(query: Bag, rarity: (term: string) => number, b: number, scores: Scores, cover?: Scores): void {
    for (const [term, asked] of query) {
      const t = this.#terms.get(term);
      if (t === undefined) continue;
      const share = asked * rarity(term);
      const weight = share * (K1 + 1);
      for (let i = this.#start[t]!; i < this.#start[t + 1]!; i++) {
        const d = this.#doc[i]!;
        const tf = this.#weight[i]! / STEP;
        scores.add(d, (weight * tf) / (tf + K1 * (1 - b + (b * this.#length[d]!) / this.#mean)));
        cover?.add(d, share);
      }
    }
  }

  get terms(): Iterable<string> {
    return this.#terms.keys();
  }
}
const K1 = 1.2;

/** Scores of documents, emptied in the time of those touched. */
export class Scores {
  readonly value: Float32Array;
  readonly touched: number[] = [];
  constructor(count: number) {
    this.value = new Float32Array(count);
  }
  add(doc: number, score: number): void {
    if (this.value[doc] === 0) this.touched.push(doc);
    this.value[doc]! += score;
  }
  best(): number {
    let best = 0;
    for (const d of this.touched) if (this.value[d]! > best) best = this.value[d]!;
    return best;
  }
  clear(): void {
    for (const d of this.touched) this.value[d] = 0;
    this.touched.length = 0;
  }
}

/** Numbers of a list that grows, in four bytes each. */
class Growing {
  #held = new Uint32Array(4096);
  length = 0;
  push(value: number): void {
    if (this.length === this.#held.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.length++] = value;
  }
  at(i: number): number {
    return this.#held[i]!;
  }
}
