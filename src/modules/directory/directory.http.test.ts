import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../../../test/world.ts';
import { importPtv } from '../../engines/directory/index.ts';

const monday = new Date('2026-11-23T09:30:00+02:00');
let server: TestServer;
before(async () => {
  server = await testServer({ clock: () => monday });
});
after(() => server.close());

const open = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(server.url + path, { redirect: 'manual', ...init });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location'), type: answer.headers.get('content-type') ?? '' };
};
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

test('a worried parent finds the family centre in three languages', async () => {
  for (const [path, name] of [
    ['/fi/services?q=huoli+lapsesta', 'Perhekeskuksen neuvonta'],
    ['/sv/services?q=orolig+f%C3%B6r+mitt+barn', 'Familjecentrets rådgivning'],
    ['/en/services?q=worried+about+my+child', 'Family centre advice'],
  ] as const) {
    const { status, text } = await open(path);
    assert.equal(status, 200);
    assert.match(text.slice(text.indexOf('cards')), new RegExp(`^.{0,400}${name}`, 's'));
  }
});

test('a service page tells what, how, hours and price, with phone and place beside digital', async () => {
  const { text } = await open('/fi/services/sore-throat-care');
  const words = plain(text);
  for (const expected of [
    'Kurkkukivun hoito',
    'Tee oirearvio',
    'Verkossa',
    'Puhelimitse',
    'Paikan päällä',
    '019 000 1000',
    'Esimerkkikatu 12, 06100 Porvoo',
    'Avoinna nyt',
    'Sulkeutuu klo 16.00',
    'ma–to 8.00–16.00',
    'Hinta',
    'suomi, ruotsi, englanti',
  ])
    assert.ok(words.includes(expected), expected);
  assert.match(text, /href="\/fi\/assessments\/sore-throat"/);
  assert.ok(text.indexOf('id="online"') < text.indexOf('id="phone"') && text.indexOf('id="phone"') < text.indexOf('id="places"'));
});

test('in an emergency the phone comes before anything else', async () => {
  const { text } = await open('/fi/services/emergency-number');
  assert.ok(text.indexOf('id="phone"') < text.indexOf('id="online"'));
});

test('the own municipality’s place comes first', async () => {
  const { text } = await open('/fi/services/health-station', { headers: { cookie: 'polku_municipality=434' } });
  assert.ok(text.indexOf('Loviisan terveysasema') < text.indexOf('Porvoon terveysasema'));
});

test('a place shows its address, week and services', async () => {
  const words = plain((await open('/sv/channels/porvoo-station')).text);
  for (const expected of ['Borgå hälsostation', 'Exempelgatan 12, 06100 Borgå', 'mån–tors 8.00–16.00', 'Vård av halsont'])
    assert.ok(words.includes(expected), expected);
});

test('urgent words raise the emergency notice before results', async () => {
  const { text } = await open('/fi/services?q=rintakipu');
  assert.ok(text.includes('tel:112') && text.indexOf('notice-emergency') < text.indexOf('role="search"'));
  assert.ok(!(await open('/fi/services?q=rokotus')).text.includes('notice-emergency'));
});

test('nothing found gives a way forward', async () => {
  const words = plain((await open('/fi/services?q=qwxzvq')).text);
  assert.ok(words.includes('Ei palveluja haulla') && words.includes('019 000 1000') && words.includes('Näytä kaikki palvelut'));
});

test('what is typed is shown as typed and never as markup', async () => {
  const { text } = await open(`/fi/services?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  assert.ok(!text.includes('<script>alert') && text.includes('&lt;script&gt;alert(1)'));
});

test('mistyped addresses still show services or say kindly that there is nothing', async () => {
  for (const path of ['?theme=x&municipality=999&page=-1', '?page=1e9', '?q=%00%ff', `?q=${'a'.repeat(3000)}`, '?page=2&q=selk%C3%A4'])
    assert.ok([200, 303].includes((await open(`/fi/services${path}`)).status), path);
  assert.equal((await open('/fi/services?page=999')).to, '/fi/services?page=4');
  for (const path of ['/fi/services/nothing', "/sv/services/'--", '/en/channels/x', `/fi/services/${'x'.repeat(90)}`])
    assert.equal((await open(path)).status, 404, path);
});

test('filters narrow, with counts', async () => {
  const { text } = await open('/fi/services?theme=teeth&municipality=638');
  assert.match(plain(text), /3 palvelua/);
  assert.match(text, /Porvoo \(3\)/);
});

test('every demo service page is light in every language', async () => {
  const { hits } = JSON.parse((await open('/api/directory/v1/search?limit=100')).text) as { hits: { id: string }[] };
  assert.ok(hits.length > 50);
  for (const { id } of hits) {
    for (const lang of ['fi', 'sv', 'en']) {
      const { status, text } = await open(`/${lang}/services/${id}`);
      assert.equal(status, 200);
      assert.ok(Buffer.byteLength(text) <= 34_000, `${id} ${lang} ${Buffer.byteLength(text)}`);
    }
  }
});

const files = (process.env.POLKU_SHARED ?? '../shared').concat('/data/ptv');
const skip = existsSync(join(files, 'services.v8.json')) ? false : 'skipped: data absent';
test('the real sample is found, opened by its PTV id, and its longest page is light', { skip }, async () => {
  await importPtv(server.world, {
    services: join(files, 'services.v8.json'),
    channels: join(files, 'channels.v8.json'),
    organizations: join(files, 'organizations.v8.json'),
  });
  const { hits } = JSON.parse((await open('/api/directory/v1/search?q=p%C3%A4iv%C3%A4kotihoito&limit=20')).text);
  const pages = await Promise.all(hits.map((h: { sourceId: string }) => open(`/fi/services/${h.sourceId}`)));
  assert.ok(pages.every(({ status }) => status === 200));
  // The municipal day care with places for many pages.
  const longest = pages.find(({ text }) => text.includes('Kunnallinen päiväkotihoito') && text.includes('?places=2#places'));
  assert.ok(longest && Buffer.byteLength(longest.text) <= 34_000);
  assert.equal((await open(`/fi/services/${hits[0].id}?places=99`)).status, 200);
});
