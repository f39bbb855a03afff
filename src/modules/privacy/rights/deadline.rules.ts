import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf, instantOf, weekdayOf } from '../../../kernel/clock.ts';
import { holidayOf } from '../../../kernel/holidays.ts';

/** Months to answer a request in, and how many more at most when it is complex. Source: GDPR 12(3). */
export const MONTHS = 1;
export const MORE_MONTHS = 2;

/**
 * The last day to answer a request received on a day, `months` later: the same date, or the month's last day when it has no such date; when that is a
 * Saturday, a holiday, or the eve of Midsummer or Christmas, the next working day. Source: Regulation 1182/71 3(2)(c) and 3(4), EDPB Guidelines 01/2022
 * (request of 31 August is due on 30 September); Finnish Act 150/1930 5 §. Days in Finland. Pure.
 *
 *     dueOn('2026-01-31') // '2026-03-02': 28 February is a Saturday
 */
export function dueOn(receivedOn: string, months = MONTHS): string {
  let day = Temporal.PlainDate.from(receivedOn).add({ months }, { overflow: 'constrain' }).toString();
  while (weekdayOf(day) >= 6 || holidayOf(day)) day = addDays(day, 1);
  return day;
}

export type Standing = 'received' | 'in-progress' | 'extended' | 'answered';
type Facts = { claimedBy: string | null; extendedAt: Date | null; answeredAt: Date | null; handedTo: string | null };

/** Where a request stands, as its sender is told. Pure. */
export function standingOf({ claimedBy, extendedAt, answeredAt, handedTo }: Facts): Standing {
  if (answeredAt) return 'answered';
  if (extendedAt) return 'extended';
  return claimedBy || handedTo ? 'in-progress' : 'received';
}

/** Has the last day gone without an answer? The whole last day is still in time. Pure. */
export const isOverdue = (request: { dueOn: string; answeredAt: Date | null }, now: Date): boolean =>
  !request.answeredAt && dayOf(now) > request.dueOn;

/** Days left to answer, 0 on the last one; below it when late. Pure. */
export const daysLeft = (due: string, now: Date): number => Temporal.PlainDate.from(dayOf(now)).until(Temporal.PlainDate.from(due)).days;

/** Does the asked period of a log request reach back over two years? Then a reason is needed. Source: 703/2023 11 §. Pure. */
export const needsReason = (from: string, now: Date): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(from), Temporal.PlainDate.from(dayOf(now)).subtract({ years: 2 })) < 0;

/** The end of a day: what is due on it is late after this. */
export const endOf = (day: string): Date => instantOf(addDays(day, 1), '00:00');
