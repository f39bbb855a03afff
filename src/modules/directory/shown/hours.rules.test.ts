import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hours } from '../../../engines/directory/index.ts';
import { sayExceptions, sayOpen, sayWeek } from './hours.rules.ts';

const span = (day: 1 | 2 | 3 | 4 | 5 | 6 | 7, closes = '16:00') => ({ day, opens: '08:00', closes });
const office: Hours = [{ kind: 'weekly', notOnHolidays: true, spans: [span(1), span(2), span(3), span(4), span(5, '15:00')] }];
const monday = new Date('2026-11-23T09:30:00+02:00');

test('the week is said in as few rows as it takes', () => {
  assert.deepEqual(sayWeek(office, monday, 'fi'), [
    { days: 'ma–to', hours: '8.00–16.00' },
    { days: 'pe', hours: '8.00–15.00' },
    { days: 'la–su', hours: 'suljettu' },
  ]);
  assert.deepEqual(sayWeek(office, monday, 'en')[0], { days: 'Mon–Thu', hours: '8:00–16:00' });
});
test('a holiday in the week is marked', () =>
  assert.deepEqual(sayWeek(office, new Date('2026-12-24T09:00:00+02:00'), 'fi').at(1), { days: 'to–la', hours: 'suljettu (pyhä)' }));
test('open now, and until when', () =>
  assert.deepEqual(sayOpen(office, monday, 'fi'), { open: true, state: 'Avoinna nyt', change: 'Sulkeutuu klo 16.00' }));
test('closed in the evening, opening tomorrow', () =>
  assert.equal(sayOpen(office, new Date('2026-11-23T18:00:00+02:00'), 'fi')?.change, 'Avautuu ti 24.11.2026 klo 8.00'));
test('day and night', () => assert.deepEqual(sayOpen([{ kind: 'always' }], monday, 'sv'), { open: true, state: 'Alltid öppet', change: '' }));
test('nothing is claimed of hours nobody has told', () => assert.equal(sayOpen([], monday, 'fi'), undefined));
test('days to come with other hours are said, those past and far away are not', () => {
  const closed = (from: string, to = from, info?: { fi: string }) => ({ kind: 'exception' as const, from, to, times: [], ...(info ? { info } : {}) });
  const hours: Hours = [
    ...office,
    closed('2026-12-24', '2026-12-26', { fi: 'joulu' }),
    { ...closed('2026-11-27'), times: [{ opens: '09:00', closes: '12:00' }] },
    closed('2026-11-20'),
    closed('2027-06-24'),
  ];
  assert.deepEqual(sayExceptions(hours, monday, 'fi'), [
    { days: '27.11.2026', hours: '9.00–12.00' },
    { days: '24.12.–26.12.2026', hours: 'suljettu (joulu)' },
  ]);
});
