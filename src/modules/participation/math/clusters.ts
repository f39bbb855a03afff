import type { Point } from './positions.ts';

/** A cluster of rows (indexes into the points given) and its centre. */
export type Cluster = { center: Point; members: number[] };

const MOVED = 0.01;

/**
 * One round of a search: where the centres were and how far `apart` each two, whose each point was, how much nearer its centre was than any other, how far
 * each cluster reached.
 */
type Round = { centers: readonly Point[]; apart: Float64Array; own: Uint8Array; margin: Float32Array; radius: Float64Array };

/**
 * What an earlier search measured, round by round. A search among nearly the same points trusts it where nothing can have changed. Points keep their
 * places unless `reorder` says otherwise.
 */
export class Trail {
  xs = new Float64Array(0);
  ys = new Float64Array(0);
  rounds: Round[] = [];

  /** Points have changed places: point `i` was `from[i]` before, or is new (-1). */
  reorder(from: Int32Array): void {
    const was = this.xs.length;
    if (from.length >= was && from.every((place, i) => i >= was || place === i)) return;
    const moved = <Kind extends Float64Array | Float32Array | Uint8Array>(made: Kind, old: Kind): Kind => {
      for (let i = 0; i < from.length; i++) if (from[i]! >= 0 && from[i]! < was) made[i] = old[from[i]!]!;
      return made;
    };
    this.xs = moved(new Float64Array(from.length).fill(Number.POSITIVE_INFINITY), this.xs);
    this.ys = moved(new Float64Array(from.length), this.ys);
    this.rounds = this.rounds.map((round) => ({
      ...round,
      own: moved(new Uint8Array(from.length), round.own),
      margin: moved(new Float32Array(from.length), round.margin),
    }));
  }
}
/** More than rounding can do to a distance. */
const SURE = 1e-9;
/** Margins are kept in single precision, rather too small than too large. */
const KEPT = 0.999999;
/** Points that have gone farther than this since the trail was laid are measured again. */
const NEARBY = 0.001;

/**
 * Lloyd's k-means with weights (one each when not given), for up to 255 clusters. Starts from the first `k` distinct points, so that the same points
 * give the same clusters; ends when no centre moves 0.01 or more, or after `rounds`. Clusters that lose all members go. Points whose nearest
 * centre cannot have changed since the round before, or since the same round of the `trail`, are not measured again (after Hamerly 2010, "Making k-means
 * even faster", and Newling & Fleuret 2016); the result is that of measuring all.
 */
export function kMeans(points: readonly Point[], weights: readonly number[] | undefined, k: number, rounds: number, trail?: Trail): Cluster[] {
  const n = points.length;
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    xs[i] = points[i]![0];
    ys[i] = points[i]![1];
  }
  const walked = trail && distancesWalked(trail, xs, ys);
  let centers = firstDistinct(points, k);
  let before: Round | undefined;
  let round = 0;
  for (; round < rounds; round++) {
    const old = trail?.rounds[round];
    const now = measured(xs, ys, centers, old, walked, before);
    if (trail) trail.rounds[round] = now;
    const moved = centersOf(xs, ys, weights, now.own, centers.length);
    const lost = moved.some((c) => c === undefined);
    const still = moved.every((c, i) => c && Math.hypot(c[0] - centers[i]![0], c[1] - centers[i]![1]) < MOVED);
    before = now;
    if (lost) {
      const kept = moved.flatMap((c, i) => (c ? [i] : []));
      before = { ...now, own: now.own.map((c) => kept.indexOf(c)), margin: new Float32Array(n) };
    }
    centers = moved.filter((c) => c !== undefined);
    if (still) break;
  }
  if (trail) {
    trail.rounds.length = Math.min(trail.rounds.length, round + 1);
    [trail.xs, trail.ys] = [xs, ys];
  }
  const members: number[][] = centers.map(() => []);
  if (before) for (let i = 0; i < n; i++) members[before.own[i]!]!.push(i);
  return centers.map((center, c) => ({ center, members: members[c]! }));
}

/**
 * Whose each point is, measuring only what an earlier round (`old` of the trail, `before` of this search) does not tell already. What is found is written
 * over `old`, point by point.
 */
function measured(
  xs: Float64Array,
  ys: Float64Array,
  centers: readonly Point[],
  old: Round | undefined,
  walked: Float64Array | undefined,
  before: Round | undefined,
): Round {
  const n = xs.length;
  const sinceOld = old?.centers.length === centers.length ? lossOf(old, centers, NEARBY) : undefined;
  const now: Round = {
    centers,
    apart: distancesBetween(centers),
    own: old?.own.length === n ? old.own : new Uint8Array(n),
    margin: old?.own.length === n ? old.margin : new Float32Array(n),
    radius: new Float64Array(centers.length),
  };
  const nearest = nearestTwo(centers);
  const sinceBefore = before?.centers.length === centers.length ? lossOf(before, centers, 0) : undefined;
  const cx = Float64Array.from(centers, (c) => c[0]);
  const cy = Float64Array.from(centers, (c) => c[1]);
  const distance = new Float64Array(2);
  const { own, margin, radius } = now;
  for (let i = 0; i < n; i++) {
    let c = -1;
    let left = 0;
    if (sinceOld && i < old!.own.length && walked![i]! <= NEARBY) {
      c = old!.own[i]!;
      left = Math.min(old!.margin[i]! - sinceOld.loss[c]!, sinceOld.most[c]!) - 2 * walked![i]!;
    }
    if (left <= SURE && sinceBefore) {
      c = before!.own[i]!;
      left = Math.min(before!.margin[i]! - sinceBefore.loss[c]!, sinceBefore.most[c]!);
    }
    if (left <= SURE) {
      c = nearest(xs[i]!, ys[i]!, distance);
      left = Math.min(1e9, distance[1]! - distance[0]!);
    }
    own[i] = c;
    margin[i] = left * KEPT;
    const dx = xs[i]! - cx[c]!;
    const dy = ys[i]! - cy[c]!;
    const d = dx * dx + dy * dy;
    if (d > radius[c]!) radius[c] = d;
  }
  for (let c = 0; c < radius.length; c++) radius[c] = Math.sqrt(radius[c]!);
  return now;
}

