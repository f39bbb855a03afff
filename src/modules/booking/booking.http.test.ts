import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ABrowser } from '../../../test/a-browser.ts';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import { appointmentsOf, freeTimes, type Time } from '../../engines/calendar/index.ts';
import { findMatter, openMatter, sayTimeline, timelineOf } from '../../engines/matter/index.ts';
import { tasksOf } from '../../engines/tasks/index.ts';
import { change } from '../../kernel/change.ts';
import { plusMinutes, sayTime } from '../../kernel/clock.ts';
import type { MatterId } from '../../kernel/ids.ts';

let server: TestServer;
let shift = 0;
const clock = () => new Date(Date.now() + shift);
before(async () => {
  server = await testServer({ clock });
});
after(() => server.close());

const CENTRE = '00000000-0000-7000-8000-000000000001';
const as = <T>(key: string, work: Parameters<typeof change<T>>[3]) =>
  change(server.world, key === 'system' ? system : actorOf(key), { action: 'test' }, work);
const shows = (b: ABrowser, what: RegExp) => assert.ok(what.test(b.text), `${what} not in: ${b.text.slice(0, 700)}`);

/** A matter of a resident whose assessment gave this result; by default the right to a nurse's remote visit. */
async function aMatter(
  key = 'aino',
  outcome: object = { urgency: 'book', booking: { service: 'remote-nurse', unit: CENTRE, modality: 'remote' } },
): Promise<MatterId> {
  return as(key, async (tx) => {
    const matter = await openMatter(tx, { topic: 'urinary-symptoms', lang: 'fi' });
    await sql`
      insert into questionnaire.response (county, matter, definition, state, started_at, completed_at, outcome)
      select kernel.current_county(), ${matter}, id, 'completed', ${clock()}, ${clock()}, ${JSON.stringify({ advice: 'x', reasons: [], ...outcome })}
      from questionnaire.definition limit 1`.execute(tx.db);
    return matter;
  });
}
/** Free ordinary times some days ahead, so that tests do not meet. */
let used = 0;
async function aTime(): Promise<Time> {
  const from = plusMinutes(clock(), 3 * 24 * 60);
  const times = await freeTimes(server.world.db, { service: 'remote-nurse', modality: 'remote', from, to: plusMinutes(from, 10 * 24 * 60) });
  return times.filter((t) => !t.demo)[used++ * 2]!;
}
const browserOf = async (key: string) => new ABrowser(server.url, await server.as(key));
const idIn = (path: string) => path.split('/').at(-1)!.split('?')[0]!;
const appointments = (key: string, matter: MatterId) => as(key, (tx) => appointmentsOf(tx, { matter }));
const filled = (more: object = {}) => ({ phone: '040 000 0001', email: 'aino@example.fi', note: 'Allergia penisilliinille', ...more });

