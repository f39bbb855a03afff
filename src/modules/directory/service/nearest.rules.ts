import { distanceKm, type Point, type ServiceChannel } from '../../../engines/directory/index.ts';

/** Channels with the places in order of distance, those without a point last; other channels stay where they were. Pure. */
export function nearestFirst(channels: readonly ServiceChannel[], from: Point | undefined): readonly ServiceChannel[] {
  if (!from) return channels;
  const places = channels.filter((c) => c.type === 'ServiceLocation').toSorted((a, b) => kmTo(a, from) - kmTo(b, from));
  return channels.map((c) => (c.type === 'ServiceLocation' ? places.shift()! : c));
}

const kmTo = ({ latitude, longitude }: ServiceChannel, from: Point): number =>
  latitude !== null && longitude !== null ? distanceKm([latitude, longitude], from) : Number.POSITIVE_INFINITY;
