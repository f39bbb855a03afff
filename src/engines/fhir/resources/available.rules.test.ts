import assert from 'node:assert/strict';
import { test } from 'node:test';
import { availableOf } from './available.rules.ts';

const today = '2026-11-28';

test('days with the same hours stand together, and holidays are said in words', () =>
  assert.deepEqual(
    availableOf(
      [{ kind: 'weekly', notOnHolidays: true, spans: ([1, 2, 3] as const).map((day) => ({ day, opens: '08:00', closes: '16:00' })) }],
      today,
      'en',
    ),
    { week: [{ daysOfWeek: ['mon', 'tue', 'wed'], from: '08:00:00', to: '16:00:00' }], closed: [], exceptions: 'Closed on public holidays.' },
  ));
test('a night goes on in the morning of the next day; until the end of the day is a second before midnight', () => {
  const night = availableOf([{ kind: 'weekly', spans: [{ day: 7, opens: '22:00', closes: '06:00' }] }], today, 'fi').week;
  assert.deepEqual(night, [
    { daysOfWeek: ['sun'], from: '22:00:00', to: '23:59:59' },
    { daysOfWeek: ['mon'], from: '00:00:00', to: '06:00:00' },
  ]);
  const weekend = availableOf([{ kind: 'weekly', spans: [{ day: 5, opens: '16:00', closes: '08:00', lastDay: 1 }] }], today, 'fi').week;
  assert.deepEqual(
    weekend.map((w) => [w.daysOfWeek, w.allDay ?? false]),
    [
      [['fri'], false],
      [['sat', 'sun'], true],
      [['mon'], false],
    ],
  );
  assert.deepEqual(availableOf([{ kind: 'always' }], today, 'sv').week.length, 1);
});
test('closed days to come are told by their dates, other exceptions in words, what has been not at all', () => {
  const { closed, exceptions } = availableOf(
    [
      { kind: 'exception', from: '2026-12-24', to: '2026-12-26', times: [], info: { fi: 'Joulu' } },
      { kind: 'exception', from: '2026-12-31', to: '2026-12-31', times: [{ opens: '10:00', closes: '14:00' }] },
      { kind: 'exception', from: '2026-01-01', to: '2026-01-06', times: [] },
    ],
    today,
    'fi',
  );
  assert.deepEqual(closed, [{ description: 'Joulu', during: { start: '2026-12-24', end: '2026-12-26' } }]);
  assert.equal(exceptions, '2026-12-31: 10:00–14:00.');
});
