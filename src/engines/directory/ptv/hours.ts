import { dayOf } from '../../../kernel/clock.ts';
import type { ClockTime, Day, Exception, Hours, Span, Weekday } from '../hours/hours.ts';
import type { Texts } from '../records.ts';
import { filled, type Raw, raws } from './raw.ts';
import { joined, shown, texts } from './values.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const KINDS: Readonly<Record<string, 'weekly' | 'exception' | 'overMidnight'>> = {
  DaysOfTheWeek: 'weekly',
  Standard: 'weekly',
  Exceptional: 'exception',
  Exception: 'exception',
  OverMidnight: 'overMidnight',
  Special: 'overMidnight',
};

/**
 * Opening hours of all kinds. An entry that cannot be placed in time is left out with a note. PTV does not say of ordinary weeks whether they hold on
 * public holidays: weeks that leave Sundays out are taken to leave holidays out too, unless an exception says otherwise.
 */
export function serviceHours(list: unknown, notes: string[]): Hours {
  const hours = raws(list).flatMap((h) => entry(h, notes) ?? []);
  const onSundays = hours.some((h) => h.kind === 'always' || (h.kind === 'weekly' && h.spans.some(reachesSunday)));
  return onSundays ? hours : hours.map((h) => (h.kind === 'weekly' ? { ...h, notOnHolidays: true } : h));
}
const SUNDAY = 7;
const reachesSunday = ({ day, lastDay, opens, closes }: Span): boolean =>
  day === SUNDAY || (lastDay !== undefined && (lastDay === SUNDAY || lastDay < day)) || (day === SUNDAY - 1 && closes <= opens);

/** Said beside hours that hold by appointment only. */
const BY_APPOINTMENT: Texts = { fi: 'Ajanvarauksella', sv: 'Med tidsbokning', en: 'By appointment' };

function entry(h: Raw, notes: string[]): Hours[number] | undefined {
  const kind = KINDS[filled(h.serviceHourType) ?? 'DaysOfTheWeek'];
  if (!kind) return void notes.push(`unknown hours type '${shown(String(h.serviceHourType))}' left out`);
  const remark = texts(h.additionalInformation, 'an hours remark');
  const told = h.isReservation === true ? joined(BY_APPOINTMENT, remark, '. ') : remark;
  const info = Object.keys(told).length ? { info: told } : {};
  const from = day(h.validFrom);
  const to = day(h.validTo);
  if (from && to && to < from) return void notes.push(`opening hours from ${from} to ${to} left out: they end before they begin`);
  if (kind === 'exception' || (h.isClosed === true && from)) {
    if (!from) return void notes.push('exceptional hours without a date left out');
    const open = h.isAlwaysOpen === true ? [ALL_DAY] : times(h, notes);
    if (h.isClosed !== true && open.length === 0)
      return void notes.push(`exceptional hours of ${from} left out: neither closed nor open at any time`);
    return { kind: 'exception', from, to: to ?? from, times: h.isClosed === true ? [] : open, ...info };
  }
  const dates = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  if (h.isAlwaysOpen === true) return { kind: 'always', ...dates, ...info };
  const spans = raws(h.openingHour).flatMap((o) => spansOf(o, kind === 'overMidnight', notes));
  return spans.length ? { kind: 'weekly', spans, ...dates, ...info } : undefined;
}

/** Monday to Friday 8–16 is five spans; over midnight, from one day's evening to another day's morning, is one. */
function spansOf(o: Raw, overMidnight: boolean, notes: string[]): Span[] {
  const first = weekday(o.dayFrom);
  const time = fromTo(o, notes);
  if (!first || !time) return [];
  const last = weekday(o.dayTo) ?? first;
  if (overMidnight) return [{ day: first, opens: time.opens, closes: time.closes, ...(last === first ? {} : { lastDay: last }) }];
  return daysOf(first, last).map((d) => ({ day: d, ...time }));
}

const daysOf = (first: Weekday, last: Weekday): Weekday[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday);

const ALL_DAY = { opens: '00:00', closes: '24:00' };

/** Times of each exceptional day; a weekday named beside them holds them to that day of a longer time. */
const times = (h: Raw, notes: string[]): Exception['times'] =>
  raws(h.openingHour).flatMap((o) => {
    const time = fromTo(o, notes);
    const first = weekday(o.dayFrom);
    if (!time) return [];
    return first ? [{ ...time, days: daysOf(first, weekday(o.dayTo) ?? first) }] : [time];
  });

function fromTo(o: Raw, notes: string[]): { opens: ClockTime; closes: ClockTime } | undefined {
  const opens = clockTime(o.from);
  const closes = clockTime(o.to);
  if (!opens || !closes) {
    if (filled(o.from) || filled(o.to)) notes.push(`hours '${shown(String(o.from))}–${shown(String(o.to))}' left out`);
    return undefined;
  }
  // 23.59 and 0.00 are how a form says midnight.
  return { opens, closes: closes === '00:00' || closes === '23:59' ? '24:00' : closes };
}

function clockTime(value: unknown): ClockTime | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(filled(value) ?? '') ?? [];
  if (!hours || !minutes || Number(hours) > 24 || Number(minutes) > 59 || (Number(hours) === 24 && minutes !== '00')) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

const weekday = (value: unknown): Weekday | undefined => {
  const index = DAYS.indexOf(filled(value) ?? '');
  return index < 0 ? undefined : ((index + 1) as Weekday);
};

/** The Finnish day of a date: '2018-06-01T00:00:00' and '…+03:00' say it themselves, '…Z' is reckoned, and so is Finnish midnight in UTC that does not say so. */
function day(value: unknown): Day | undefined {
  const given = filled(value);
  if (!given || !/^\d{4}-\d{2}-\d{2}/.test(given) || Number.isNaN(Date.parse(given))) return undefined;
  const utc = given.endsWith('Z') || /T2[12]:00:00(\.0+)?$/.test(given);
  return utc ? dayOf(new Date(given.endsWith('Z') ? given : `${given}Z`)) : given.slice(0, 10);
}