/**
 * What the margins of an earlier round are worth now that centres have moved: less by `loss` (for the move of the own centre and of those that may come
 * near), and never more than `most` (for those too far to come near). By triangle: a member of `a` is at least |a - c| - 2 radius nearer to `a` than to `c`.
 */
function lossOf({ centers: old, apart, radius }: Round, centers: readonly Point[], walk: number): { loss: Float64Array; most: Float64Array } {
  const k = centers.length;
  const steps = Float64Array.from(centers, (c, i) => Math.sqrt(square(c, old[i]!)));
  const loss = new Float64Array(k);
  const most = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    const row = a * k;
    let closest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) if (c !== a && apart[row + c]! < closest) closest = apart[row + c]!;
    const enough = closest / 4;
    const reach = 2 * radius[a]! + enough + 2 * walk;
    let step = 0;
    for (let c = 0; c < k; c++) if (steps[c]! > step && c !== a && apart[row + c]! - steps[c]! < reach) step = steps[c]!;
    loss[a] = steps[a]! + step;
    most[a] = Math.min(1e9, enough) - steps[a]!;
  }
  return { loss, most };
}

function distancesBetween(centers: readonly Point[]): Float64Array {
  const k = centers.length;
  const apart = new Float64Array(k * k);
  for (let a = 0; a < k; a++)
    for (let c = 0; c < a; c++) {
      apart[a * k + c] = Math.sqrt(square(centers[a]!, centers[c]!));
      apart[c * k + a] = apart[a * k + c]!;
    }
  return apart;
}

/** How far each point has gone since the trail was laid; nothing is known of new ones. */
function distancesWalked(trail: Trail, xs: Float64Array, ys: Float64Array): Float64Array {
  const walked = new Float64Array(xs.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < Math.min(xs.length, trail.xs.length); i++) walked[i] = Math.sqrt((xs[i]! - trail.xs[i]!) ** 2 + (ys[i]! - trail.ys[i]!) ** 2);
  return walked;
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

function centersOf(xs: Float64Array, ys: Float64Array, weights: readonly number[] | undefined, own: Uint8Array, k: number): (Point | undefined)[] {
  const [sumX, sumY, sumW] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  for (let i = 0; i < xs.length; i++) {
    const c = own[i]!;
    const weight = weights ? weights[i]! : 1;
    sumX[c]! += xs[i]! * weight;
    sumY[c]! += ys[i]! * weight;
    sumW[c]! += weight;
  }
  return Array.from({ length: k }, (_, c) => (sumW[c]! > 0 ? ([sumX[c]! / sumW[c]!, sumY[c]! / sumW[c]!] as const) : undefined));
}

/**
 * Finds the nearest centre (of equally near ones the first), and writes the distances of it and of the next. Centres lie sorted by x, so that only those
 * within reach are measured.
 */
function nearestTwo(centers: readonly Point[]): (x: number, y: number, distance: Float64Array) => number {
  const order = Int32Array.from([...centers.keys()].sort((a, b) => centers[a]![0] - centers[b]![0]));
  const cx = Float64Array.from(order, (c) => centers[c]![0]);
  const cy = Float64Array.from(order, (c) => centers[c]![1]);
  const k = order.length;
  return (x, y, distance) => {
    let low = 0;
    let high = k;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cx[middle]! < x) low = middle + 1;
      else high = middle;
    }
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let left = low - 1;
    let right = low;
    while (left >= 0 || right < k) {
      const toRight = right < k ? cx[right]! - x : Number.POSITIVE_INFINITY;
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
    distance[0] = Math.sqrt(least);
    distance[1] = Math.sqrt(second);
    return best;
  };
}

const square = (a: Point, b: Point): number => (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);

/** Mean silhouette of a clustering of points (Rousseeuw 1987); a point alone in its cluster counts 0. Between -1 and 1. */
export function silhouette(points: readonly Point[], clusters: readonly Cluster[]): number {
  if (points.length === 0) return 0;
  const label = new Int32Array(points.length);
  for (const [c, cluster] of clusters.entries()) for (const i of cluster.members) label[i] = c;
  const sums = new Float64Array(clusters.length);
  let total = 0;
  for (const [own, cluster] of clusters.entries())
    for (const i of cluster.members) {
      if (cluster.members.length < 2) continue;
      const [x, y] = points[i]!;
      sums.fill(0);
      for (let j = 0; j < points.length; j++) sums[label[j]!]! += Math.sqrt((points[j]![0] - x) ** 2 + (points[j]![1] - y) ** 2);
      const inside = sums[own]! / (cluster.members.length - 1);
      let outside = Number.POSITIVE_INFINITY;
      for (const [c, other] of clusters.entries()) if (c !== own) outside = Math.min(outside, sums[c]! / other.members.length);
      const larger = Math.max(inside, outside);
      if (larger > 0 && larger < Number.POSITIVE_INFINITY) total += (outside - inside) / larger;
    }
  return total / points.length;
}
