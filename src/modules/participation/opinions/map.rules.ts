import type { Point } from '../math/positions.ts';

export const WIDTH = 640;
export const HEIGHT = 440;
const MARGIN = 48;
/** People nearer than this are drawn as one larger dot, so that a map of 18,000 is as light as one of 300. */
const CELL = 14;
const DOT = 4.5;
const AROUND = 14;

export type Dot = { x: number; y: number; r: number; people: number };
export type Outline = { group: number; path: string; x: number; y: number; people: number };
export type OpinionMap = { dots: Dot[]; outlines: Outline[] };

/**
 * Where everybody stands, as shapes to draw: people near each other agree on much. Distances are true in both directions; left, right, up and down mean
 * nothing by themselves. Pure.
 */
export function drawMap(positions: Readonly<Record<number, Point>>, groups: readonly { id: number; members: readonly number[] }[]): OpinionMap {
  const at = scaleOf(Object.values(positions));
  return {
    dots: dotsOf(Object.values(positions).map(at)),
    outlines: groups.map(({ id, members }) => {
      const points = members.map((m) => at(positions[m]!));
      const [x, y] = middle(points);
      return { group: id, path: outline(points), x: round(x), y: round(y), people: members.length };
    }),
  };
}

/** Fits all but the farthest hundredth to the paper; those stand at its edge. */
export function scaleOf(points: readonly Point[]): (p: Point) => Point {
  const span = (axis: 0 | 1): [number, number] => {
    const sorted = points.map((p) => p[axis]).sort((a, b) => a - b);
    const few = Math.floor(sorted.length / 200);
    return [sorted[few] ?? 0, sorted[sorted.length - 1 - few] ?? 0];
  };
  const [[left, right], [low, high]] = [span(0), span(1)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left || 1), (HEIGHT - 2 * MARGIN) / (high - low || 1));
  const clamp = (v: number, most: number) => Math.min(most - MARGIN / 2, Math.max(MARGIN / 2, v));
  return ([x, y]) => [clamp(WIDTH / 2 + (x - (left + right) / 2) * scale, WIDTH), clamp(HEIGHT / 2 + (y - (low + high) / 2) * scale, HEIGHT)];
}

function dotsOf(points: readonly Point[]): Dot[] {
  const cells = Map.groupBy(points, ([x, y]) => `${Math.floor(x / CELL)}:${Math.floor(y / CELL)}`);
  return [...cells.values()].map((near) => {
    const [x, y] = middle(near);
    return { x: round(x), y: round(y), r: round(Math.min(DOT * Math.sqrt(near.length), CELL * 0.8)), people: near.length };
  });
}

const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];
const round = (v: number): number => Math.round(v * 10) / 10;

/** A soft line around all points: their convex hull, a little wider, with round corners. */
function outline(points: readonly Point[]): string {
  const wide = hull(
    points.flatMap(([x, y]): Point[] =>
      Array.from({ length: 8 }, (_, i) => [x + AROUND * Math.cos((i * Math.PI) / 4), y + AROUND * Math.sin((i * Math.PI) / 4)]),
    ),
  );
  const between = wide.map((p, i): Point => middle([p, wide[(i + 1) % wide.length]!]));
  const say = ([x, y]: Point) => `${round(x)} ${round(y)}`;
  return `M${say(between.at(-1)!)}${wide.map((p, i) => `Q${say(p)} ${say(between[i]!)}`).join('')}Z`;
}

/** Convex hull (Andrew's monotone chain). */
function hull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (along: readonly Point[]) => {
    const line: Point[] = [];
    for (const p of along) {
      while (line.length > 1 && turn(line.at(-2)!, line.at(-1)!, p) <= 0) line.pop();
      line.push(p);
    }
    return line.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}
