import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../test/a-browser.ts';
import { aMatter } from '../../../test/a-task.ts';
import { actorOf, type TestServer, testServer } from '../../../test/world.ts';
import type { Resident } from '../../kernel/access.ts';

let server: TestServer;
let owner: pg.Client;
let now = new Date('2026-11-23T08:00:00Z');
before(async () => {
  server = await testServer({ clock: () => now });
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await server.close();
});
beforeEach(() => owner.query('delete from fakes.withdrawal'));

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000));
const personOf = (key: string) => (actorOf(key) as Resident).person;
/** Presses the button of a page whose words begin so. */
async function press(browser: ABrowser, text: RegExp): Promise<ABrowser> {
  for (const form of browser.forms) {
    const button = form.buttons.find((b) => text.test(b.text));
    if (button) return browser.send({ [button.name]: button.value }, { form });
  }
  throw new Error(`no button ${text} on ${browser.path}: ${browser.text.slice(0, 300)}`);
}
const actFor = async (browser: ABrowser, name: string): Promise<ABrowser> =>
  press(await browser.open('/fi/acting'), new RegExp(`^Asioi puolesta ${name}`));
async function withdraw(right: string, how = 'withdraw'): Promise<void> {
  await new ABrowser(server.url)
    .open('/fi/demo/registers')
    .then((b) => b.send({ right, do: how }, { form: { action: '/fi/demo/registers', method: 'post', fields: {}, buttons: [] } }));
}
/** From the page of choosing to Suomi.fi, a principal chosen there, and back. */
async function fetchMandate(browser: ABrowser, principal: string): Promise<ABrowser> {
  await browser.open('/fi/acting');
  await browser.open(browser.link('Hae valtuudet Suomi.fi-palvelusta'));
  return browser.send({ principal });
}
const banner = (browser: ABrowser) =>
  /Asioit nyt toisen puolesta:<!-- --> <strong>([^<]*)|Asioit nyt toisen puolesta: <strong>([^<]*)/.exec(browser.html)?.slice(1).find(Boolean);

test('a parent sees the children whose custody is full, and chooses one: the name stands on each page', async () => {
  const aino = await (await as('aino')).open('/fi/acting');
  for (const name of ['Venla Esimerkki', 'Otso Esimerkki', 'Ilmari Esimerkki']) assert.ok(aino.text.includes(name), name);
  assert.doesNotMatch(aino.html, /110619A924M/, 'no code on the page');
  await actFor(aino, 'Venla');
  assert.equal(aino.path, '/fi/my');
  assert.match(aino.html, /Asioit nyt toisen puolesta/);
  assert.equal(banner(aino), 'Venla Esimerkki');
  const cookie = aino.cookie('polku_session');
  assert.notEqual(cookie, undefined);
  await aino.open('/fi/my/contact');
  assert.equal(banner(aino), 'Venla Esimerkki');
  assert.match(aino.html, /Tallenna[\s\S]{0,60}Venla Esimerkki/);
});

test('custody limited by a court, and no custody at all, are not there', async () => {
  const mikael = await (await as('mikael')).open('/fi/acting');
  assert.match(mikael.text, /Venla Esimerkki/);
  assert.doesNotMatch(mikael.text, /Otso/);
  const sara = await (await as('sara')).open('/fi/acting');
  assert.match(sara.text, /ei ole lapsia, joiden puolesta voisit asioida/);
  assert.match(sara.text, /Miksi joku puuttuu\?/);
});

test('a key of somebody else’s page, a forged one and another’s basis are refused, told kindly and logged', async () => {
  const aino = await (await as('aino')).open('/fi/acting');
  const key = aino.forms.flatMap((f) => f.buttons).find((b) => b.name === 'child')!.value;
  const sara = await (await as('sara')).open('/fi/acting');
  const form = { action: '/fi/acting', method: 'post', fields: {}, buttons: [] };
  await fetchMandate(await as('tuuli'), 'eino');
  const { rows } = await owner.query("select id from consent.consent where kind = 'mandate' and status = 'active'");
  for (const typed of [{ child: key }, { child: 'x'.repeat(5000) }, { basis: rows[0].id }, { basis: 'x' }, {}] as Record<string, string>[]) {
    await sara.open('/fi/acting');
    await sara.send(typed, { form });
    assert.equal(sara.status, 422, JSON.stringify(typed).slice(0, 60));
    assert.doesNotMatch(sara.html, /Asioit nyt toisen puolesta/);
  }
  const logged = await owner.query(
    "select count(*)::int as n from kernel.audit_entry where action = 'acting.begin' and outcome like 'refused%' and person = $1",
    [personOf('sara')],
  );
  assert.equal(logged.rows[0].n, 3);
});

