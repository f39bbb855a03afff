import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChannelId, OrganizationId, ServiceId } from '../../../kernel/ids.ts';
import { type Hours, weekdays } from '../hours/hours.ts';
import { type CheckedChannel, type CheckedService, duplicatesAmong, problemsOf } from './problems.rules.ts';

const aChannel = (more: Partial<CheckedChannel> = {}): CheckedChannel => ({
  id: 'c' as ChannelId,
  type: 'ServiceLocation',
  phones: 1,
  hours: [weekdays('08:00', '16:00')],
  urls: [],
  ...more,
});
const all = { fi: 'Neuvonta', sv: 'Rådgivning', en: 'Advice' };
const aService = (more: Partial<CheckedService> = {}): CheckedService => ({
  id: 's' as ServiceId,
  organization: null,
  names: all,
  summaries: all,
  priced: true,
  channels: [aChannel()],
  ...more,
});
const lacking = (service: CheckedService, dead: string[] = []) =>
  problemsOf(service, { dead: new Set(dead), today: '2026-11-28' }).map((p) => [p.kind, p.detail].filter(Boolean).join(' '));
const withHours = (...hours: Hours) => lacking(aService({ channels: [aChannel({ hours })] }));

test('a service in three languages, with hours, phone and price, lacks nothing', () => assert.deepEqual(lacking(aService()), []));
test('a language without a name is missing, and one without a summary has no summary', () =>
  assert.deepEqual(lacking(aService({ names: { fi: 'A', sv: 'B' }, summaries: { fi: 'A' } })), ['missing-language en', 'no-summary sv']));
test('a summary longer than PTV’s limit is too long', () =>
  assert.deepEqual(lacking(aService({ summaries: { ...all, fi: 'a'.repeat(151), sv: 'a'.repeat(150) } })), ['summary-long fi']));
test('a service that cannot be reached says only that', () => assert.deepEqual(lacking(aService({ channels: [] })), ['no-channels']));
test('nobody to call, and no price told', () =>
  assert.deepEqual(lacking(aService({ priced: false, channels: [aChannel({ phones: 0 })] })), ['no-phone', 'no-price']));
test('a place without hours lacks them, a web page does not', () => {
  assert.deepEqual(withHours(), ['no-hours c']);
  assert.deepEqual(lacking(aService({ channels: [aChannel({ type: 'WebPage', hours: [] })] })), []);
});
test('hours that ended yesterday are past, those that end today hold', () => {
  const until = (to: string) => withHours({ ...weekdays('08:00', '16:00'), to });
  assert.deepEqual(until('2026-11-27'), ['hours-past c']);
  assert.deepEqual(until('2026-11-28'), []);
});
test('exceptions all in the past are told, unless one is still to come', () => {
  const closed = (day: string) => ({ kind: 'exception' as const, from: day, to: day, times: [] });
  assert.deepEqual(withHours(weekdays('08:00', '16:00'), closed('2026-06-19')), ['old-exceptions c']);
  assert.deepEqual(withHours(weekdays('08:00', '16:00'), closed('2026-06-19'), closed('2026-12-24')), []);
  assert.deepEqual(withHours(closed('2026-06-19')), ['hours-past c']);
});
test('a link that does not answer is told with its address', () =>
  assert.deepEqual(lacking(aService({ channels: [aChannel({ urls: ['https://a.example/', 'https://b.example/'] })] }), ['https://b.example/']), [
    'dead-link https://b.example/',
  ]));
test('the same name twice in one organisation is a duplicate, in two it is not', () => {
  const named = (id: string, organization: string, fi: string) => ({
    id: id as ServiceId,
    organization: organization as OrganizationId,
    names: { fi },
  });
  const found = duplicatesAmong([named('1', 'x', 'Kirjasto'), named('2', 'x', 'kirjasto '), named('3', 'y', 'Kirjasto')]);
  assert.deepEqual(
    [...found],
    [
      ['2', '1'],
      ['1', '2'],
    ],
  );
});
