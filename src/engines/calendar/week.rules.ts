import { addDays, instantOf, plusMinutes, weekdayOf } from '../../kernel/clock.ts';
import { holidayOf } from '../../kernel/holidays.ts';

/** Opening of some weekdays (Monday 1 … Sunday 7) by Finnish wall clock: '08:00' to '15:30'; '24:00' is the day's end. */
export type Opening = { days: readonly number[]; from: string; to: string };

/** A week that repeats. Ordinary weeks are closed at night and on public holidays; a round-the-clock one never is. */
export type Week = { weekly: readonly Opening[]; everyMinutes: number; slotMinutes: number; roundTheClock: boolean };

export type Span = { starts: Date; ends: Date };

/** Nobody is offered an ordinary time before or after these. */
const EARLIEST = '07:00';
const LATEST = '21:00';

/** The times of one Finnish day. Hours are the wall clock's, right on the days when daylight saving begins and ends. Pure. */
export function timesOf(week: Week, day: string): Span[] {
  if (!week.roundTheClock && holidayOf(day)) return [];
  const weekday = weekdayOf(day);
  return week.weekly.filter((o) => o.days.includes(weekday)).flatMap((o) => cut(week, instantOf(day, o.from), closing(day, o.to)));
}

const closing = (day: string, to: string): Date => (to === '24:00' ? instantOf(addDays(day, 1), '00:00') : instantOf(day, to));

function cut(week: Week, from: Date, to: Date): Span[] {
  const spans: Span[] = [];
  for (let starts = from; plusMinutes(starts, week.slotMinutes) <= to; starts = plusMinutes(starts, week.everyMinutes)) {
    spans.push({ starts, ends: plusMinutes(starts, week.slotMinutes) });
  }
  return spans;
}

/** What is wrong with a week, in words for whoever edits it; empty when nothing is. */
export function problemsOf(week: Week): string[] {
  const problems: string[] = [];
  for (const { days, from, to } of week.weekly) {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(from) || !/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to))
      problems.push(`${from}–${to}: hours are written 08:00`);
    else if (to <= from) problems.push(`${from}–${to}: closes before it opens`);
    else if (!week.roundTheClock && (from < EARLIEST || to > LATEST))
      problems.push(`${from}–${to}: open at night (only between ${EARLIEST} and ${LATEST})`);
    if (days.length === 0 || days.some((d) => !Number.isInteger(d) || d < 1 || d > 7)) problems.push(`${from}–${to}: weekdays are 1 to 7`);
  }
  if (week.slotMinutes > week.everyMinutes) problems.push('times would overlap: a time is longer than the step between times');
  return problems;
}