test('what is only one’s own is closed while acting, and stopping opens it again', async () => {
  const aino = await actFor(await as('aino'), 'Otso');
  await aino.open('/fi/acting');
  assert.equal(aino.status, 403);
  assert.match(aino.text, /Tämä sivu on vain sinun omiasi varten/);
  await aino.send({}, { form: { action: '/acting/stop?lang=fi', method: 'post', fields: {}, buttons: [] } });
  assert.equal(aino.path, '/fi/my');
  assert.doesNotMatch(aino.html, /Asioit nyt/);
  assert.equal((await aino.open('/fi/acting')).status, 200);
});

test('both names are in the child’s log: who acted, for whom, on what', async () => {
  const aino = await actFor(await as('aino'), 'Venla');
  await aino.open('/fi/my');
  const { rows } = await owner.query(
    "select person, acting_for, subject, basis is not null as based from kernel.audit_entry where action in ('acting.begin', 'mypage.overview') and subject = $1 order by id desc limit 2",
    [personOf('venla')],
  );
  assert.deepEqual(rows, Array(2).fill({ person: personOf('aino'), acting_for: personOf('venla'), subject: personOf('venla'), based: true }));
});

test('custody withdrawn in the register stops a page without scripts at its next press, and nothing is done', async () => {
  const aino = await actFor(await as('aino'), 'Otso');
  await aino.open('/fi/my/contact');
  await withdraw('population:aino:otso');
  later(6);
  await aino.send({ phone: '0400000123' }, { form: { action: '/fi/my/contact', method: 'post', fields: {}, buttons: [] } });
  assert.equal(aino.status, 403);
  assert.match(aino.text, /Et voi enää asioida puolesta: Otso Esimerkki/);
  const { rows } = await owner.query('select phone from matter.person where id = any($1)', [[personOf('otso'), personOf('aino')]]);
  assert.ok(rows.every((r) => r.phone !== '+358400000123'));
  assert.doesNotMatch((await aino.open('/fi/acting')).text, /Otso/);
  const ended = await owner.query('select status_reason from consent.consent where subject = $1 and grantee = $2 order by created_at desc limit 1', [
    personOf('otso'),
    personOf('aino'),
  ]);
  assert.equal(ended.rows[0].status_reason, 'registry');
});

test('a silent register is waited for a minute, then nobody acts on its old word', async () => {
  const aino = await actFor(await as('aino'), 'Venla');
  const { config } = server.world;
  const real = config.POPULATION_URL;
  config.POPULATION_URL = 'http://127.0.0.1:1';
  try {
    later(30);
    assert.equal((await aino.open('/fi/my')).status, 200);
    later(31);
    assert.equal((await aino.open('/fi/my')).status, 403);
    assert.match((await aino.open('/fi/acting')).text, /Rekisteri ei vastaa juuri nyt/);
  } finally {
    config.POPULATION_URL = real;
  }
  await actFor(aino, 'Venla');
  assert.equal(banner(aino), 'Venla Esimerkki');
});

test('an adult’s mandate is fetched from Suomi.fi, acted on, and withdrawn there', async () => {
  const tuuli = await fetchMandate(await as('tuuli'), 'eino');
  assert.match(tuuli.text, /Valtuus on haettu/);
  await press(tuuli, /^Asioi puolesta Eino Malli/);
  assert.equal(banner(tuuli), 'Eino Malli');
  await withdraw('authorizations:tuuli:eino');
  later(6);
  assert.equal((await tuuli.open('/fi/my')).status, 403);
  assert.match(tuuli.text, /Et voi enää asioida puolesta: Eino Malli/);
  assert.match((await tuuli.open('/fi/my')).text, /Tuuli/);
  assert.equal((await fetchMandate(tuuli, 'eino')).status, 422, 'he is not there to be chosen');
});

test('under non-disclosure the answer is no, without a reason', async () => {
  const tuuli = await fetchMandate(await as('tuuli'), 'salla');
  assert.match(tuuli.text, /Et voi asioida tämän henkilön puolesta verkossa Rekisteri ei kerro syytä/);
});

