import type { Hours } from '../hours/hours.ts';
import { openNow } from '../hours/open.rules.ts';

export type Point = readonly [latitude: number, longitude: number];

const EARTH = 6371;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres over the ground between two points, WGS84. Pure. */
export function distanceKm([a, b]: Point, [c, d]: Point): number {
  const h = Math.sin(rad(c - a) / 2) ** 2 + Math.cos(rad(a)) * Math.cos(rad(c)) * Math.sin(rad(d - b) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Kilometres to the nearest of the points, null when there are none. Pure. */
export function nearestKm(points: readonly Point[], from: Point): number | null {
  let least: number | null = null;
  for (const p of points) {
    const km = distanceKm(p, from);
    if (least === null || km < least) least = km;
  }
  return least;
}

/** Is some of them open at the moment? null when none of them tells its hours. */
export function someOpen(hours: readonly Hours[], now: Date): boolean | null {
  if (hours.length === 0) return null;
  return hours.some((h) => isOpen(h, now));
}

/** An answer holds until the doors open or close next: asked again within that time it is not reckoned anew. */
const known = new WeakMap<Hours, { open: boolean; from: number; until: number }>();
const DAY = 86_400_000;

function isOpen(hours: Hours, now: Date): boolean {
  const at = now.getTime();
  const kept = known.get(hours);
  if (kept && kept.from <= at && at < kept.until) return kept.open;
  const answer = openNow(hours, now);
  const change = answer?.open ? answer.until : answer?.next;
  const until = change instanceof Date ? Math.min(change.getTime(), at + DAY) : at + DAY;
  known.set(hours, { open: answer?.open === true, from: at, until });
  return answer?.open === true;
}
