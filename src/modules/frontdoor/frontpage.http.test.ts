import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { opened } from '../../engines/directory/index.ts';
import { addDays, dayOf } from '../../kernel/clock.ts';
import { ABrowser } from '../../../test/a-browser.ts';
import { aProgram } from '../../../test/a-program.ts';
import { signIn } from '../../../test/a-walk.ts';
import { type TestServer, testServer } from '../../../test/world.ts';
import { CONGESTION_SCOPE } from '../congestion/index.ts';

let server: TestServer;
let minutes = 0;
const begin = new Date();
before(async () => {
  server = await testServer({ clock: () => new Date(begin.getTime() + minutes * 60_000) });
});
after(() => server.close());

const now = () => server.world.clock();
const front = async (municipality = '') => {
  const page = await fetch(`${server.url}/fi/`, { headers: municipality ? { cookie: `polku_municipality=${municipality}` } : {} });
  return page.text();
};

test('the home municipality is asked once: chosen or not, the question does not come again, and it can be changed', async () => {
  const browser = new ABrowser(server.url);
  assert.match((await browser.open('/fi/')).html, /Missä kunnassa asut/);
  await browser.send({ municipality: '' });
  assert.doesNotMatch((await browser.open('/fi/')).html, /Missä kunnassa asut/);
  await browser.open('/fi/municipality?back=/services');
  await browser.send({ municipality: '434' }, { form: browser.forms[0]! });
  assert.equal(browser.path, '/fi/services');
  assert.match(browser.html, /Kotikunta: Loviisa \(vaihda\)/);
  assert.match((await browser.open('/fi/')).html, /hissi on epäkunnossa/);
});

test('a notice is seen from its beginning to its end where it belongs, and everywhere on the page of notices', async () => {
  const admin = new ABrowser(server.url);
  await signIn(admin, 'admin', { as: 'professional', back: '/admin/notices' });
  const [year = '', month = '', day = ''] = addDays(dayOf(now()), 3).split('-');
  const words = Object.fromEntries(
    ['fi', 'sv', 'en'].flatMap((l) => [
      [`title-${l}`, 'Vesikatko'],
      [`body-${l}`, 'Vesi on poikki.'],
    ]),
  );
  const date = (name: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
  const times = { ...date('starts'), 'starts-time': '9.00', ...date('ends'), 'ends-time': '8' };
  const sent = { ...words, severity: 'warning', area: '753', ...times };
  assert.match((await admin.send(sent)).html, /Loppuajan on oltava alkuajan jälkeen/);
  await admin.send({ ...sent, 'ends-time': '15.00' });
  assert.match(admin.html, /Tiedote on julkaistu/);
  assert.doesNotMatch(await front('753'), /Vesikatko/);
  minutes = (new Date(`${year}-${month}-${day}T10:00:00+02:00`).getTime() - begin.getTime()) / 60_000;
  assert.match(await front('753'), /Vesikatko/);
  assert.doesNotMatch(await front('434'), /Vesikatko/);
  assert.match(await (await fetch(`${server.url}/fi/notices`)).text(), /Vesikatko/);
  const feed = (await (await fetch(`${server.url}/notices.json?municipality=753&lang=sv`)).json()) as {
    language: string;
    items: { title: string }[];
  };
  assert.equal(feed.language, 'sv');
  assert.ok(feed.items.some((i) => i.title === 'Vesikatko'));
  minutes += 6 * 60;
  assert.doesNotMatch(await front('753'), /Vesikatko/);
  minutes = 0;
});

test('two who change the same notice: the later is told, keeps what was written, and may save over it', async () => {
  const [first, second] = [new ABrowser(server.url), new ABrowser(server.url)];
  for (const b of [first, second]) await signIn(b, 'admin', { as: 'professional', back: '/admin/notices/loviisa-lift' });
  await first.send({ 'title-fi': 'Hissi toimii taas osittain' });
  await second.send({ 'title-fi': 'Hissi korjataan huomenna' });
  assert.match(second.html, /Toinen muokkaaja tallensi tällä välin/);
  assert.match(second.html, /Hissi korjataan huomenna/);
  await second.send({});
  assert.match(second.html, /Tiedote on julkaistu/);
  await second.open('/fi/admin/notices/loviisa-lift');
  assert.match(second.text, /Hissi toimii taas osittain/);
});

test('a clinic’s program tells how busy it is; old news is not known, never calm; what cannot be is refused', async () => {
  const program = await aProgram(server, [], { scopes: [CONGESTION_SCOPE] });
  const tell = async (body: object, token?: string) =>
    fetch(`${server.url}/api/congestion/v1/readings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token ?? (await program.token(CONGESTION_SCOPE)) },
      body: JSON.stringify({ clinic: 'porvoo-urgent', level: 'busy', waitMinutes: 90, waiting: 12, measuredAt: now().toISOString(), ...body }),
    });
  assert.doesNotMatch(await front(), /ruuhkatilanne/);
  assert.equal((await tell({})).status, 200);
  assert.equal((await tell({ level: 'crowded' })).status, 200);
  assert.match(await front(), /Hyvin ruuhkaista.*Odotus noin 1 t 30 min.*12 odottaa/s);
  const wrong = await tell({ clinic: 'nowhere', waiting: -3 });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /"field":"waiting"/);
  const reader = await aProgram(server, ['Patient']);
  assert.equal((await tell({}, await reader.token())).status, 403);
  minutes = 31;
  assert.match(await front(), /Ei ajantasaista tietoa/);
  const { clinics } = (await (await fetch(`${server.url}/api/congestion/v1/clinics`)).json()) as { clinics: { level: null; waiting: null }[] };
  assert.deepEqual(
    clinics.map((c) => [c.level, c.waiting]),
    [[null, null]],
  );
  minutes = 0;
});

test('what is opened most is offered on the front page; events are told, the cancelled as cancelled', async () => {
  const browser = new ABrowser(server.url);
  const service = /href="(\/fi\/services\/[0-9a-f-]{36})"/.exec((await browser.open('/fi/services?q=muistisairaus')).html)![1]!;
  const name = /<h1[^>]*>([^<]+)</.exec((await browser.open(service)).html)![1]!;
  await opened.write(server.world);
  minutes = 2;
  assert.match(await front(), new RegExp(`Käytetyimmät palvelut.{0,200}${name}`, 's'));
  assert.match(await front('753'), /Peruttu.{0,200}Apua digiasioihin/s);
  minutes = 0;
});
