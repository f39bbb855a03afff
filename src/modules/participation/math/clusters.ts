import type { Point } from './positions.ts';

/** A cluster of rows (indexes into the points given) and its centre. */
export type Cluster = { center: Point; members: number[] };

const MOVED = 0.01;

/**
 * One round of a search: where the centres were, how far `apart` each two and in what `order` they lie from each (itself first), whose each point was, how
 * much nearer its centre was than any other, how far each cluster reached.
 */
type Round = { centers: readonly Point[]; apart: Float64Array; order: Uint8Array; own: Uint8Array; margin: Float32Array; radius: Float64Array };

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
    if (from.length === was && from.every((place, i) => place === i)) return;
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
  if (trail && trail.xs.length !== n) trail.reorder(Int32Array.from(xs.keys()));
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
  const sinceBefore = before?.centers.length === centers.length ? lossOf(before, centers, 0) : undefined;
  const cx = new Float64Array(centers.length);
  const cy = new Float64Array(centers.length);
  for (let c = 0; c < centers.length; c++) [cx[c], cy[c]] = centers[c]!;
  const { apart, order } = neighbours(cx, cy, old, before);
  const { own, margin } = old ?? { own: new Uint8Array(n), margin: new Float32Array(n) };
  const radius = new Float64Array(centers.length);
  const nearest = nearestTwo(cx, cy, apart, order);
  const distance = new Float64Array(2);
  for (let i = 0; i < n; i++) {
    let c = 0;
    let left = 0;
    if (sinceOld) {
      c = own[i]!;
      left = Math.min(margin[i]! - sinceOld.loss[c]!, sinceOld.most[c]!) - 2 * walked![i]!;
    }
    if (left <= SURE && sinceBefore) {
      c = before!.own[i]!;
      left = Math.min(before!.margin[i]! - sinceBefore.loss[c]!, sinceBefore.most[c]!);
    }
    if (left <= SURE) {
      c = nearest(xs[i]!, ys[i]!, c, distance);
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
  return { centers, apart, order, own, margin, radius };
}

/**
 * What the margins of an earlier round are worth now that centres have moved: less by `loss` (for the move of the own centre and of those that may come
 * near), and never more than `most` (for those too far to come near). By triangle: a member of `a` is at least |a - c| - 2 radius nearer to `a` than to `c`.
 */
function lossOf({ centers: old, apart, order, radius }: Round, centers: readonly Point[], walk: number): { loss: Float64Array; most: Float64Array } {
  const k = centers.length;
  const steps = new Float64Array(k);
  let longest = 0;
  for (let c = 0; c < k; c++) {
    steps[c] = Math.sqrt(square(centers[c]!, old[c]!));
    if (steps[c]! > longest) longest = steps[c]!;
  }
  const loss = new Float64Array(k);
  const most = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    const row = a * k;
    const enough = k > 1 ? apart[row + order[row + 1]!]! / 4 : Number.POSITIVE_INFINITY;
    const reach = 2 * radius[a]! + enough + 2 * walk;
    let step = 0;
    for (let place = 1; place < k; place++) {
      const c = order[row + place]!;
      if (apart[row + c]! - longest >= reach) break;
      if (steps[c]! > step && apart[row + c]! - steps[c]! < reach) step = steps[c]!;
    }
    loss[a] = steps[a]! + step;
    most[a] = Math.min(1e9, enough) - steps[a]!;
  }
  return { loss, most };
}

/** How far centres are apart, and their order from each: written over `old`, or begun from the order `before`, since it will be nearly the same. */
function neighbours(cx: Float64Array, cy: Float64Array, old: Round | undefined, before: Round | undefined): Pick<Round, 'apart' | 'order'> {
  const k = cx.length;
  const { apart, order } =
    old?.centers.length === k
      ? old
      : { apart: new Float64Array(k * k), order: before?.centers.length === k ? before.order.slice() : new Uint8Array(k * k).map((_, i) => i % k) };
  for (let a = 0; a < k; a++) {
    apart[a * k + a] = -1;
    for (let c = 0; c < a; c++) {
      const [dx, dy] = [cx[a]! - cx[c]!, cy[a]! - cy[c]!];
      const distance = Math.sqrt(dx * dx + dy * dy);
      apart[a * k + c] = distance;
      apart[c * k + a] = distance;
    }
  }
  for (let row = 0; row < k * k; row += k) {
    let farthest = Number.NEGATIVE_INFINITY;
    for (let place = row; place < row + k; place++) {
      const c = order[place]!;
      const distance = apart[row + c]!;
      if (distance >= farthest) {
        farthest = distance;
        continue;
      }
      let to = place;
      for (; to > row && apart[row + order[to - 1]!]! > distance; to--) order[to] = order[to - 1]!;
      order[to] = c;
    }
  }
  return { apart, order };
}

/** How far each point has gone since the trail was laid; too far to say for new ones and those no longer nearby. */
function distancesWalked(trail: Trail, xs: Float64Array, ys: Float64Array): Float64Array {
  const walked = new Float64Array(xs.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < xs.length; i++) {
    const distance = Math.sqrt((xs[i]! - trail.xs[i]!) ** 2 + (ys[i]! - trail.ys[i]!) ** 2);
    if (distance <= NEARBY) walked[i] = distance;
  }
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
 * Finds the nearest centre (of equally near ones the first), and writes the distances of it and of the next. Begins at a `guess` and goes on from there
 * outwards, as far as the triangle lets others be nearer.
 */
function nearestTwo(cx: Float64Array, cy: Float64Array, apart: Float64Array, order: Uint8Array) {
  const k = cx.length;
  return (x: number, y: number, guess: number, distance: Float64Array): number => {
    const row = guess * k;
    const away = Math.sqrt((cx[guess]! - x) * (cx[guess]! - x) + (cy[guess]! - y) * (cy[guess]! - y)) + SURE;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let reach = Number.POSITIVE_INFINITY;
    for (let place = 0; place < k; place++) {
      const c = order[row + place]!;
      if (apart[row + c]! > reach) break;
      const d = (cx[c]! - x) * (cx[c]! - x) + (cy[c]! - y) * (cy[c]! - y);
      if (d > second) continue;
      if (d < least || (d === least && c < best)) {
        second = least;
        least = d;
        best = c;
      } else second = d;
      reach = away + Math.sqrt(second);
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