test('a resident chooses a time, checks it and has booked it: task, messages, timeline and event are there', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}`);
  shows(b, /Valitse aika.*Sairaanhoitajan etävastaanotto.*Etkö löydä sopivaa aikaa\? Soita meille/);
  await b.send({ slot: time.slot });
  assert.equal(b.path, `/fi/booking/${matter}/${time.slot}`);
  shows(
    b,
    new RegExp(
      `Tarkista ja vahvista aika.*klo ${sayTime(time.starts, 'fi')}.*20 minuuttia.*${time.practitionerName}.*Etävastaanotto videolla.*Pidämme ajan sinulle`,
    ),
  );
  assert.deepEqual(b.forms[0]!.fields, { whose: 'own', phone: '+358 40 000 0001', email: 'aino@example.fi', note: '' });
  await b.send(filled());
  assert.match(b.path, /^\/fi\/booking\/done\//);
  shows(
    b,
    /Aikasi on varattu.*Lähetämme vahvistuksen tekstiviestinä ja sähköpostina\. Muistutamme sinua edellisenä päivänä.*Allergia penisilliinille.*Näin etävastaanotto toimii/,
  );

  const [a] = await appointments('aino', matter);
  assert.deepEqual([a!.id, a!.slot, a!.status, a!.note], [idIn(b.path), time.slot, 'booked', 'Allergia penisilliinille']);
  const nurse = await as('nurse', async (tx) => ({ tasks: await tasksOf(tx, matter), unit: (await findMatter(tx, matter))?.unit }));
  assert.equal(nurse.unit, CENTRE);
  assert.deepEqual(
    nurse.tasks.map((t) => [t.kind, t.urgency, t.appointment, t.dueAt?.getTime()]),
    [['remote-visit', 'book', a!.id, time.starts.getTime()]],
  );
  const { rows: messages } = await as('system', (tx) =>
    sql<{ channel: string; key: string }>`select channel, key from notify.message where matter = ${matter} order by key, channel`.execute(tx.db),
  );
  assert.deepEqual(
    messages.map((m) => `${m.channel} ${m.key.split(':').at(-1)}`),
    ['email confirmed', 'sms confirmed', 'email reminder', 'sms reminder'],
  );
  const { rows: events } = await as('system', (tx) =>
    sql`select from kernel.event where matter = ${matter} and type = 'booking.confirmed'`.execute(tx.db),
  );
  assert.equal(events.length, 1);
  const said = await as('aino', async (tx) => sayTimeline(await timelineOf(tx, matter), { tx, lang: 'fi', href: (p) => `/fi${p}` }));
  assert.deepEqual(
    said.map((s) => [s.said.title, s.said.links?.[0]?.href]),
    [['Aika varattu', `/fi/booking/done/${a!.id}`]],
  );
});

test('the confirmation arrives by text message and e-mail, and tells nothing of health', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}/${time.slot}`);
  await b.send(filled());
  const id = idIn(b.path);
  const sent = async () =>
    (await as('system', (tx) => sql`select from notify.message where key = ${`appointment:${id}:confirmed`} and state = 'sent'`.execute(tx.db))).rows
      .length;
  for (let i = 0; i < 100 && (await sent()) < 2; i++) await new Promise((r) => setTimeout(r, 50));
  assert.equal(await sent(), 2);
  const { rows } = await as('system', (tx) =>
    sql<{ body: string; subject: string }>`select subject, body from notify.message where matter = ${matter}`.execute(tx.db),
  );
  for (const { subject, body } of rows) {
    assert.match(body, /\/fi\/my/);
    assert.doesNotMatch(`${subject} ${body}`, /hoitaja|virtsa|oire|Allergia|[{}]/i);
  }
  assert.ok(
    rows.every((r) => r.subject !== '' || r.body.length <= 160),
    'a text message fits in one',
  );
});

test('the same confirmation twice, at once or by going back, is one appointment', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}`);
  await b.send({ slot: time.slot });
  const review = b.path;
  const cookie = await server.as('aino');
  const post = () =>
    fetch(server.url + review, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(filled()),
    });
  const answers = await Promise.all([post(), post(), post()]);
  const places = new Set(answers.map((a) => a.headers.get('location')));
  assert.deepEqual([answers.map((a) => a.status), places.size], [[303, 303, 303], 1]);
  await b.open(review);
  assert.equal(b.path, [...places][0]);
  await b.open(`/fi/booking/${matter}`);
  shows(b, /Sinulla on jo aika tässä asiassa/);
  assert.equal((await appointments('aino', matter)).length, 1);
  assert.equal((await as('aino', (tx) => timelineOf(tx, matter))).length, 1);
});

test('a time somebody else just booked gives a kind page with other times, in the user’s language', async () => {
  const [mine, theirs, time] = [await aMatter('mikael'), await aMatter('aino'), await aTime()];
  const [b, other] = [await browserOf('mikael'), await browserOf('aino')];
  await b.open(`/sv/booking/${mine}`);
  await other.open(`/fi/booking/${theirs}/${time.slot}`);
  await other.send(filled());
  await b.send({ slot: time.slot });
  assert.equal(b.status, 409);
  shows(b, /Tiden är inte längre ledig.*Ingenting bokades/);
  assert.ok(b.forms[0]!.buttons.length > 5);
  await b.open(`/sv/booking/${mine}/${time.slot}`);
  assert.equal(b.status, 409);
  assert.deepEqual(await appointments('mikael', mine), []);
});

test('losing the time while writing also gives the kind page, and an expired hold that nobody wanted is no loss', async () => {
  const [mine, theirs, time, next] = [await aMatter('mikael'), await aMatter('aino'), await aTime(), await aTime()];
  const [b, other] = [await browserOf('mikael'), await browserOf('aino')];
  await b.open(`/fi/booking/${mine}`);
  await b.send({ slot: time.slot });
  shift += 11 * 60_000;
  await other.open(`/fi/booking/${theirs}/${time.slot}`);
  await other.send(filled());
  assert.match(other.path, /done/);
  await b.send(filled());
  assert.equal(b.status, 409);
  await b.send({ slot: next.slot });
  shift += 11 * 60_000;
  await b.send(filled());
  assert.match(b.path, /done/);
});

test('what was typed wrong is told at its field, and nothing typed is lost', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}/${time.slot}`);
  await b.send(filled({ phone: 'soita', email: 'aino@', note: 'x'.repeat(501) }));
  assert.equal(b.status, 422);
  shows(b, /Tarkista 3 kohtaa.*Tarkista puhelinnumero.*Tarkista sähköpostiosoite.*Lyhennä tekstiä/);
  assert.match(b.html, /<title>Virhe: /);
  assert.match(b.html, /href="#phone"/);
  assert.deepEqual(b.forms[0]!.fields, { whose: 'own', phone: 'soita', email: 'aino@', note: 'x'.repeat(501) });
  await b.send({ ...b.forms[0]!.fields, phone: '', email: '' });
  shows(b, /Anna puhelinnumero tai sähköposti/);
  await b.send(filled());
  assert.match(b.path, /done/);
});

