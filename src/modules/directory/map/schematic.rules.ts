import type { Municipality } from '../../../../counties/county.ts';

/** WGS84, as everywhere. */
export type Point = readonly [latitude: number, longitude: number];
/** A municipality's part of the schematic map: corners in order, the last joined to the first. */
export type Cell = Municipality & { outline: readonly Point[] };

type Flat = readonly [x: number, y: number];

/** How far beyond the outermost municipalities' points the drawing reaches, km. */
const MARGIN = 13;
const KM_PER_DEGREE = 111.2;

/**
 * A schematic map of a county (kaaviokartta): each municipality has the ground that is nearer to its point than to the others'. It shows which
 * municipality lies beside which, roughly where, and is not its border: open borders of the survey may come in place of it. Pure; Voronoi cells cut
 * out of a rounded hull of the points.
 */
export function schematic(municipalities: readonly Municipality[]): Cell[] {
  const { flat, round } = plane(municipalities.map((m) => m.at));
  const points = municipalities.map((m) => flat(m.at));
  const outline = hull(points.flatMap(around));
  return municipalities.map((m, i) => ({
    ...m,
    outline: points.reduce<Flat[]>((cell, other, j) => (j === i ? cell : nearerTo(points[i]!, other, cell)), outline).map(round),
  }));
}

/** Kilometres east and north of the middle: a county is small enough to be flat. */
function plane(points: readonly Point[]) {
  const middle = (of: 0 | 1) => points.reduce((sum, p) => sum + p[of], 0) / points.length;
  const [lat, lon] = [middle(0), middle(1)];
  const east = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const short = (n: number) => Math.round(n * 10_000) / 10_000;
  return {
    flat: (p: Point): Flat => [(p[1] - lon) * east, (p[0] - lat) * KM_PER_DEGREE],
    round: ([x, y]: Flat): Point => [short(lat + y / KM_PER_DEGREE), short(lon + x / east)],
  };
}

/** Points of a circle around one. */
const around = ([x, y]: Flat): Flat[] =>
  Array.from({ length: 32 }, (_, i) => {
    const angle = (i * Math.PI) / 16;
    return [x + MARGIN * Math.cos(angle), y + MARGIN * Math.sin(angle)];
  });

/** The convex hull, anticlockwise. Source: Andrew 1979, "Another efficient algorithm for convex hulls in two dimensions". */
function hull(points: readonly Flat[]): Flat[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (from: readonly Flat[]) => {
    const chain: Flat[] = [];
    for (const p of from) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}
const turn = (a: Flat, b: Flat, c: Flat): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** What of a convex area is nearer to `own` than to `other`. Source: Sutherland and Hodgman 1974, cutting by one line. */
function nearerTo(own: Flat, other: Flat, area: readonly Flat[]): Flat[] {
  const side = (p: Flat) => distance2(p, other) - distance2(p, own);
  return area.flatMap((p, i) => {
    const next = area[(i + 1) % area.length]!;
    const [here, there] = [side(p), side(next)];
    const kept = here >= 0 ? [p] : [];
    if (here >= 0 === there >= 0) return kept;
    const t = here / (here - there);
    return [...kept, [p[0] + t * (next[0] - p[0]), p[1] + t * (next[1] - p[1])] as Flat];
  });
}
const distance2 = (a: Flat, b: Flat): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;

/** Places points on a drawing `width` wide: 'x,y' of the top left; and the drawing's height. Pure. */
export function drawing(cells: readonly Cell[], width: number) {
  const all = cells.flatMap((c) => c.outline);
  const [south, north] = [Math.min(...all.map((p) => p[0])), Math.max(...all.map((p) => p[0]))];
  const [west, east] = [Math.min(...all.map((p) => p[1])), Math.max(...all.map((p) => p[1]))];
  const scale = width / (east - west);
  const stretch = scale / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const tenth = (n: number) => Math.round(n * 10) / 10;
  return {
    height: Math.ceil((north - south) * stretch),
    at: ([lat, lon]: Point): readonly [x: number, y: number] => [tenth((lon - west) * scale), tenth((north - lat) * stretch)],
    /** Is the point on the drawing at all? */
    has: ([lat, lon]: Point): boolean => lat >= south && lat <= north && lon >= west && lon <= east,
  };
}
