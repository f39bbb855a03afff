import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingHours } from './structured.rules.ts';

const times = (hours: Parameters<typeof openingHours>[0]) => openingHours(hours, '2026-11-28').map(({ '@type': _, ...rest }) => rest);

test('days with the same hours are told together, and holidays are closed', () =>
  assert.deepEqual(
    times([
      {
        kind: 'weekly',
        notOnHolidays: true,
        spans: [
          { day: 1, opens: '08:00', closes: '16:00' },
          { day: 2, opens: '08:00', closes: '16:00' },
          { day: 5, opens: '08:00', closes: '15:00' },
        ],
      },
    ]),
    [
      { dayOfWeek: ['Monday', 'Tuesday'], opens: '08:00', closes: '16:00' },
      { dayOfWeek: ['Friday'], opens: '08:00', closes: '15:00' },
      { dayOfWeek: 'PublicHolidays', opens: '00:00', closes: '00:00' },
    ],
  ));
test('an exception to come is told, one that has been is not; the end of the day is a minute before midnight', () =>
  assert.deepEqual(
    times([
      { kind: 'exception', from: '2026-12-24', to: '2026-12-26', times: [] },
      { kind: 'exception', from: '2026-01-01', to: '2026-01-01', times: [] },
      { kind: 'exception', from: '2026-12-31', to: '2026-12-31', times: [{ opens: '10:00', closes: '24:00' }] },
    ]),
    [
      { validFrom: '2026-12-24', validThrough: '2026-12-26', opens: '00:00', closes: '00:00' },
      { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '10:00', closes: '23:59' },
    ],
  ));
