import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOf, weekdayOf, ZONE } from '../../../kernel/clock.ts';
import { holidayOf } from '../../../kernel/holidays.ts';
import type { Hours, Weekday } from './hours.ts';
import { openNow } from './open.rules.ts';

/** Whether it is open is told a second way, by the clock on the wall alone, and the two must agree. */
const RUNS = { numRuns: 400 };
const hour = fc.integer({ min: 0, max: 47 }).map((h) => `${String(Math.floor(h / 2)).padStart(2, '0')}:${h % 2 ? '30' : '00'}`);
const closing = fc.oneof(hour, fc.constant('24:00'));
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));
const span = fc.record({ day: weekday, opens: hour, closes: closing });
const days = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
const entry: fc.Arbitrary<Hours[number]> = fc.oneof(
  fc
    .tuple(fc.array(span, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([spans, notOnHolidays]) => ({ kind: 'weekly' as const, spans, notOnHolidays })),
  fc.tuple(fc.array(span, { minLength: 1, maxLength: 3 }), days).map(([spans, d]) => ({ kind: 'weekly' as const, spans, ...d })),
  fc
    .tuple(fc.array(fc.record({ opens: hour, closes: closing }), { maxLength: 2 }), days)
    .map(([times, d]) => ({ kind: 'exception' as const, times, ...d })),
);
const someHours = fc.array(entry, { minLength: 1, maxLength: 4 });
const moment = fc.integer({ min: 0, max: 800 * 24 * 12 }).map((n) => new Date(Date.parse('2026-01-01T00:00:00Z') + n * 300_000));
/** The nights when the clock moves, told by the hour that is there twice or not at all. */
const clockMoves = (at: Date) => [-3, 3].some((h) => offset(new Date(at.getTime() + h * 3_600_000)) !== offset(at));
const offset = (at: Date) => new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'shortOffset' }).format(at).split('GMT')[1];

function minutes(time: string): number {
  const [h, m] = time.split(':').map(Number);
  return h! * 60 + m!;
}

function openByTheWall(hours: Hours, now: Date): boolean {
  const today = dayOf(now);
  const clock = new Intl.DateTimeFormat('fi', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now).replace('.', ':');
  return [0, 1].some((back) => {
    const on = addDays(today, -back);
    const at = minutes(clock) + back * 1440;
    const covers = (t: { opens: string; closes: string }) => minutes(t.opens) <= at && at < minutes(t.closes) + (t.closes > t.opens ? 0 : 1440);
    const within = (h: { from?: string; to?: string }) => (h.from ?? on) <= on && on <= (h.to ?? on);
    const exceptions = hours.filter((h) => h.kind === 'exception').filter(within);
    if (exceptions.length) return exceptions.some((e) => e.times.some(covers));
    const weeks = hours.filter((h) => h.kind === 'weekly').filter(within);
    const dated = weeks.filter((w) => w.from);
    return (dated.length ? dated : weeks).some(
      (w) => !(w.notOnHolidays && holidayOf(on)) && w.spans.some((s) => s.day === weekdayOf(on) && covers(s)),
    );
  });
}

test('open or not agrees with the clock on the wall', () =>
  fc.assert(
    fc.property(someHours, moment, (hours, now) => {
      fc.pre(!clockMoves(now));
      assert.equal(openNow(hours, now)?.open ?? false, openByTheWall(hours, now));
    }),
    RUNS,
  ));

test('at the moment told it changes, and not before', () =>
  fc.assert(
    fc.property(someHours, moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (hours, now, part) => {
      const state = openNow(hours, now);
      const change = state?.open ? state.until : state?.next;
      if (!state || !change || change === 'always') return;
      assert.ok(change > now);
      assert.equal(openNow(hours, change)?.open ?? false, !state.open, 'it changes then');
      const between = new Date(now.getTime() + part * (change.getTime() - now.getTime()));
      assert.equal(openNow(hours, between)?.open ?? false, state.open, 'and not before');
    }),
    RUNS,
  ));

test('open by the day, every day of the week, is open always', () => {
  const hours: Hours = [{ kind: 'weekly', spans: ([1, 2, 3, 4, 5, 6, 7] as const).map((d) => ({ day: d, opens: '00:00', closes: '24:00' })) }];
  fc.assert(
    fc.property(moment, (now) => assert.deepEqual(openNow(hours, now), { open: true, until: 'always' })),
    { numRuns: 50 },
  );
});
