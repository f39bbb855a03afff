import type { Lang } from '../../../kernel/i18n.ts';

/** Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** 'HH:MM', Finnish wall-clock time; '24:00' is the end of the day. */
export type ClockTime = string;
/** 'YYYY-MM-DD' */
export type Day = string;
type Info = { readonly [L in Lang]?: string };

/** Open from `opens` of `day` to `closes` of `lastDay` (none: the same day, or the next when `closes` is not after `opens`). */
export type Span = { day: Weekday; opens: ClockTime; closes: ClockTime; lastDay?: Weekday };
/** Repeats every week (PTV DaysOfTheWeek and OverMidnight). With `from` or `to` it replaces the undated ones on the days it covers. */
export type Weekly = { kind: 'weekly'; spans: readonly Span[]; from?: Day; to?: Day; notOnHolidays?: boolean; info?: Info };
/** Open day and night, every day; with `from` or `to` on the days they cover. */
export type Always = { kind: 'always'; from?: Day; to?: Day; info?: Info };
/** On these days something else (PTV Exceptional): closed, or open at these times each day (`days`: only on these weekdays). */
export type Exception = {
  kind: 'exception';
  from: Day;
  to: Day;
  times: readonly { opens: ClockTime; closes: ClockTime; days?: readonly Weekday[] }[];
  info?: Info;
};

export type Hours = readonly (Weekly | Always | Exception)[];

/** The usual kind in demo content: `weekdays('8:00', '16:00')`, Monday to Friday, closed on public holidays. */
export const weekdays = (opens: ClockTime, closes: ClockTime, last: Weekday = 5): Weekly => ({
  kind: 'weekly',
  notOnHolidays: true,
  spans: ([1, 2, 3, 4, 5, 6, 7] as const).filter((d) => d <= last).map((day) => ({ day, opens, closes })),
});