test('a return that this browser or person did not begin, an old one and a second use are stale', async () => {
  const tuuli = await as('tuuli');
  await tuuli.open('/fi/acting');
  await tuuli.open(tuuli.link('Hae valtuudet Suomi.fi-palvelusta'));
  await tuuli.send({ principal: 'eino' }, { follow: false });
  const back = tuuli.url;
  assert.match(back, /\/acting\/authorizations\/done\?state=.*code=/);
  const stale = async (browser: ABrowser, address = back) => assert.match((await browser.open(address)).text, /Valinta ei tullut perille/);
  await stale(await as('tuuli'));
  const mikael = await as('mikael');
  mikael.setCookie('polku_authorizing', tuuli.cookie('polku_authorizing')!);
  await stale(mikael);
  await stale(tuuli, back.replace(/state=[^&]+/, 'state=forged'));
  assert.match((await tuuli.open(back)).text, /Valtuus on haettu/);
  await stale(tuuli);
  assert.match((await tuuli.open('/acting/authorizations/start?lang=fi')).url, /oauth\/authorize/);
  await tuuli.send({ cancel: '1' });
  assert.match(tuuli.text, /Et valinnut ketään/);
});

test('a supporter is invited by a code shown once, confirmed, sees that matter only, and is removed', async () => {
  const [matter, other] = [await aMatter(server.world, { of: 'eino' }), await aMatter(server.world, { of: 'eino' })];
  const eino = await (await as('eino')).open(`/fi/my/matters/${matter}`);
  await eino.open(eino.link('Kutsu tukihenkilö tähän asiaan'));
  await press(eino, /^Tee uusi kutsukoodi/);
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(eino.text)?.[0];
  assert.ok(code && !eino.url.includes(code));
  await eino.open(`/fi/my/matters/${matter}/supporters`);
  assert.ok(!eino.html.includes(code), 'shown once');
  const { rows } = await owner.query('select * from consent.invitation');
  assert.ok(!JSON.stringify(rows).includes(code), 'kept as a hash');

  const sara = await (await as('sara')).open('/fi/acting/invitation');
  await sara.send({ code: 'AAAA-AAAA' });
  assert.equal(sara.status, 422);
  assert.equal(sara.forms[0]!.fields.code, 'AAAA-AAAA');
  await sara.send({ code: code.toLowerCase() });
  assert.match(sara.text, /Eino Malli ei ole vielä vahvistanut/);
  await eino.open('/fi/my');
  await eino.open(eino.link('Vahvista, saako Sara Sample olla tukihenkilösi'));
  assert.match(eino.text, /Sara Sample otti kutsun vastaan/);
  await press(eino, /^Vahvista/);
  await press(await sara.open('/fi/acting'), /^Asioi puolesta Eino Malli/);
  assert.equal(sara.path, `/fi/my/matters/${matter}`);
  assert.equal(sara.status, 200);
  assert.equal(banner(sara), 'Eino Malli');
  assert.equal((await sara.open(`/fi/my/matters/${other}`)).status, 404);
  assert.equal((await sara.open(`/fi/my/matters/${matter}/supporters`)).status, 403);
  await eino.open(`/fi/my/matters/${matter}/supporters`);
  await press(eino, /^Poista tukihenkilö/);
  assert.equal((await sara.open(`/fi/my/matters/${matter}`)).status, 404);
  assert.match((await eino.open(`/fi/my/matters/${matter}`)).text, /Sara Sample ei ole enää tukihenkilö/);
});

test('a supporter cannot change the person’s details', async () => {
  const matter = await aMatter(server.world, { of: 'mikael' });
  const mikael = await (await as('mikael')).open(`/fi/my/matters/${matter}/supporters`);
  await press(mikael, /^Tee uusi kutsukoodi/);
  const eino = await (await as('eino')).open('/fi/acting/invitation');
  await eino.send({ code: /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(mikael.text)![0] });
  await press(await mikael.open(`/fi/my/matters/${matter}/supporters`), /^Vahvista/);
  await press(await eino.open('/fi/acting'), /^Asioi puolesta Mikael Modell/);
  const before = await owner.query('select phone, email from matter.person where id = any($1) order by id', [[personOf('mikael'), personOf('eino')]]);
  const answer = await eino.open('/fi/my/contact');
  assert.notEqual(answer.status, 500);
  assert.doesNotMatch(answer.html, /mikael@example\.fi/);
  await eino.send(
    { phone: '0409999999', email: 'x@example.fi', lang: 'fi' },
    { form: { action: '/fi/my/contact', method: 'post', fields: {}, buttons: [] } },
  );
  const after = await owner.query('select phone, email from matter.person where id = any($1) order by id', [[personOf('mikael'), personOf('eino')]]);
  assert.deepEqual(after.rows, before.rows);
});