test('when the session has ended, what was typed comes back after signing in', async () => {
  const [matter, time] = [await aMatter(), await aTime()];
  const b = await browserOf('aino');
  await server.world.db.updateTable('kernel.session').set({ ended_at: new Date() }).where('ended_at', 'is', null).execute();
  const place = `/en/booking/${matter}/${time.slot}`;
  await b.send(filled(), { form: { action: place, method: 'post', fields: {}, buttons: [] }, follow: false });
  assert.match(b.url, /sign-in\?as=resident.*ended=1/);
  b.setCookie('polku_session', (await server.as('aino')).split('=')[1]!);
  await b.open(place);
  shows(b, /You signed in again\. What you wrote is still here/);
  assert.equal(b.forms[0]!.fields.note, 'Allergia penisilliinille');
  await b.send();
  assert.match(b.path, /\/en\/booking\/done/);
});

test('a result that sends elsewhere gives no times, only what to do instead', async () => {
  const matter = await aMatter('aino', { urgency: 'urgent' });
  const b = await browserOf('aino');
  await b.open(`/fi/booking/${matter}`);
  shows(b, /Et voi varata tässä asiassa aikaa itse.*019 000 1000/);
  const time = await aTime();
  await b.send({ slot: time.slot }, { form: { action: `/fi/booking/${matter}`, method: 'post', fields: {}, buttons: [] } });
  shows(b, /Et voi varata/);
  await b.send(filled(), { form: { action: `/fi/booking/${matter}/${time.slot}`, method: 'post', fields: {}, buttons: [] } });
  shows(b, /Et voi varata/);
  assert.deepEqual(await appointments('aino', matter), []);
});

test('a right to a nurse is no right to a physiotherapist’s time', async () => {
  const matter = await aMatter();
  const [physio] = await freeTimes(server.world.db, {
    service: 'remote-physio',
    modality: 'remote',
    from: clock(),
    to: plusMinutes(clock(), 14 * 24 * 60),
  });
  const b = await browserOf('aino');
  await b.open(`/fi/booking/${matter}/${physio!.slot}`);
  assert.equal(b.status, 409);
  await b.send(filled(), { form: { action: `/fi/booking/${matter}/${physio!.slot}`, method: 'post', fields: {}, buttons: [] } });
  assert.equal(b.status, 409);
  assert.deepEqual(await appointments('aino', matter), []);
});

test('somebody else’s matter, appointment or a forged address is not found', async () => {
  const [matter, time] = [await aMatter('aino'), await aTime()];
  const own = await browserOf('aino');
  await own.open(`/fi/booking/${matter}/${time.slot}`);
  await own.send(filled());
  const id = idIn(own.path);
  const b = await browserOf('mikael');
  for (const path of [
    `/${matter}`,
    `/${matter}/${time.slot}`,
    `/done/${id}`,
    `/calendar/${id}`,
    `/cancel/${id}`,
    '/x',
    `/x/${time.slot}`,
    '/done/1',
    '/cancel/%27',
  ]) {
    await b.open(`/fi/booking${path}`);
    assert.equal(b.status, 404, path);
  }
  await b.send({}, { form: { action: `/fi/booking/cancel/${id}`, method: 'post', fields: {}, buttons: [] } });
  assert.equal((await appointments('aino', matter))[0]!.status, 'booked');
});

test('booking asks to sign in first, and comes back', async () => {
  const matter = await aMatter();
  const b = new ABrowser(server.url);
  await b.open(`/fi/booking/${matter}`, { follow: false });
  assert.match(b.url, new RegExp(`/fi/sign-in\\?as=resident&back=%2Fbooking%2F${matter}`));
});

