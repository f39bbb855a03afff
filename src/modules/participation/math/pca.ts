import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Ballots } from './ballots.ts';

/** Mean vote of each statement, and the two directions in which opinions differ most (unit vectors, or zeros where nothing differs). */
export type Pca = { center: Float64Array; components: readonly [Float64Array, Float64Array] };

/** Residual of an eigenpair relative to the largest eigenvalue at which it is exact enough. */
const EXACT = 1e-13;
const LOOK_EVERY = 8;
const LOOK_SOONER = 3;

/**
 * Principal components of votes with missing ones at the column's mean. Since those are zero once centred, only votes cast are ever visited, and
 * the result is that of the whole dense matrix. Statements `out` count as 0 for everyone. Deterministic: the Krylov space (Lanczos with full
 * reorthogonalization; Golub & Van Loan, Matrix Computations, ch. 10) starts from the same vector always, and the largest entry of each component is positive.
 */
export function pca(ballots: Ballots, out: ReadonlySet<number>): Pca {
  const kept = keptOf(ballots.statements, out);
  const center = means(ballots, kept);
  return directionsOf(spread(centred(ballots, kept, center), kept.length), center);
}

/**
 * The two directions of a matrix known by what it does: `times` is v -> XᵀXv. `near`: components of an earlier result, from which the way is shorter;
 * the result is the same within rounding.
 */
export function directionsOf(times: (v: Float64Array) => Float64Array, center: Float64Array, near?: readonly Float64Array[]): Pca {
  const m = center.length;
  const { values, vectors } = largestTwo(times, m, near);
  const tiny = 1e-12 * Math.max(1, values[0] ?? 0);
  const component = (i: number) => ((values[i] ?? 0) > tiny ? pointed(vectors[i]!) : new Float64Array(m));
  return { center, components: [component(0), component(1)] };
}

/** Which columns take part. */
export const keptOf = (statements: readonly number[], out: ReadonlySet<number>): Uint8Array =>
  Uint8Array.from(statements, (id) => (out.has(id) ? 0 : 1));

export function means({ column, value }: Ballots, kept: Uint8Array): Float64Array {
  const sum = new Float64Array(kept.length);
  const seen = new Float64Array(kept.length);
  for (let i = 0; i < column.length; i++) {
    sum[column[i]!]! += value[i]!;
    seen[column[i]!]!++;
  }
  return sum.map((s, j) => (kept[j] && seen[j] ? s / seen[j]! : 0));
}

type Rows = { start: Int32Array; column: Int32Array; value: Float64Array };
function centred({ start, column, value }: Ballots, kept: Uint8Array, center: Float64Array): Rows {
  const values = new Float64Array(value.length);
  for (let i = 0; i < value.length; i++) values[i] = kept[column[i]!] ? value[i]! - center[column[i]!]! : 0;
  return { start, column, value: values };
}

/** v -> XᵀXv, visiting votes only. */
function spread({ start, column, value }: Rows, m: number) {
  return (v: Float64Array): Float64Array => {
    const result = new Float64Array(m);
    for (let r = 0; r + 1 < start.length; r++) {
      const from = start[r]!;
      const to = start[r + 1]!;
      let dot = 0;
      for (let i = from; i < to; i++) dot += value[i]! * v[column[i]!]!;
      if (dot !== 0) for (let i = from; i < to; i++) result[column[i]!]! += value[i]! * dot;
    }
    return result;
  };
}

function largestTwo(
  times: (v: Float64Array) => Float64Array,
  m: number,
  near?: readonly Float64Array[],
): { values: number[]; vectors: Float64Array[] } {
  const basis: Float64Array[] = [];
  const alpha: number[] = [];
  const beta: number[] = [];
  let next = unit(near?.length && near.every((v) => v.length === m) ? mixed(near) : firstVector(m));
  while (next && basis.length < m) {
    basis.push(next);
    const w = times(next);
    alpha.push(dot(w, next));
    // Twice is enough (Kahan, Parlett): the basis stays orthogonal to the last digit.
    for (let pass = 0; pass < 2; pass++) for (const q of basis) subtract(w, q, dot(w, q));
    const length = Math.sqrt(dot(w, w));
    const done = basis.length % (near ? LOOK_SOONER : LOOK_EVERY) === 0 || length < 1e-14 * Math.max(1, alpha[0]!) || basis.length === m;
    if (done) {
      const ritz = ritzPairs(alpha, beta);
      const residual = Math.max(...ritz.slice(0, 2).map((p) => Math.abs(length * p.vector.at(-1)!)));
      if (residual <= EXACT * Math.max(1e-300, ritz[0]!.value) || basis.length === m || length < 1e-14 * Math.max(1, alpha[0]!))
        return {
          values: ritz.slice(0, 2).map((p) => p.value),
          vectors: ritz.slice(0, 2).map((p) => unit(combine(basis, p.vector)) ?? new Float64Array(m)),
        };
    }
    beta.push(length);
    next = unit(w);
  }
  return { values: [], vectors: [] };
}

/** Eigenpairs of the small tridiagonal matrix, largest first. */
function ritzPairs(alpha: readonly number[], beta: readonly number[]): { value: number; vector: number[] }[] {
  const n = alpha.length;
  const t = Matrix.zeros(n, n);
  for (const [i, a] of alpha.entries()) t.set(i, i, a);
  for (let i = 0; i + 1 < n; i++) {
    t.set(i, i + 1, beta[i]!);
    t.set(i + 1, i, beta[i]!);
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(t, { assumeSymmetric: true });
  return realEigenvalues.map((value, i) => ({ value, vector: eigenvectorMatrix.getColumn(i) })).sort((a, b) => b.value - a.value);
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const subtract = (w: Float64Array, q: Float64Array, by: number): void => {
  for (let i = 0; i < w.length; i++) w[i]! -= by * q[i]!;
};
const unit = (v: Float64Array): Float64Array | undefined => {
  const length = Math.sqrt(dot(v, v));
  return length > 0 ? v.map((x) => x / length) : undefined;
};
const combine = (basis: readonly Float64Array[], weights: readonly number[]): Float64Array => {
  const sum = new Float64Array(basis[0]!.length);
  for (const [i, q] of basis.entries()) subtract(sum, q, -weights[i]!);
  return sum;
};
const mixed = (vectors: readonly Float64Array[]): Float64Array => combine(vectors, [1, 0.75]);
/** Any vector with a share of every direction will do; this one is the same always. */
const firstVector = (m: number): Float64Array => Float64Array.from({ length: m }, (_, i) => 1 + ((i * 2_654_435_761) % 1_000_003) / 1_000_003);
const pointed = (v: Float64Array): Float64Array => {
  let largest = 0;
  for (const [i, x] of v.entries()) if (Math.abs(x) > Math.abs(v[largest]!) + 1e-9) largest = i;
  return v[largest]! < 0 ? v.map((x) => -x) : v;
};