test('a minor keeps a matter from the guardian, at once, and it is put to a professional to look at', async () => {
  const matter = await aMatter(server.world, { of: 'ilmari' });
  const aino = await actFor(await as('aino'), 'Ilmari');
  assert.equal((await aino.open(`/fi/my/matters/${matter}`)).status, 404, 'the minor’s own matter begins hidden');
  const ilmari = await (await as('ilmari')).open(`/fi/my/matters/${matter}`);
  await ilmari.open(ilmari.link('Näkevätkö huoltajani tämän asian?'));
  assert.match(ilmari.text, /Nyt huoltajasi eivät näe tätä asiaa/);
  await ilmari.send({ guardians: 'see' });
  assert.equal((await aino.open(`/fi/my/matters/${matter}`)).status, 200);
  await ilmari.send({ guardians: '' });
  assert.equal(ilmari.status, 422);
  await ilmari.send({ guardians: 'not' });
  assert.match(ilmari.text, /Huoltajasi eivät enää näe tätä asiaa/);
  assert.equal((await aino.open(`/fi/my/matters/${matter}`)).status, 404);
  assert.equal((await aino.open(`/fi/my/matters/${matter}/guardians`)).status, 403);
  const { rows } = await owner.query("select kind, state from tasks.item where matter = $1 and kind = 'competence'", [matter]);
  assert.deepEqual(rows, [{ kind: 'competence', state: 'waiting' }]);
  await ilmari.send({ guardians: 'see' });
  assert.equal((await aino.open(`/fi/my/matters/${matter}`)).status, 200);
});

test('a form of a page that was opened for somebody else is not sent, in whatever tab one has switched', async () => {
  const tab = await actFor(await as('aino'), 'Venla');
  await tab.open('/fi/my/contact');
  const drawn = tab.forms.find((f) => f.action.includes('/my/contact'))!;
  assert.ok(drawn.fields.whose);
  await tab.send({}, { form: { action: '/acting/stop?lang=fi', method: 'post', fields: {}, buttons: [] } });
  const before = await owner.query('select phone from matter.person order by id');
  await tab.send({ phone: '0400000999' }, { form: drawn });
  assert.equal(tab.status, 409);
  assert.match(tab.text, /Tätä ei lähetetty/);
  await actFor(tab, 'Otso');
  await tab.send({ phone: '0400000999' }, { form: drawn });
  assert.equal(tab.status, 409);
  assert.match(tab.text, /nyt asioit puolesta: Otso Esimerkki/);
  assert.deepEqual((await owner.query('select phone from matter.person order by id')).rows, before.rows);
});

test('an adult has no such page', async () => {
  const matter = await aMatter(server.world, { of: 'eino' });
  assert.equal((await (await as('eino')).open(`/fi/my/matters/${matter}/guardians`)).status, 404);
});

test('the stream of an open page: for the right it was opened with, else told not to come back', async () => {
  const aino = await actFor(await as('aino'), 'Venla');
  const live = /data-over="([^"]+)"/.exec(aino.html)![1]!;
  const ask = async (path: string, key = '') => {
    const abort = new AbortController();
    const { status } = await fetch(server.url + path, {
      headers: { cookie: key || `polku_session=${aino.cookie('polku_session')}` },
      signal: abort.signal,
    });
    abort.abort();
    return status;
  };
  assert.equal(await ask(live), 200);
  assert.equal(await ask('/acting/live?basis=01a1fbd2-0000-7000-8000-00000000dead'), 204);
  assert.equal(await ask('/acting/live', await server.as('sara')), 204);
});

test('in Swedish and in English the page of choosing is whole', async () => {
  assert.match((await (await as('aino')).open('/sv/acting')).text, /Uträtta ärenden för någon annan.*Varför saknas någon\?/s);
  assert.match((await (await as('aino')).open('/en/acting')).text, /Act for someone else.*Why is somebody missing\?/s);
});
