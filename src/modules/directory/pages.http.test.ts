import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../test/a-browser.ts';
import { type TestServer, testServer } from '../../../test/world.ts';
import { findService } from '../../engines/directory/index.ts';
import { helpfulOf } from './index.ts';

/** The pages as people use them, without script. */
const monday = new Date('2026-11-23T09:30:00+02:00');
let server: TestServer;
before(async () => {
  server = await testServer({ clock: () => monday });
});
after(() => server.close());

const open = (path: string) => new ABrowser(server.url).open(path);
const found = (page: ABrowser) => Number(/(\d+) palvelua?\b|Kaikki palvelut \((\d+)\)/.exec(page.text)?.slice(1).find(Boolean) ?? 0);

test('each filter leaves as many as its count says, and its chip takes it away again', async () => {
  const all = await open('/fi/services');
  for (const [query, counted] of [
    ['theme=teeth', /Suu ja hampaat \((\d+)\)/],
    ['audience=KR1.2', /Lapset ja perheet \((\d+)\)<\/option><option value="KR1\.3/],
    ['municipality=504', /Myrskylä \((\d+)\)/],
    ['way=Phone', /Puhelimitse \((\d+)\)/],
    ['language=sv', /ruotsi \((\d+)\)/],
    ['open=1', /Avoinna nyt \((\d+)\)/],
  ] as const) {
    const n = Number(counted.exec(all.html)?.[1]);
    assert.ok(n > 0, `${query} is counted`);
    const narrowed = await open(`/fi/services?${query}`);
    assert.equal(found(narrowed), n, query);
    assert.equal(found(await narrowed.open(narrowed.link(/^Poista rajaus: /))), found(all), `${query} taken away`);
  }
});

test('filters stand together with the words and go on to the next page and to the map', async () => {
  const page = await open('/fi/services?q=hoito&municipality=638&sort=open');
  assert.match(page.link(/Näytä kartalla/), /q=hoito&(amp;)?municipality=638&(amp;)?sort=open$/);
  await page.send({ q: 'hammas' });
  assert.match(page.path, /q=hammas/);
  assert.match(page.path, /municipality=638/);
  assert.match(page.path, /sort=open/);
});

test('from a municipality’s centre the nearest come first, with their distance', async () => {
  const page = await open('/fi/services?near=434&sort=distance');
  const distances = [...page.text.matchAll(/([\d,]+)\s(k?m) päässä/g)].map(
    ([, n, unit]) => Number(n!.replace(',', '.')) * (unit === 'km' ? 1000 : 1),
  );
  assert.ok(distances.length > 5);
  assert.deepEqual(
    distances,
    distances.toSorted((a, b) => a - b),
  );
});

test('where the device is stays in its own cookie, rounded, and is in no address; an hour later it is forgotten', async () => {
  const form = { action: '/fi/services/near', method: 'post', fields: {}, buttons: [] };
  const phone = await open('/fi/services?q=hoito');
  await phone.send({ lat: '60.45712345', lon: '26.22598765', back: '/services?q=hoito' }, { form });
  assert.equal(phone.path, '/fi/services?q=hoito&near=here&sort=distance');
  assert.match(phone.text, /\d k?m päässä/);
  assert.doesNotMatch(phone.cookie('polku_here')! + phone.trail.join(), /60\.4|26\.2/);
  assert.match((await phone.open('/fi/services/health-station')).text, /Loviisan terveysasema Mallitie 3, 07900 Loviisa Matkaa noin 100 m/);
  assert.match((await open('/fi/services?near=here')).text, /Sijaintisi on unohdettu/);
  for (const wrong of [
    { lat: 'x', lon: '', back: 'https://evil.example' },
    { lat: '91', lon: '0', back: '//evil' },
  ])
    assert.equal((await phone.send(wrong, { form })).path, '/fi/services');
});

test('nothing found leads on: fewer filters with what they would leave, somebody to call, the front door', async () => {
  const page = await open('/fi/services?q=hammas&theme=older');
  assert.match(page.text, /Poista rajaus ”Ikäihmiset” \(\d+ palvelua?\)/);
  assert.match(page.text, /019 000 1000/);
  assert.match(page.link('Kerro tilanteesi etusivulla'), /\/fi\/search\?q=hammas/);
  assert.ok(found(await page.open(page.link(/^Poista rajaus ”Ikäihmiset”/))) > 0);
});

test('a misspelt word is answered with a better one', async () => {
  const page = await open('/fi/services?q=rokotukst');
  if (!page.text.includes('Tarkoititko:')) assert.ok(found(page) > 0, 'found in spite of the spelling');
  else assert.ok(found(await page.open(page.link(/^rokotu/))) > 0);
});

test('the map without script is a picture with numbers, links by municipality, and the same services in the same order', async () => {
  const names = (page: ABrowser) =>
    [...page.html.matchAll(/<h3[^>]*><a[^>]*href="\/fi\/services\/[^"]+"[^>]*>(?:<span[^>]*>)?([^<]+)/g)].map((m) => m[1]);
  const map = await open('/fi/services/map?theme=teeth');
  assert.deepEqual(names(map), names(await open('/fi/services?theme=teeth')));
  assert.equal(names(map).length, 3);
  assert.match(map.html, /<svg class="schematic"[^>]*role="img"[^>]*aria-label="[^"]*Porvoo: 1 paikka/);
  await map.open(map.link('Porvoo: 1 paikka'));
  assert.match(map.path, /theme=teeth&municipality=638/);
  assert.match((await open('/fi/services/map?q=qwxzvq')).text, /Ei palveluja/);
});

test('a service page begins with one button, and telephone and place with their hours beside it', async () => {
  const throat = await open('/fi/services/sore-throat-care');
  const first = throat.html.slice(throat.html.indexOf('class="first"'), throat.html.indexOf('class="row tools'));
  assert.equal(first.match(/button-primary/g)?.length, 1);
  assert.match(first, /Tee oirearvio.*019.*Avoinna nyt.*Sulkeutuu klo 16\.00.*Porvoon terveysasema/s);
  const emergency = await open('/fi/services/emergency-number');
  assert.match(emergency.html.slice(emergency.html.indexOf('class="first"')), /^.{0,300}tel:112/s);
});

test('a service page leads to similar services of the own municipality, and can be sent to somebody', async () => {
  const page = new ABrowser(server.url, 'polku_municipality=504');
  await page.open('/sv/services/dental-care');
  assert.match(page.text, /Liknande tjänster: Mörskom/);
  assert.match(page.link('Skicka per e-post'), /^mailto:\?subject=.+&body=http.+%2Fsv%2Fservices%2F/);
});

test('was it helpful: one answer for a browser and a day, with words but nothing of who said them', async () => {
  const { id } = (await findService(server.world.db, 'physiotherapy'))!;
  const said = async () => (await helpfulOf(server.world.db)).get(id);
  const reader = await open(`/fi/services/${id}`);
  const press = (value: string, page: ABrowser) =>
    page.send({ helpful: value }, { form: page.forms.find((f) => f.buttons.some((b) => b.name === 'helpful'))! });
  await press('no', reader);
  assert.match(reader.text, /Kiitos vastauksestasi.*Mitä jäit kaipaamaan\?/);

  await reader.send({ words: 'Soittakaa minulle 040 123 4567' });
  assert.equal(reader.status, 422);
  assert.match(reader.html, /<title>Virhe: .*href="#words".*040 123 4567/s);
  await reader.send({ words: 'Hinta puuttui' });
  assert.match(reader.text, /Viestisi on lähetetty/);
  assert.match((await reader.open(`/fi/services/${id}`)).text, /Harmi, ettei sivusta ollut apua/);

  await reader.send({ helpful: 'yes' }, { form: { action: `/fi/services/${id}/helpful`, method: 'post', fields: {}, buttons: [] } });
  await press('yes', await open(`/fi/services/${id}`));
  assert.deepEqual(await said(), { yes: 2, no: 0, words: [{ day: '2026-11-23', lang: 'fi', helpful: true, words: 'Hinta puuttui' }] });
});

test('what has been told of the way in is on the place’s page, and the service’s page leads to it', async () => {
  const told = {
    entrances: [{ name: {}, main: true, groups: [{ name: { fi: 'Reitti ovelle' }, sentences: [{ fi: 'Kynnys on 2 cm.' }] }] }],
    statements: [],
  };
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  await owner.query(`update directory.channel set accessibility = $1 where source_id = 'sipoo-station'`, [told]);
  await owner.end();
  const service = await open('/en/services/health-station');
  await service.open(service.link(/: accessibility$/));
  assert.match(service.text, /Accessibility Reitti ovelle Kynnys on 2 cm\./);
  assert.match((await open('/fi/services/dental-care')).text, /Esteettömyyttä ei ole kuvattu/);
});
