import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Appointment } from '../../../engines/calendar/index.ts';
import type { Matter } from '../../../engines/matter/index.ts';
import type { AppointmentId } from '../../../kernel/ids.ts';
import { coming, openFirst } from './overview.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const inMinutes = (m: number) => new Date(now.getTime() + m * 60_000);
const anAppointment = (id: string, startsIn: number, status: Appointment['status'] = 'booked') =>
  ({ id: id as AppointmentId, starts: inMinutes(startsIn), ends: inMinutes(startsIn + 20), status }) as Appointment;

test('the soonest appointment is first', () =>
  assert.deepEqual(
    coming([anAppointment('b', 500), anAppointment('a', 60)], now).map((a) => a.id),
    ['a', 'b'],
  ));
test('cancelled, kept and missed ones do not come', () =>
  assert.deepEqual(coming([anAppointment('a', 60, 'cancelled'), anAppointment('b', 60, 'fulfilled'), anAppointment('c', 60, 'noshow')], now), []));
test('a visit that runs late is still there', () =>
  assert.deepEqual(
    coming([anAppointment('late', -40)], now).map((a) => a.id),
    ['late'],
  ));
test('one that was over long ago is not', () => assert.deepEqual(coming([anAppointment('old', -60)], now), []));
test('it is soon when it begins within half an hour', () =>
  assert.deepEqual(
    coming([anAppointment('a', 29), anAppointment('b', 31)], now).map((a) => a.soon),
    [true, false],
  ));

test('matters that go on come before those that have ended, newest first', () =>
  assert.deepEqual(
    openFirst([
      { id: 'd', state: 'closed' },
      { id: 'c', state: 'open' },
      { id: 'b', state: 'closed' },
      { id: 'a', state: 'open' },
    ] as unknown as Matter[]).map((m) => m.id),
    ['c', 'a', 'd', 'b'],
  ));