test('the calendar file has the right instants, the same content each time, and nothing that tells of health', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}/${time.slot}`);
  await b.send(filled());
  const id = idIn(b.path);
  const [first, second] = [
    await b.open(`/fi/booking/calendar/${id}`).then(() => b.html),
    await b.open(`/fi/booking/calendar/${id}`).then(() => b.html),
  ];
  assert.equal(first, second);
  const utc = (d: Date) => `${d.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  for (const line of [
    'METHOD:PUBLISH',
    `DTSTART:${utc(time.starts)}`,
    `DTEND:${utc(time.ends)}`,
    `UID:${id}@localhost`,
    'CLASS:PRIVATE',
    'SUMMARY:Varattu aika: Polku',
  ]) {
    assert.ok(first.split('\r\n').includes(line), `${line} in\n${first}`);
  }
  assert.doesNotMatch(first, /hoitaja|Noora|Niklas|Allergia/i);
});

test('the e-mail carries the same calendar file', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/sv/booking/${matter}/${time.slot}`);
  await b.send(filled());
  const { rows } = await as('system', (tx) =>
    sql<{ name: string; content: Buffer }>`
    select f.name, f.content from notify.message m join kernel.file f on f.id = any(m.files) where m.matter = ${matter}`.execute(tx.db),
  );
  assert.deepEqual([rows.length, rows[0]!.name], [1, 'bokad-tid.ics']);
  await b.open(`/sv/booking/calendar/${idIn(b.path)}`);
  assert.equal(rows[0]!.content.toString(), b.html);
});

test('a cancelled time is free at once, leaves the nurse’s queue, and the right may be used again', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/en/booking/${matter}/${time.slot}`);
  await b.send(filled());
  await b.open(b.link('Cancel the appointment'));
  shows(b, /Cancel the appointment\?/);
  const ask = b.forms[0]!;
  await b.send();
  shows(b, /The appointment is cancelled.*Book a new time/);
  await b.send({}, { form: { ...ask, action: b.path } });
  shows(b, /The appointment is cancelled/);
  const nurse = await as('nurse', (tx) => tasksOf(tx, matter));
  assert.deepEqual(
    nurse.map((t) => t.state),
    ['done'],
  );
  const { rows } = await as('system', (tx) =>
    sql<{ key: string; state: string }>`select key, state from notify.message where matter = ${matter} and channel = 'sms' order by key`.execute(
      tx.db,
    ),
  );
  assert.deepEqual(
    rows.map((m) => m.key.split(':').at(-1)),
    ['cancelled', 'confirmed', 'reminder'],
  );
  assert.equal(rows.at(-1)!.state, 'withdrawn');
  const kinds = (await as('aino', (tx) => timelineOf(tx, matter))).map((e) => e.kind);
  assert.deepEqual(kinds, ['booking.confirmed', 'booking.cancelled']);
  await b.open(b.link('Book a new time'));
  await b.send({ slot: time.slot });
  await b.send(filled());
  assert.match(b.path, /\/en\/booking\/done/);
});

test('half an hour before the time it is too late to cancel here; the page gives the number to call', async () => {
  const [matter, time, b] = [await aMatter(), await aTime(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}/${time.slot}`);
  await b.send(filled());
  const id = idIn(b.path);
  const before = shift;
  shift += time.starts.getTime() - clock().getTime() - 30 * 60_000;
  try {
    const later = await browserOf('aino');
    await later.open(`/fi/booking/done/${id}`);
    shows(later, /Aikaa ei voi enää perua täällä/);
    await later.open(`/fi/booking/cancel/${id}`);
    shows(later, /Aika piti perua viimeistään.*019 000 1000/);
    await later.send({}, { form: { action: `/fi/booking/cancel/${id}`, method: 'post', fields: {}, buttons: [] } });
    assert.equal((await appointments('aino', matter))[0]!.status, 'booked');
  } finally {
    shift = before;
  }
});

test('more days are a press away, and there is always a time that begins soon', async () => {
  const [matter, b] = [await aMatter(), await browserOf('aino')];
  await b.open(`/fi/booking/${matter}`);
  const few = b.forms[0]!.buttons.length;
  await b.open(b.link('Näytä lisää päiviä'));
  assert.ok(b.forms[0]!.buttons.length > few);
  const [first] = await freeTimes(server.world.db, { service: 'remote-nurse', modality: 'remote', from: clock(), to: plusMinutes(clock(), 24 * 60) });
  assert.ok(first!.starts.getTime() - clock().getTime() < 41 * 60_000);
});
