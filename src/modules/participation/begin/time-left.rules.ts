import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../kernel/clock.ts';

/** How much time is left, as people count: whole days in Finland's calendar, hours on the last one. */
export type Left = { kind: 'days'; days: number } | { kind: 'hours'; hours: number };

export function timeLeft(closesAt: Date, now: Date): Left {
  const days = Temporal.PlainDate.from(dayOf(now)).until(Temporal.PlainDate.from(dayOf(closesAt))).days;
  if (days >= 1) return { kind: 'days', days };
  return { kind: 'hours', hours: Math.max(1, Math.ceil((closesAt.getTime() - now.getTime()) / 3_600_000)) };
}
