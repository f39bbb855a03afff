import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aBookedVisit, type BookedVisit } from '../../../test/a-visit.ts';
import { seeTask } from '../../../test/a-task.ts';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import { findAppointment } from '../../engines/calendar/index.ts';
import { timelineOf } from '../../engines/matter/index.ts';
import { look } from '../../kernel/change.ts';

let server: TestServer;
let cookies: Record<string, string>;
before(async () => {
  server = await testServer();
  cookies = Object.fromEntries(await Promise.all(['aino', 'eino', 'nurse', 'nurse2', 'physio'].map(async (key) => [key, await server.as(key)])));
});
after(() => server.close());

type Sent = { as: string; form?: Record<string, string>; lang?: string };
/** One request; a form makes it a post. Pages get their language. */
async function ask(path: string, { as, form, lang = 'fi' }: Sent) {
  const page = !/\/(say|signal|here|live)\b/.test(path);
  const answer = await fetch(`${server.url}${page ? `/${lang}` : ''}${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: cookies[as]!, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
}
const open = (visit: BookedVisit, as = 'nurse') => ask(`/desk/visits/${visit.id}`, { as, form: { do: 'open' } });
const end = (
  visit: BookedVisit,
  form: Record<string, string> = { note: 'Lievä tulehdus.', instructions: 'Juo vettä.\nSoita, jos kuume nousee.' },
  as = 'nurse',
) => ask(`/desk/visits/${visit.id}`, { as, form: { do: 'end', ...form } });
const appointmentOf = (visit: BookedVisit) => look(server.world, system, { action: 'test' }, (tx) => findAppointment(tx, visit.id));
const kindsOf = (visit: BookedVisit) =>
  look(server.world, system, { action: 'test' }, async (tx) => (await timelineOf(tx, visit.matter)).map((e) => e.kind));

test('a resident prepares, comes to the waiting room and is seen there, all without a script', async () => {
  const visit = await aBookedVisit(server.world);
  const before = await ask(`/visits/${visit.id}`, { as: 'aino' });
  assert.equal(before.status, 200);
  assert.match(before.text, /Noora Näyte|Niklas Norm/);
  assert.match(before.text, /Siirry odotushuoneeseen/);
  assert.match((await ask(`/desk/visits/${visit.id}`, { as: 'nurse' })).text, /Asiakas ei ole vielä odotushuoneessa/);

  const went = await ask(`/visits/${visit.id}`, { as: 'aino', form: {} });
  assert.deepEqual([went.status, went.to], [303, `/fi/visits/${visit.id}/room`]);
  assert.match((await ask(`/visits/${visit.id}/room`, { as: 'aino' })).text, /Ammattilainen ei ole vielä paikalla/);
  assert.match((await ask(`/desk/visits/${visit.id}`, { as: 'nurse' })).text, /Asiakas odottaa odotushuoneessa/);
});

test('the two write to each other without a script, and a message too long comes back as it was', async () => {
  const visit = await aBookedVisit(server.world);
  const say = (as: string, text: string, key: string) =>
    ask(as === 'aino' ? `/visits/${visit.id}/room` : `/desk/visits/${visit.id}`, { as, form: { do: 'say', text, key } });
  assert.equal((await say('aino', 'Kamera ei toimi', 'k1')).status, 303);
  assert.equal((await say('aino', 'Kamera ei toimi', 'k1')).status, 303, 'a double click');
  assert.equal((await say('nurse', 'Soitan <sinulle>', 'k2')).status, 303);
  const { text } = await ask(`/visits/${visit.id}/room`, { as: 'aino' });
  assert.equal(text.match(/Kamera ei toimi/g)?.length, 1);
  assert.match(text, /Soitan &lt;sinulle&gt;/);

  const long = await say('aino', 'ä'.repeat(4001), 'k3');
  assert.equal(long.status, 422);
  assert.ok(long.text.includes('ä'.repeat(4001)));
  assert.match(long.text, /Viesti on liian pitkä/);
  assert.equal((await say('aino', '   ', 'k4')).status, 422);
});

test('a nurse opens, writes and ends: appointment kept, task done, timeline, instructions to the resident, note not', async () => {
  const visit = await aBookedVisit(server.world);
  assert.equal((await open(visit)).status, 303);
  assert.equal((await open(visit)).status, 303, 'opening twice changes nothing');
  assert.match((await ask(`/visits/${visit.id}`, { as: 'aino' })).text, /Siirry vastaanotolle/);

  const missing = await end(visit, { note: 'Vain merkintä', instructions: ' ' });
  assert.equal(missing.status, 422);
  assert.match(missing.text, /href="#instructions"/);
  assert.match(missing.text, />Vain merkintä</);

  assert.equal((await end(visit)).status, 303);
  assert.equal((await end(visit, { note: 'Toinen', instructions: 'Toinen' })).status, 303, 'ending twice changes nothing');
  assert.equal((await appointmentOf(visit))?.status, 'fulfilled');
  assert.equal((await seeTask(server.world, visit.task)).state, 'done');
  assert.deepEqual(await kindsOf(visit), ['visit.started', 'visit.ended']);

  const after = await ask(`/visits/${visit.id}`, { as: 'aino' });
  assert.match(after.text, /Kiitos, vastaanotto on päättynyt/);
  assert.match(after.text, /Juo vettä\.\nSoita, jos kuume nousee\./);
  assert.match(after.text, new RegExp(`/fi/feedback/${visit.id}`));
  assert.doesNotMatch(after.text, /Lievä tulehdus/);
  assert.match((await ask(`/desk/visits/${visit.id}`, { as: 'nurse' })).text, /Lievä tulehdus/);
  assert.equal((await ask(`/visits/${visit.id}/room`, { as: 'aino' })).to, `/fi/visits/${visit.id}`, 'the room is closed');
});

test('a colleague can take the visit over; only the one who holds it ends it', async () => {
  const visit = await aBookedVisit(server.world);
  await open(visit);
  const seen = await ask(`/desk/visits/${visit.id}`, { as: 'nurse2' });
  assert.match(seen.text, /Noora Näyte pitää tätä vastaanottoa/);
  assert.doesNotMatch(seen.text, /data-room=/);
  await end(visit, undefined, 'nurse2');
  assert.equal((await appointmentOf(visit))?.status, 'booked');
  await open(visit, 'nurse2');
  await end(visit, undefined, 'nurse2');
  assert.equal((await appointmentOf(visit))?.status, 'fulfilled');
});

test('a resident who did not come is noted once', async () => {
  const visit = await aBookedVisit(server.world);
  assert.match((await ask(`/desk/visits/${visit.id}/missed`, { as: 'nurse' })).text, /Merkitse: ei tullut/);
  for (const _twice of [1, 2]) assert.equal((await ask(`/desk/visits/${visit.id}/missed`, { as: 'nurse', form: {} })).status, 303);
  assert.equal((await appointmentOf(visit))?.status, 'noshow');
  assert.equal((await seeTask(server.world, visit.task)).state, 'done');
  assert.deepEqual(await kindsOf(visit), ['visit.missed']);
  assert.match((await ask(`/visits/${visit.id}`, { as: 'aino' })).text, /Vastaanotto jäi pitämättä/);
  await open(visit);
  assert.deepEqual(await kindsOf(visit), ['visit.missed'], 'it is not opened any more');
});

test('nobody else finds the visit, whatever they try', async () => {
  const visit = await aBookedVisit(server.world);
  await open(visit);
  const me = crypto.randomUUID();
  const attempts: [string, Sent][] = [
    [`/visits/${visit.id}`, { as: 'eino' }],
    [`/visits/${visit.id}`, { as: 'eino', form: {} }],
    [`/visits/${visit.id}/room`, { as: 'eino' }],
    [`/visits/${visit.id}/room`, { as: 'eino', form: { do: 'say', text: 'hei' } }],
    [`/visits/${visit.id}/say`, { as: 'eino', form: { text: 'hei' } }],
    [`/visits/${visit.id}/live?me=${me}`, { as: 'eino' }],
    [`/visits/${visit.id}/live?me=${me}`, { as: 'physio' }],
    [`/visits/${visit.id}/live?me=not-an-id`, { as: 'aino' }],
    [`/visits/${visit.id}/here`, { as: 'eino', form: { me } }],
    [`/visits/${visit.id}/signal`, { as: 'physio', form: { from: me, to: me, body: '[]' } }],
    [`/desk/visits/${visit.id}`, { as: 'physio' }],
    [`/desk/visits/${visit.id}`, { as: 'physio', form: { do: 'open' } }],
    [`/desk/visits/${visit.id}`, { as: 'physio', form: { do: 'end', note: 'x', instructions: 'x' } }],
    [`/desk/visits/${visit.id}/missed`, { as: 'physio', form: {} }],
    ['/visits/01a1fbd2-0000-7000-8000-00000000dead', { as: 'aino' }],
    [`/visits/${"';drop"}`, { as: 'aino' }],
  ];
  for (const [path, sent] of attempts) assert.equal((await ask(path, sent)).status, 404, `${path} as ${sent.as}`);
  assert.equal((await appointmentOf(visit))?.status, 'booked');
});

test('whoever reads or changes a visit is in the audit, with the matter', async () => {
  const visit = await aBookedVisit(server.world);
  await ask(`/desk/visits/${visit.id}`, { as: 'nurse' });
  await open(visit);
  const { practitioner } = actorOf('nurse') as { practitioner: string };
  const client = new (await import('pg')).default.Client({ connectionString: server.running.ownerUrl });
  await client.connect();
  const { rows } = await client.query('select action from kernel.audit_entry where matter = $1 and practitioner = $2 order by id', [
    visit.matter,
    practitioner,
  ]);
  await client.end();
  assert.deepEqual(
    rows.map((r) => r.action),
    ['visits.prepare', 'visits.open'],
  );
});

test('each language says the page in its own words', async () => {
  const visit = await aBookedVisit(server.world);
  for (const [lang, words] of [
    ['sv', /Distansmottagning|Sjukskötarens/],
    ['en', /Go to the waiting room/],
  ] as const)
    assert.match((await ask(`/visits/${visit.id}`, { as: 'aino', lang })).text, words);
});

test('what a page hears comes from the events of its own visit only', async () => {
  const visit = await aBookedVisit(server.world);
  await open(visit);
  const other = await look(server.world, system, { action: 'test' }, (tx) =>
    sql<{ data: object }>`select data from kernel.event where type like 'visit%' and matter = ${visit.matter}`.execute(tx.db),
  );
  assert.ok(other.rows.length > 0);
  for (const { data } of other.rows) assert.deepEqual(Object.keys(data), ['appointment'], 'no words of anybody in the events');
});
