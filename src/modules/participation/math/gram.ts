import type { Ballots } from './ballots.ts';

/**
 * XᵀX of the centred votes, kept from vote to vote: a vote changes the mean of its own column, so only that column is counted again, from the votes, and
 * no rounding gathers. A direction is then found without visiting votes. Weighs eight bytes for each pair of statements (8 MB for a thousand).
 */
export class Gram {
  #held: Float64Array;
  readonly #m: number;

  /** `before`: of the same statements and none or some more after them; their pairs are taken over. */
  constructor(m: number, before?: Gram) {
    this.#m = m;
    this.#held = new Float64Array(m * m);
    if (before) for (let j = 0; j < before.#m; j++) this.#held.set(before.#held.subarray(j * before.#m, (j + 1) * before.#m), j * m);
  }

  get size(): number {
    return this.#m;
  }

  /** Counts some columns again. */
  renew({ start, column, value }: Ballots, kept: Uint8Array, center: Float64Array, columns: Iterable<number>): void {
    const [m, held] = [this.#m, this.#held];
    const asked = new Uint8Array(m);
    for (const j of columns) {
      asked[j] = 1;
      held.fill(0, j * m, (j + 1) * m);
    }
    const from = new Float64Array(m);
    for (let r = 0; r + 1 < start.length; r++) {
      const first = start[r]!;
      const end = start[r + 1]!;
      let any = 0;
      for (let i = first; i < end; i++) any |= asked[column[i]!]!;
      if (!any) continue;
      for (let i = first; i < end; i++) from[i - first] = kept[column[i]!] ? value[i]! - center[column[i]!]! : 0;
      for (let i = first; i < end; i++) {
        const j = column[i]!;
        const x = from[i - first]!;
        if (!asked[j] || x === 0) continue;
        for (let k = first; k < end; k++) held[j * m + column[k]!]! += x * from[k - first]!;
      }
    }
    for (let j = 0; j < m; j++) if (asked[j]) for (let k = 0; k < m; k++) held[k * m + j] = held[j * m + k]!;
  }

  /** v -> XᵀXv */
  readonly times = (v: Float64Array): Float64Array => {
    const [m, held] = [this.#m, this.#held];
    const result = new Float64Array(m);
    // Four rows at a time, so that `v` is read a quarter as often.
    let j = 0;
    for (; j + 3 < m; j += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let k = 0, at = j * m; k < m; k++, at++) {
        const x = v[k]!;
        a += held[at]! * x;
        b += held[at + m]! * x;
        c += held[at + 2 * m]! * x;
        d += held[at + 3 * m]! * x;
      }
      result[j] = a;
      result[j + 1] = b;
      result[j + 2] = c;
      result[j + 3] = d;
    }
    for (; j < m; j++) for (let k = 0; k < m; k++) result[j]! += held[j * m + k]! * v[k]!;
    return result;
  };
}
