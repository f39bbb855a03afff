import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../../kernel/clock.ts';
import type { Span } from '../../../kernel/listing.ts';
import type { DaySpan } from '../registry.ts';

const FORM = /^(eq|ge|gt|le|lt)?(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * What a FHIR date search means as a span of time: 'ge2026-11-23', 'lt2026', '2026-11-23T09:30:00+02:00'. A day without a zone is a day in
 * Finland. Nothing when it is no such date. Source: FHIR R4, 3.1.1.4.6; eq, ge, gt, le and lt are understood, for moments (not periods). Pure.
 */
export function spanOf(text: string): Span | undefined {
  const read = parts(text);
  if (!read) return undefined;
  try {
    const begins = read.time ? instant(read) : startOf(read.day);
    const ends = read.time ? instant(read).add(unitOf(read.time)) : startOf(read.day.add(read.length));
    return between(read.prefix, new Date(begins.epochMilliseconds), new Date(ends.epochMilliseconds));
  } catch {
    return undefined;
  }
}

/** The same for calendar days (birth dates): '1986', 'ge1986-03', '1986-03-14'. A time of day fits no day. Pure. */
export function daysOf(text: string): DaySpan | undefined {
  const read = parts(text);
  return read && !read.time ? between(read.prefix, read.day.toString(), read.day.add(read.length).toString()) : undefined;
}

type Read = { prefix: string; day: Temporal.PlainDate; length: Temporal.DurationLike; time: string | undefined };

function parts(text: string): Read | undefined {
  const [, prefix = 'eq', year, month, day, time] = FORM.exec(text) ?? [];
  if (!year) return undefined;
  try {
    const date = Temporal.PlainDate.from({ year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) }, { overflow: 'reject' });
    return { prefix, day: date, length: day ? { days: 1 } : month ? { months: 1 } : { years: 1 }, time };
  } catch {
    return undefined;
  }
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: ZONE }).toInstant();
const instant = ({ day, time }: Read): Temporal.Instant =>
  /(?:Z|[+-]\d{2}:\d{2})$/.test(time!)
    ? Temporal.Instant.from(`${day}${time}`)
    : Temporal.PlainDateTime.from(`${day}${time}`).toZonedDateTime(ZONE).toInstant();
/** How long the moment that was written lasts: a minute, a second, or less. */
const unitOf = (time: string): Temporal.DurationLike =>
  time.includes('.') ? { milliseconds: 1 } : /^T\d{2}:\d{2}:\d{2}/.test(time) ? { seconds: 1 } : { minutes: 1 };

function between<T>(prefix: string, begins: T, ends: T): { from?: T; to?: T } {
  switch (prefix) {
    case 'ge':
      return { from: begins };
    case 'gt':
      return { from: ends };
    case 'le':
      return { to: ends };
    case 'lt':
      return { to: begins };
    default:
      return { from: begins, to: ends };
  }
}
