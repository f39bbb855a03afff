import { createHash } from 'node:crypto';
import type { Text } from '../../../demo/ita-uusimaa/directory/index.ts';
import { LANGS } from '../../kernel/i18n.ts';

/** How PTV v11 writes things. */
export type Json = Record<string, unknown>;

/** The id of a demo record in the fake: the same at every start. */
export function ptvIdOf(key: string): string {
  const h = createHash('sha256').update(`ptv ${key}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
export const items = (text: Partial<Text>, type?: string): Json[] =>
  LANGS.flatMap((language) => (text[language] ? [{ language, value: text[language], ...(type ? { type } : {}) }] : []));

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `'1-5 08:00-16:00'` as serviceHours of v11. A night's hours are OverMidnight. */
export function hoursOf(open: readonly string[] = []): Json[] {
  const entry = (type: string, more: Json): Json => ({
    serviceHourType: type,
    validFrom: null,
    validTo: null,
    isClosed: false,
    validForNow: true,
    isAlwaysOpen: false,
    isReservation: false,
    additionalInformation: [],
    openingHour: [],
    ...more,
  });
  if (open.includes('always')) return [entry('DaysOfTheWeek', { isAlwaysOpen: true })];
  return open.map((text) => {
    const [, first = '1', last = first, from = '', to = ''] = /^([1-7])(?:-([1-7]))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? [];
    const days = DAYS.slice(Number(first) - 1, Number(last));
    const night = to <= from;
    return entry(night ? 'OverMidnight' : 'DaysOfTheWeek', {
      openingHour: days.map((day) => ({
        dayFrom: day,
        dayTo: night ? DAYS[(DAYS.indexOf(day) + 1) % 7] : '',
        from: `${from}:00`,
        to: `${to === '24:00' ? '00:00' : to}:00`,
      })),
    });
  });
}

/** WGS84 to metres north and east of EPSG:3067 (transverse Mercator on GRS80, the usual series; right to a centimetre in Finland). */
export function toMetres([latitude, longitude]: readonly [number, number]): { latitude: string; longitude: string } {
  const e2 = 0.0066943800229;
  const second = e2 / (1 - e2);
  const phi = (latitude * Math.PI) / 180;
  const N = 6378137 / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const T = Math.tan(phi) ** 2;
  const C = second * Math.cos(phi) ** 2;
  const A = (((longitude - 27) * Math.PI) / 180) * Math.cos(phi);
  const arc =
    6378137 *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi));
  const north = 0.9996 * (arc + N * Math.tan(phi) * (A ** 2 / 2 + ((5 - T + 9 * C + 4 * C ** 2) * A ** 4) / 24));
  const east = 500000 + 0.9996 * N * (A + ((1 - T + C) * A ** 3) / 6 + ((5 - 18 * T + T ** 2 + 72 * C - 58 * second) * A ** 5) / 120);
  return { latitude: north.toFixed(3), longitude: east.toFixed(3) };
}
