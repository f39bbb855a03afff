import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { professionals } from '../demo/ita-uusimaa/people.ts';
import { CENTRE } from '../demo/ita-uusimaa/units.ts';
import { putSchedule, topUp } from '../src/engines/calendar/index.ts';
import { change } from '../src/kernel/change.ts';
import { dayOf } from '../src/kernel/clock.ts';
import { ABrowser } from '../test/a-browser.ts';
import { aMatterWithRight } from '../test/a-right.ts';
import { actorOf, system, type TestServer, testServer } from '../test/world.ts';
import { assertKind } from './bad-input/kind.ts';

/** The two nights a year when the clock is turned: every offered time is a moment that exists, said as clocks in Finland then show it. */
let now = new Date('2026-10-24T09:00:00Z');
let server: TestServer;
before(async () => {
  server = await testServer({ clock: () => now });
  await change(server.world, system, { action: 'test' }, (tx) => putSchedule(tx, nightDuty));
});
after(() => server?.close());

const doctor = professionals.find((p) => p.key === 'doctor')!;
/** A time each hour, night and day: none of the demo's own are at night beyond tomorrow. */
const nightDuty = {
  key: 'test-night',
  service: 'remote-nurse',
  modality: 'remote' as const,
  unit: CENTRE,
  practitioner: doctor.id,
  practitionerName: 'Leena Luonnos',
  name: { fi: 'Etävastaanotto', sv: 'Distansmottagning', en: 'Remote visit' },
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
  everyMinutes: 60,
  slotMinutes: 20,
  roundTheClock: true,
  daysAhead: 2,
  latestBookingMinutes: 30,
  cancelMinutes: 60,
  demo: false,
};

/** What a resident sees offered for a day, at a moment: the slot, the instant and the words of each time. */
async function offered(at: string, day: string) {
  now = new Date(at);
  await change(server.world, system, { action: 'test' }, (tx) => topUp(tx));
  const matter = await aMatterWithRight(server.world, actorOf('aino'));
  const b = new ABrowser(server.url, await server.as('aino'));
  await b.open(`/fi/booking/${matter}`);
  await assertKind(b, 200, 'fi');
  const times = [...b.html.matchAll(/<button[^>]*value="([^"]+)" name="slot"[^>]*>[\s\S]*?dateTime="([^"]+)"[^>]*>([^<]+)</gi)].map(
    ([, slot = '', instant = '', words = '']) => ({ slot, at: new Date(instant), words: words.trim() }),
  );
  return { b, matter, times: times.filter((t) => dayOf(t.at) === day && t.at.getTime() % 3_600_000 === 0) };
}

test('in the night that repeats an hour, both are offered, in their order, and the one chosen is the one booked', async () => {
  const { times, b } = await offered('2026-10-24T09:00:00Z', '2026-10-25');
  const three = times.filter((t) => t.words.startsWith('3.00'));
  assert.deepEqual(
    three.map((t) => t.at.toISOString()),
    ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
  );
  await b.send({ slot: three[1]!.slot });
  await b.send({ phone: '040 000 0001', email: 'aino@example.fi' });
  assert.match(b.path, /done/);
  const file = await fetch(`${server.url}/fi/booking/calendar/${b.path.split('/').at(-1)}`, {
    headers: { cookie: `polku_session=${b.cookie('polku_session')}` },
  });
  assert.match(await file.text(), /DTSTART:20261025T010000Z/);
});

test('within the repeated hour everything works, and times that have passed are not offered', async () => {
  const { times, b } = await offered('2026-10-25T00:40:00Z', '2026-10-25');
  assert.equal(times[0]?.at.toISOString(), '2026-10-25T02:00:00.000Z', 'half an hour before is too late for the second 3.00');
  for (const path of ['/fi/', '/fi/services', '/fi/my', '/sv/assessments']) {
    await b.open(path);
    assert.equal(b.status, 200, path);
  }
  now = new Date('2026-10-25T01:05:00Z');
  await b.open('/fi/my');
  assert.equal(b.status, 200);
  assert.match(b.path, /\/my$/, 'the session lives on: twenty-five minutes have passed, whatever the clock on the wall says');
});

test('in the night that loses an hour, the lost hour is not offered', async () => {
  const { times, b } = await offered('2027-03-26T10:00:00Z', '2027-03-28');
  const words = [...new Set(times.map((t) => t.words))];
  assert.equal(words.includes('3.00'), false);
  for (const hour of ['0.00', '2.00', '4.00', '23.00']) assert.ok(words.includes(hour), `${hour} in ${words}`);
  assert.equal(times.find((t) => t.words === '4.00')?.at.toISOString(), '2027-03-28T01:00:00.000Z');
  await b.send({ slot: times.find((t) => t.words === '4.00')!.slot });
  assert.match(b.text, /su 28\.3\.2027 klo 4\.00/);
  await b.send({ phone: '040 000 0001', email: 'aino@example.fi' });
  assert.match(b.path, /done/);
  assert.match(b.text, /su 28\.3\.2027 klo 4\.00/);
});
