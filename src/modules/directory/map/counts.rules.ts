import type { Municipality } from '../../../../counties/county.ts';
import { distanceKm, type Point } from '../../../engines/directory/index.ts';

type Placed = { municipality: string | null; latitude: number | null; longitude: number | null };

/** Farther than this from every municipality's point, a place is not in the county, km. */
const FARTHEST = 40;

/** The municipality of the county a place is drawn in: the one it tells, else the nearest; nothing for a place elsewhere. Pure. */
export function municipalityOf(place: Placed, municipalities: readonly Municipality[]): string | undefined {
  const told = municipalities.find((m) => m.code === place.municipality);
  if (told || place.latitude === null || place.longitude === null) return told?.code;
  if (place.municipality) return undefined;
  const at: Point = [place.latitude, place.longitude];
  const [nearest] = municipalities.toSorted((a, b) => distanceKm(a.at, at) - distanceKm(b.at, at));
  return nearest && distanceKm(nearest.at, at) <= FARTHEST ? nearest.code : undefined;
}

/** How many places each municipality has. Pure. */
export function countsOf(places: readonly Placed[], municipalities: readonly Municipality[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const place of places) {
    const code = municipalityOf(place, municipalities);
    if (code) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
