import { addDays, dayOf, instantOf, weekdayOf } from '../../../kernel/clock.ts';
import { holidayOf } from '../../../kernel/holidays.ts';
import type { Texts } from '../records.ts';
import type { Always, ClockTime, Day, Exception, Hours, Span, Weekday, Weekly } from './hours.ts';

/** A stretch of being open: instants, and the wall-clock times people read. `always`: day and night. */
export type Stretch = { from: Date; to: Date; opens: ClockTime; closes: ClockTime };
export type OpenNow = { open: true; until: Date | 'always' } | { open: false; next: Date | undefined } | undefined;
/** `remarks`: what the owner says of the hours that hold that day ('Kesätauko', 'Ajanvarauksella'). */
export type DayHours = {
  day: Day;
  stretches: readonly Stretch[];
  always: boolean;
  holiday: boolean;
  exception: boolean;
  remarks: readonly Texts[];
};

const LOOK_AHEAD_DAYS = 14;
/** Open without a break for so many days is open always. */
const ALWAYS_DAYS = 7;

/**
 * Is it open at the moment, and until or from when? Nothing when hours are not known, or only those of another time. Pure; days and hours are Finnish, so
 * a night that gains or loses an hour is reckoned by the clock on the wall. `openNow(channel.serviceHours, visit.now)`
 */
export function openNow(hours: Hours, now: Date): OpenNow {
  if (hours.length === 0) return undefined;
  const today = dayOf(now);
  const on = (offset: number) => hoursOn(hours, addDays(today, offset));
  if (on(0).always) return { open: true, until: 'always' };
  // a stretch over several nights may have begun last week, one that is going on may continue after midnight
  const around = inOrder(days(overNights(hours) ? -7 : -1, 1).flatMap((offset) => on(offset).stretches));
  const current = around.filter((s) => s.from <= now && now < s.to);
  if (current.length > 0) return { open: true, until: untilOf(around, current, on, today) };
  const next =
    around.find((s) => s.from > now) ??
    days(2, LOOK_AHEAD_DAYS).reduce<Stretch | undefined>((found, offset) => found ?? on(offset).stretches[0], undefined);
  // hours of a summer gone by say nothing of today
  return next || tellsOf(hours, today, today) ? { open: false, next: next?.from } : undefined;
}

/** The seven days from Monday of the week that holds `now`, each with its hours. Empty when hours of that week are not known. */
export function weekOf(hours: Hours, now: Date): DayHours[] {
  if (hours.length === 0) return [];
  const today = dayOf(now);
  const monday = addDays(today, 1 - weekdayOf(today));
  if (!tellsOf(hours, monday, addDays(monday, 6))) return [];
  return [0, 1, 2, 3, 4, 5, 6].map((n) => hoursOn(hours, addDays(monday, n)));
}

/** Do the hours say anything of these days? Those dated to other times do not. */
const tellsOf = (hours: Hours, first: Day, last: Day): boolean => hours.some((h) => (h.from ?? first) <= last && first <= (h.to ?? last));

/** Hours that begin on one day: an exception goes before dated weeks, and those before the ordinary week. */
export function hoursOn(hours: Hours, day: Day): DayHours {
  const holiday = holidayOf(day) !== undefined;
  const weekday = weekdayOf(day) as Weekday;
  const onDay = (s: Span) => s.day === weekday;
  const shown = (stretches: readonly Stretch[], of: Hours, more: { exception?: boolean; always?: boolean } = {}): DayHours => ({
    ...{ day, holiday, always: false, exception: false, ...more },
    // in the hour that daylight saving skips nothing is open
    stretches: inOrder(stretches.filter((s) => s.to > s.from)),
    remarks: of.flatMap((h) => h.info ?? []),
  });
  const exceptions = hours.filter((h): h is Exception => h.kind === 'exception' && h.from <= day && day <= h.to);
  if (exceptions.length > 0) {
    const times = exceptions.flatMap((e) => e.times).filter((t) => !t.days || t.days.includes(weekday));
    return shown(
      times.map((t) => stretch(day, t.opens, t.closes)),
      exceptions,
      { exception: true },
    );
  }
  const holding = hours.filter((h): h is Weekly | Always => h.kind !== 'exception' && (h.from ?? day) <= day && day <= (h.to ?? day));
  const dated = holding.filter((h) => h.from || h.to);
  const weeks = dated.length > 0 ? dated : holding;
  if (weeks.some((h) => h.kind === 'always')) return shown([], weeks, { always: true });
  const open = weeks.flatMap((h) => (h.kind === 'weekly' && !(holiday && h.notOnHolidays) ? [h] : [])).filter((w) => w.spans.some(onDay));
  return shown(
    open.flatMap((w) => w.spans.filter(onDay)).map((s) => stretch(day, s.opens, s.closes, s.lastDay)),
    open,
  );
}

function stretch(day: Day, opens: ClockTime, closes: ClockTime, lastDay?: Weekday): Stretch {
  const nights = lastDay === undefined || lastDay === weekdayOf(day) ? (closes > opens ? 0 : 1) : (lastDay - weekdayOf(day) + 7) % 7;
  return { from: at(day, opens), to: at(addDays(day, nights), closes), opens, closes };
}

/** '24:00' is midnight of the next day. */
const at = (day: Day, time: ClockTime): Date => (time === '24:00' ? instantOf(addDays(day, 1), '00:00') : instantOf(day, time));

/** Until when what is going on goes on. Stretches that meet (until midnight, and on from midnight) are one; a whole week of them is always. */
function untilOf(around: readonly Stretch[], current: readonly Stretch[], on: (offset: number) => DayHours, today: Day): Date | 'always' {
  let all = around;
  let end = endOf(all, current);
  for (let offset = 2; offset <= ALWAYS_DAYS && end >= instantOf(addDays(today, offset), '00:00'); offset++) {
    if (on(offset).always) return 'always';
    all = [...all, ...on(offset).stretches];
    end = endOf(all, current);
  }
  return end >= instantOf(addDays(today, ALWAYS_DAYS), '00:00') ? 'always' : end;
}

function endOf(all: readonly Stretch[], current: readonly Stretch[]): Date {
  let end = Math.max(...current.map((s) => s.to.getTime()));
  for (const s of all) if (s.from.getTime() <= end && s.to.getTime() > end) end = s.to.getTime();
  return new Date(end);
}

const overNights = (hours: Hours): boolean => hours.some((h) => h.kind === 'weekly' && h.spans.some((s) => s.lastDay !== undefined));
const days = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const inOrder = (stretches: readonly Stretch[]): Stretch[] => [...stretches].sort((a, b) => a.from.getTime() - b.from.getTime());
