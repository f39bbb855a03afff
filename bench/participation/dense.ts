import type { ballotsOf } from '../../src/modules/participation/index.ts';

type Ballots = ReturnType<typeof ballotsOf>;

/**
 * The same computation as one writes it at first, for comparison: the whole matrix with missing votes at the mean, power iteration with deflation, and
 * k-means that measures every point in every round. Only directions, positions and base clusters: less than ours does.
 */
export function denseComputation({ participants, statements, start, column, value }: Ballots): number {
  const [n, m] = [participants.length, statements.length];
  const sum = new Float64Array(m);
  const seen = new Float64Array(m);
  for (let i = 0; i < column.length; i++) {
    sum[column[i]!]! += value[i]!;
    seen[column[i]!]!++;
  }
  const mean = sum.map((s, j) => s / Math.max(1, seen[j]!));
  const matrix = new Float64Array(n * m);
  for (let r = 0; r < n; r++) for (let i = start[r]!; i < start[r + 1]!; i++) matrix[r * m + column[i]!] = value[i]! - mean[column[i]!]!;
  const first = powerIteration(matrix, n, m);
  const second = powerIteration(matrix, n, m, first);
  const at = (r: number, v: Float64Array) => {
    let dot = 0;
    for (let j = 0; j < m; j++) dot += matrix[r * m + j]! * v[j]!;
    return dot * Math.sqrt(m / Math.max(1, start[r + 1]! - start[r]!));
  };
  const points = Array.from({ length: n }, (_, r) => [at(r, first), at(r, second)] as const);
  let centers = points.slice(0, 100);
  for (let round = 0; round < 100; round++) {
    const sums = centers.map(() => [0, 0, 0] as [number, number, number]);
    for (const [x, y] of points) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let c = 0; c < centers.length; c++) {
        const d = (centers[c]![0] - x) ** 2 + (centers[c]![1] - y) ** 2;
        if (d < least) [best, least] = [c, d];
      }
      const s = sums[best]!;
      s[0] += x;
      s[1] += y;
      s[2]++;
    }
    const moved = sums.map(([x, y, w], c) => (w ? ([x / w, y / w] as const) : centers[c]!));
    const still = moved.every((c, i) => Math.hypot(c[0] - centers[i]![0], c[1] - centers[i]![1]) < 0.01);
    centers = moved;
    if (still) break;
  }
  return centers.length;
}

function powerIteration(matrix: Float64Array, n: number, m: number, without?: Float64Array): Float64Array {
  let v = Float64Array.from({ length: m }, (_, j) => 1 + (j % 7) / 7);
  for (let round = 0; round < 100; round++) {
    if (without) {
      const along = v.reduce((s, x, j) => s + x * without[j]!, 0);
      v = v.map((x, j) => x - along * without[j]!);
    }
    const next = new Float64Array(m);
    for (let r = 0; r < n; r++) {
      let dot = 0;
      for (let j = 0; j < m; j++) dot += matrix[r * m + j]! * v[j]!;
      for (let j = 0; j < m; j++) next[j]! += matrix[r * m + j]! * dot;
    }
    const length = Math.sqrt(next.reduce((s, x) => s + x * x, 0));
    const change = next.reduce((s, x, j) => Math.max(s, Math.abs(x / length - v[j]!)), 0);
    v = next.map((x) => x / length);
    if (change < 1e-10) break;
  }
  return v;
}
