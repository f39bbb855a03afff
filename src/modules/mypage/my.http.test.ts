import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../test/a-browser.ts';
import { actorOf, type TestServer, testServer } from '../../../test/world.ts';
import { confirm, freeTimes } from '../../engines/calendar/index.ts';
import { describe, nameTopics, note, openMatter } from '../../engines/matter/index.ts';
import { change } from '../../kernel/change.ts';
import type { MatterId } from '../../kernel/ids.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
  nameTopics((topic, lang) => (topic === 'test-topic' ? { fi: 'Koeasia', sv: 'Testärende', en: 'Test matter' }[lang] : undefined));
  describe('test.first', (_entry, { lang }) => ({
    title: { fi: 'Teit oirearvion', sv: 'Du gjorde en bedömning', en: 'You did an assessment' }[lang],
  }));
  describe('test.second', (entry, { href }) => ({
    title: 'Kävit vastaanotolla',
    text: ['Ota yhteyttä, jos vointi huononee.'],
    facts: [{ name: 'Kesto', value: '20 min' }],
    parts: [
      { title: 'Vastauksesi', facts: [{ name: 'Onko kuumetta?', value: 'Ei' }], folded: true },
      { title: 'Ohjeet', text: ['Juo vettä.'], links: [{ text: 'Lähde', href: 'https://example.fi/ohje' }] },
    ],
    links: [{ text: 'Katso', href: href(`/visits/${entry.data.appointment}`) }],
  }));
});
after(() => server.close());

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const aMatter = (of: string): Promise<MatterId> =>
  change(server.world, actorOf(of), { action: 'test' }, (tx) => openMatter(tx, { topic: 'test-topic', lang: 'fi' }));
const noted = (of: string, matter: MatterId, kind: string, data = {}) =>
  change(server.world, actorOf(of), { action: 'test' }, (tx) => note(tx, matter, { kind, data }));

test('one who has nothing yet is told so and shown where to begin', async () => {
  const venla = await (await as('venla')).open('/fi/my');
  assert.match(venla.text, /Hei, Venla!/);
  assert.match(venla.text, /Sinulla ei ole varattuja aikoja/);
  assert.match(venla.text, /Sinulla ei ole vielä asioita/);
  assert.equal(venla.link('Kerro, missä tarvitset apua'), '/fi/');
});

test('a matter stands on My page with the latest that happened, and opens as a timeline, newest first', async () => {
  const matter = await aMatter('aino');
  await noted('aino', matter, 'test.first');
  await noted('aino', matter, 'test.second', { appointment: 'x' });
  await noted('aino', matter, 'test.nobody-says-this');
  const aino = await (await as('aino')).open('/fi/my');
  assert.match(aino.text, /Kesken Koeasia Kävit vastaanotolla Viimeksi/);
  await aino.open(aino.link('Koeasia'));
  assert.equal(aino.path, `/fi/my/matters/${matter}`);
  assert.ok(aino.text.indexOf('Kävit vastaanotolla') < aino.text.indexOf('Teit oirearvion'));
  for (const words of ['Ota yhteyttä, jos vointi huononee.', 'Kesto 20 min', 'Onko kuumetta? Ei', 'Juo vettä.', 'Lähde'])
    assert.ok(aino.text.includes(words), words);
  assert.equal(aino.link('Katso'), '/fi/visits/x');
  assert.match((await aino.open(`/sv/my/matters/${matter}`)).text, /Testärende .*Du gjorde en bedömning/);
  assert.match((await aino.open(`/en/my/matters/${matter}`)).text, /Test matter .*You did an assessment/);
});

test("another person's matter, an unknown and a forged one look the same: not there", async () => {
  const matter = await aMatter('aino');
  const sara = await as('sara');
  for (const id of [matter, '01a1fbd2-0000-7000-8000-00000000dead', "x'; drop table", '..%2f..']) {
    assert.equal((await sara.open(`/fi/my/matters/${id}`)).status, 404, id);
    assert.doesNotMatch(sara.html, /Koeasia/);
  }
});

test('a coming appointment leads to the visit', async () => {
  const matter = await aMatter('mikael');
  const now = server.world.clock();
  const [time] = await freeTimes(server.world.db, {
    service: 'remote-nurse',
    modality: 'remote',
    from: now,
    to: new Date(now.getTime() + 14 * 86_400_000),
  });
  assert.ok(time, 'the demo county has free times');
  const mikael = actorOf('mikael');
  const appointment = await change(server.world, mikael, { action: 'test' }, (tx) =>
    confirm(tx, {
      slot: time.slot,
      matter,
      person: 'person' in mikael ? mikael.person : never(),
      bookedBy: 'person' in mikael ? mikael.person : never(),
    }),
  );
  const page = await (await as('mikael')).open('/sv/my');
  assert.match(page.text, /Kommande tider Sjukskötarens distansmottagning/);
  assert.match(page.text, new RegExp(`Yrkesperson: ${time.practitionerName}`));
  assert.ok(page.html.includes(`href="/sv/visits/${appointment}"`));
  assert.ok(page.html.includes(`href="/sv/my/matters/${matter}"`));
});

test('the newest matters come first and the rest on asking', async () => {
  for (let i = 0; i < 7; i++) await aMatter('otso');
  const otso = await (await as('otso')).open('/en/my');
  assert.equal(otso.text.match(/Test matter/g)?.length, 5);
  await otso.open(otso.link('Show 2 more matters'));
  assert.equal(otso.text.match(/Test matter/g)?.length, 7);
});

test('every look at My page is in the audit, with whose data and of what kind', async () => {
  const matter = await aMatter('eino');
  const eino = await as('eino');
  await eino.open('/fi/my');
  await eino.open(`/fi/my/matters/${matter}`);
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  const person = actorOf('eino');
  const { rows } = await owner.query(
    `select action, data, purpose, outcome from kernel.audit_entry where subject = $1 and action like 'mypage.%' order by id desc limit 2`,
    ['person' in person ? person.person : ''],
  );
  await owner.end();
  assert.deepEqual(rows, [
    { action: 'mypage.matter', data: 'matter, assessment, appointment, visit', purpose: 'own-matter', outcome: 'done' },
    { action: 'mypage.overview', data: 'matter, appointment', purpose: 'own-matter', outcome: 'done' },
  ]);
});

test('a professional at work has no My page', async () => {
  const nurse = await as('nurse');
  for (const path of ['/fi/my', '/fi/my/timeline', '/fi/my/download']) assert.equal((await nurse.open(path)).status, 403);
});

function never(): never {
  throw new Error('not a resident');
}
