import { piecesOf, STEM_SIGN } from '../analyze/terms.ts';

export type Similar = readonly [term: number, likeness: number];

/** How like a word must be, how many pieces the two share at least, and how many of the likest are used. */
const LIKE = 0.22;
const SHARED = 2;
const MOST = 60;
/** What counts more in likeness: that the word sought is contained, or that the two are of the same length. */
const CONTAINED = 0.55;
const KEPT = 20_000;

/** The terms of one language with their numbers, and which of them look alike. Grows; nothing is taken out. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #spelt: string[] = [];
  readonly #stems = new Set<number>();
  readonly #pieces: string[][] = [];
  readonly #having = new Map<string, number[]>();
  #looked = 0;
  #shared = new Uint16Array(0);
  #sum = new Float64Array(0);
  #whole = new Float64Array(0);
  readonly #kept = new Map<string, readonly Similar[]>();

  get size(): number {
    return this.#numbers.size;
  }
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }
  /** The term as people spell it, with its dots. */
  speltOf(number: number): string {
    return this.#spelt[number]!;
  }
  /** Not a word but what is left of one without its endings. */
  isStem(number: number): boolean {
    return this.#stems.has(number);
  }
  add(term: string, spelt: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#spelt.push(spelt);
    if (term.startsWith(STEM_SIGN)) this.#stems.add(number);
    this.#pieces.push(piecesOf(term.startsWith(STEM_SIGN) ? term.slice(1) : term));
    return number;
  }

  /** Terms that look like a folded word, the likest first; the word itself among them. */
  similar(word: string): readonly Similar[] {
    this.#look();
    const kept = this.#kept.get(word);
    if (kept) return kept;
    if (this.#kept.size > KEPT) this.#kept.clear();
    const found = this.#alike(word);
    this.#kept.set(word, found);
    return found;
  }

  #alike(word: string): Similar[] {
    let whole = 0;
    const touched: number[] = [];
    for (const piece of piecesOf(word)) {
      const rarity = this.#rarity(piece);
      whole += rarity;
      for (const t of this.#having.get(piece) ?? []) {
        if (this.#shared[t] === 0) touched.push(t);
        this.#shared[t]!++;
        this.#sum[t]! += rarity;
      }
    }
    const found: Similar[] = [];
    for (const t of touched) {
      const likeness = (CONTAINED * this.#sum[t]!) / whole + ((1 - CONTAINED) * this.#sum[t]!) / this.#whole[t]!;
      if (likeness >= LIKE && this.#shared[t]! >= Math.min(SHARED, this.#pieces[t]!.length)) found.push([t, Math.min(1, likeness)]);
      this.#shared[t] = 0;
      this.#sum[t] = 0;
    }
    return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
  }

  /** Brings what is known of pieces up to the terms there are. */
  #look(): void {
    if (this.#looked === this.size) return;
    for (; this.#looked < this.size; this.#looked++)
      for (const piece of this.#pieces[this.#looked]!) {
        const having = this.#having.get(piece);
        if (having) having.push(this.#looked);
        else this.#having.set(piece, [this.#looked]);
      }
    this.#shared = new Uint16Array(this.size);
    this.#sum = new Float64Array(this.size);
    this.#whole = Float64Array.from(this.#pieces, (pieces) => pieces.reduce((sum, piece) => sum + this.#rarity(piece), 0));
    this.#kept.clear();
  }
  #rarity = (piece: string): number => Math.log(1 + this.size / ((this.#having.get(piece)?.length ?? 0) + 1));
}
