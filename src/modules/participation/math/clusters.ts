import type { Point } from './positions.ts';

/** A cluster of rows (indexes into the points given) and its centre. */
export type Cluster = { center: Point; members: number[] };

const MOVED = 0.01;

/**
 * Lloyd's k-means with weights. Starts from the first `k` distinct points, so that the same points give the same clusters; ends when no centre moves
 * 0.01 or more, or after `rounds`. Clusters that lose all members go. Points whose nearest centre cannot have changed are not measured again
 * (Hamerly 2010, "Making k-means even faster"); the result is that of measuring all.
 */
export function kMeans(points: readonly Point[], weights: readonly number[], k: number, rounds: number): Cluster[] {
  const n = points.length;
  const xs = Float64Array.from(points, (p) => p[0]);
  const ys = Float64Array.from(points, (p) => p[1]);
  const own = new Int32Array(n).fill(-1);
  const upper = new Float64Array(n);
  const lower = new Float64Array(n);
  let centers = firstDistinct(points, k);
  for (let round = 0; round < rounds; round++) {
    const nearest = nearestTwo(centers);
    for (let i = 0; i < n; i++) {
      if (own[i]! >= 0 && upper[i]! < lower[i]!) continue;
      nearest(xs[i]!, ys[i]!);
      own[i] = nearest.first;
      upper[i] = nearest.distance;
      lower[i] = nearest.secondDistance;
    }
    const moved = centersOf(xs, ys, weights, own, centers.length);
    const lost = moved.some((c) => c === undefined);
    const steps = moved.map((c, i) => (c ? Math.hypot(c[0] - centers[i]![0], c[1] - centers[i]![1]) : Number.POSITIVE_INFINITY));
    const longest = steps.reduce((a, b) => Math.max(a, b), 0);
    if (lost) {
      const kept = moved.flatMap((c, i) => (c ? [i] : []));
      for (let i = 0; i < n; i++) own[i] = kept.indexOf(own[i]!);
      upper.fill(Number.POSITIVE_INFINITY);
    } else
      for (let i = 0; i < n; i++) {
        upper[i]! += steps[own[i]!]!;
        lower[i]! -= longest;
      }
    centers = moved.filter((c) => c !== undefined);
    if (longest < MOVED) break;
  }
  const members: number[][] = centers.map(() => []);
  for (let i = 0; i < n; i++) members[own[i]!]!.push(i);
  return centers.map((center, c) => ({ center, members: members[c]! }));
}

function firstDistinct(points: readonly Point[], k: number): Point[] {
  const seen = new Set<string>();
  const found: Point[] = [];
  for (const p of points) {
    if (found.length === k) break;
    const key = `${p[0]} ${p[1]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(p);
  }
  return found;
}

function centersOf(xs: Float64Array, ys: Float64Array, weights: readonly number[], own: Int32Array, k: number): (Point | undefined)[] {
  const [sumX, sumY, sumW] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  for (let i = 0; i < xs.length; i++) {
    const c = own[i]!;
    sumX[c]! += xs[i]! * weights[i]!;
    sumY[c]! += ys[i]! * weights[i]!;
    sumW[c]! += weights[i]!;
  }
  return Array.from({ length: k }, (_, c) => (sumW[c]! > 0 ? ([sumX[c]! / sumW[c]!, sumY[c]! / sumW[c]!] as const) : undefined));
}

/**
 * Finds the nearest centre (of equally near ones the first) and the distance of the next; the answer is in the function's own fields. Centres lie
 * sorted by x, so that only those within reach are measured.
 */
function nearestTwo(centers: readonly Point[]) {
  const order = Int32Array.from([...centers.keys()].sort((a, b) => centers[a]![0] - centers[b]![0]));
  const cx = Float64Array.from(order, (c) => centers[c]![0]);
  const cy = Float64Array.from(order, (c) => centers[c]![1]);
  const find = Object.assign(
    (x: number, y: number): void => {
      let [low, high] = [0, cx.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cx[middle]! < x) low = middle + 1;
        else high = middle;
      }
      let [best, least, second] = [-1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      let [left, right] = [low - 1, low];
      while (left >= 0 || right < cx.length) {
        const toRight = right < cx.length ? cx[right]! - x : Number.POSITIVE_INFINITY;
        const toLeft = left >= 0 ? x - cx[left]! : Number.POSITIVE_INFINITY;
        const dx = Math.min(toRight, toLeft);
        if (dx * dx > second) break;
        const at = toRight < toLeft ? right++ : left--;
        const dy = cy[at]! - y;
        const d = dx * dx + dy * dy;
        const c = order[at]!;
        if (d < least || (d === least && c < best)) {
          second = least;
          least = d;
          best = c;
        } else if (d < second) second = d;
      }
      find.first = best;
      find.distance = Math.sqrt(least);
      find.secondDistance = Math.sqrt(second);
    },
    { first: -1, distance: 0, secondDistance: 0 },
  );
  return find;
}

/** Mean silhouette of a clustering of points (Rousseeuw 1987); a point alone in its cluster counts 0. Between -1 and 1. */
export function silhouette(points: readonly Point[], clusters: readonly Cluster[]): number {
  if (points.length === 0) return 0;
  let sum = 0;
  for (const [own, cluster] of clusters.entries())
    for (const i of cluster.members) {
      if (cluster.members.length < 2) continue;
      const means = clusters.map((c, other) => meanDistance(points, i, c.members, other === own ? c.members.length - 1 : c.members.length));
      const inside = means[own]!;
      const outside = Math.min(...means.filter((_, other) => other !== own));
      const larger = Math.max(inside, outside);
      if (larger > 0) sum += (outside - inside) / larger;
    }
  return sum / points.length;
}

function meanDistance(points: readonly Point[], i: number, members: readonly number[], count: number): number {
  const [x, y] = points[i]!;
  let sum = 0;
  for (const j of members) sum += Math.hypot(points[j]![0] - x, points[j]![1] - y);
  return sum / count;
}
