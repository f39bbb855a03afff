import { addDays, weekdayOf } from './clock.ts';

/**
 * Finnish public holidays, with the two eves most employers keep. Source: the University of Helsinki Almanac Office,
 * "Liputus- ja juhlapäivät" (almanakka.helsinki.fi): the church's feast days, May Day, Independence Day, and the eves of
 * Midsummer and Christmas, which collective agreements make days off.
 */
export type Holiday =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter'
  | 'easter-monday'
  | 'may-day'
  | 'ascension'
  | 'pentecost'
  | 'midsummer-eve'
  | 'midsummer'
  | 'all-saints'
  | 'independence-day'
  | 'christmas-eve'
  | 'christmas'
  | 'st-stephens';

/** Western Easter Sunday of a year. Source: the anonymous Gregorian computus, as in J. Meeus, Astronomical Algorithms, ch. 8. */
export function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return dated(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The holidays of a year, by day ('2026-12-06'). Computed once a year. */
export function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  let found = known.get(year);
  if (!found) {
    found = compute(year);
    known.set(year, found);
  }
  return found;
}
const known = new Map<number, ReadonlyMap<string, Holiday>>();

/** Which holiday a Finnish day is, if one: `holidayOf('2026-12-06')` -> 'independence-day'. */
export const holidayOf = (day: string): Holiday | undefined => holidaysOf(Number(day.slice(0, 4))).get(day);

function compute(year: number): Map<string, Holiday> {
  const easter = easterOf(year);
  // Midsummer Day: the Saturday of 20–26 June. All Saints' Day: the Saturday of 31 October – 6 November.
  const midsummer = saturdayFrom(dated(year, 6, 20));
  return new Map([
    [dated(year, 1, 1), 'new-year'],
    [dated(year, 1, 6), 'epiphany'],
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter'],
    [addDays(easter, 1), 'easter-monday'],
    [dated(year, 5, 1), 'may-day'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'pentecost'],
    [addDays(midsummer, -1), 'midsummer-eve'],
    [midsummer, 'midsummer'],
    [saturdayFrom(dated(year, 10, 31)), 'all-saints'],
    [dated(year, 12, 6), 'independence-day'],
    [dated(year, 12, 24), 'christmas-eve'],
    [dated(year, 12, 25), 'christmas'],
    [dated(year, 12, 26), 'st-stephens'],
  ] satisfies [string, Holiday][]);
}

const dated = (year: number, month: number, day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const saturdayFrom = (day: string) => addDays(day, (6 - weekdayOf(day) + 7) % 7);
