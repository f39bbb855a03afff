import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../../test/a-browser.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { mattersOf, openMatter } from '../../../engines/matter/index.ts';
import { change, look } from '../../../kernel/change.ts';
import type { BrowserKey, PersonId } from '../../../kernel/ids.ts';
import type { Attempt } from './attempt.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const aBrowser = () => new ABrowser(server.url);
const sessionOf = (browser: ABrowser) => browser.cookie('polku_session');
const personOf = (key: string) => (actorOf(key) as { person: PersonId }).person;

/** Walks from a page that asks to sign in, through the test provider, to where it leads. */
async function signIn(browser: ABrowser, key: string, page = '/fi/my'): Promise<ABrowser> {
  await browser.open(page);
  await browser.open(browser.link(/tunnistautumaan|identifieringen|identification|työtunnuksella|arbetskonto|work account/));
  return browser.send({ person: key });
}
/** The provider's answer, caught before it reaches us. */
async function answerFor(browser: ABrowser, key: string, as = 'resident'): Promise<string> {
  await browser.open(`/sign-in/start?as=${as}&back=/my/contact`);
  await browser.send({ person: key }, { follow: false });
  while (!browser.url.includes('/sign-in/done')) await browser.open(browser.url, { follow: false });
  return browser.url;
}
/** The sign-in this browser has under way, changed. */
function tamper(browser: ABrowser, to: Partial<Attempt>): void {
  const [name, context] = ['polku_signing_in', 'cookie polku_signing_in'];
  const { value, ...kept } = JSON.parse(server.world.crypto.open(browser.cookie(name)!, context));
  browser.setCookie(name, server.world.crypto.seal(JSON.stringify({ ...kept, value: [{ ...value[0], ...to }] }), context));
}

test('a resident identifies and returns to the page where it was asked for', async () => {
  const aino = await aBrowser().open('/fi/my/contact');
  assert.equal(aino.path, '/fi/sign-in?as=resident&back=%2Fmy%2Fcontact');
  assert.match(aino.text, /Miksi tunnistautuminen tarvitaan\?.*Vastauksesi seuraavat mukana/);
  await signIn(aino, 'aino', '/fi/my/contact');
  assert.equal(aino.path, '/fi/my/contact');
  assert.match(aino.html, /Aino Esimerkki/);
});

test('sign-in works by either address of this machine, and stays on it', async () => {
  const aino = new ABrowser(server.url.replace('localhost', '127.0.0.1'));
  await signIn(aino, 'aino', '/fi/my/contact');
  assert.ok(aino.url.startsWith('http://127.0.0.1:'), aino.url);
  assert.ok(aino.trail.every((address) => address.startsWith('http://127.0.0.1:')));
  assert.match(aino.html, /Aino Esimerkki/);
});

test('the language goes along to the provider and back', async () => {
  const mikael = await aBrowser().open('/sv/my');
  await mikael.open(mikael.link('Gå till identifieringen'));
  assert.match(mikael.html, /<html lang="sv"/);
  await mikael.send({ person: 'mikael' });
  assert.equal(mikael.path, '/sv/my');
  assert.match(mikael.text, /Hej, Mikael!/);
});

test('what was begun without signing in becomes the own of the one who signs in, and nobody else’s', async () => {
  const browsers = [aBrowser(), aBrowser()] as const;
  const matters = await Promise.all(
    browsers.map((browser, i) => {
      browser.setCookie('polku_browser', `token-${i}`);
      const key = server.world.crypto.keyed(`token-${i}`, 'browser') as BrowserKey;
      return change(server.world, { role: 'anonymous', browser: key }, { action: 'test' }, (tx) => openMatter(tx, { topic: 'throat', lang: 'fi' }));
    }),
  );
  await signIn(browsers[0], 'aino', `/fi/my/matters/${matters[0]}`);
  assert.equal(browsers[0].status, 200);
  assert.equal(browsers[0].path, `/fi/my/matters/${matters[0]}`);
  const aino = actorOf('aino');
  const own = (await look(server.world, aino, { action: 'test' }, (tx) => mattersOf(tx, personOf('aino')))).map((m) => m.id);
  assert.ok(own.includes(matters[0]!));
  assert.ok(!own.includes(matters[1]!));
});

test('a person not met before is known from then on', async () => {
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  await owner.query(`update matter.person set pic_hash = 'somebody else' where id = $1`, [personOf('sara')]);
  const sara = await signIn(aBrowser(), 'sara', '/en/my');
  assert.match(sara.text, /Hello Sara!/);
  const { rows } = await owner.query(
    `select given_name, municipality, lang, birth_date::text from matter.person where family_name = 'Sample' and id <> $1`,
    [personOf('sara')],
  );
  await owner.end();
  assert.deepEqual(rows, [{ given_name: 'Sara', municipality: '753', lang: 'en', birth_date: '2001-10-28' }]);
});

test('a nurse lands on the work queue, an administrator on administration', async () => {
  for (const [key, page, lands] of [
    ['nurse', '/fi/desk', '/fi/desk'],
    ['admin', '/fi/admin', '/fi/admin'],
    ['admin', '/fi/desk', '/fi/admin'],
    ['nurse', '/fi/admin', '/fi/desk'],
    ['nurse', '/fi/sign-in?as=professional', '/fi/desk'],
  ] as const) {
    const browser = await signIn(aBrowser(), key, page);
    assert.equal(browser.path, lands, `${key} from ${page}`);
    assert.equal(browser.status, 200, `${key} from ${page}`);
  }
});

test('somebody the directory gives no rights is told so and stays out', async () => {
  const trainee = await signIn(aBrowser(), 'no-rights', '/fi/desk');
  assert.match(trainee.text, /Sinulla ei ole oikeutta työnäkymään/);
  assert.equal(sessionOf(trainee), undefined);
});

test('a European without a Finnish identity code is known by the identifier of eIDAS, and the same person next time', async () => {
  const elena = await signIn(aBrowser(), 'visitor', '/en/my');
  assert.match(elena.text, /Hello Elena!/);
  await signIn(aBrowser(), 'visitor', '/en/my');
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select id_system, family_name, birth_date::text, municipality, lang, pic_sealed from matter.person where given_name = 'Elena'`,
  );
  await owner.end();
  const [{ pic_sealed: sealed, ...person }] = rows;
  assert.equal(rows.length, 1);
  assert.deepEqual(person, { id_system: 'eidas', family_name: 'Ejemplo', birth_date: '1990-05-17', municipality: null, lang: 'en' });
  assert.doesNotMatch(sealed, /00000000T/);
});

test('one who cancels loses nothing and may try again to the same page', async () => {
  const aino = await aBrowser().open('/fi/my/contact');
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ cancel: '1' });
  assert.match(aino.text, /Tunnistautuminen keskeytyi.*Mitään ei ole kadonnut/);
  assert.doesNotMatch(aino.path, /state|code/);
  assert.equal(sessionOf(aino), undefined);
  await aino.open(aino.link('Yritä uudelleen'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, '/fi/my/contact');
});

test('an answer is good once and only in the browser that asked', async () => {
  const aino = aBrowser();
  const answer = await answerFor(aino, 'aino');
  const thief = await aBrowser().open(answer);
  assert.match(thief.text, /Tunnistautumista ei voitu viedä loppuun/);
  assert.equal(sessionOf(thief), undefined);

  const kept = aino.cookie('polku_signing_in')!;
  await aino.open(answer);
  assert.ok(sessionOf(aino));
  assert.equal((await aino.open(answer)).path, '/fi/my', 'signed in already: nothing happens');

  const replay = aBrowser();
  replay.setCookie('polku_signing_in', kept);
  await replay.open(answer);
  assert.match(replay.text, /Tunnistautumista ei voitu viedä loppuun/);
  assert.equal(sessionOf(replay), undefined);
});

test('a wrong state, nonce, code verifier or provider lets nobody in', async () => {
  const changes: [string, Partial<Attempt>][] = [
    ['nonce', { nonce: 'other' }],
    ['verifier', { verifier: 'x'.repeat(43) }],
    ['provider', { as: 'professional' }],
    ['address', { redirectUri: `${server.url}/elsewhere` }],
  ];
  for (const [what, change] of changes) {
    const browser = aBrowser();
    const answer = await answerFor(browser, 'aino');
    tamper(browser, change);
    await browser.open(answer);
    assert.match(browser.path, /^\/fi\/sign-in\/problem\?/, what);
    assert.equal(browser.status, 200, what);
    assert.equal(sessionOf(browser), undefined, what);
  }
  for (const alter of [
    (a: URL) => a.searchParams.set('state', 'other'),
    (a: URL) => a.searchParams.delete('state'),
    (a: URL) => a.searchParams.set('iss', 'https://evil.example'),
    (a: URL) => a.searchParams.set('code', 'x'),
  ]) {
    const browser = aBrowser();
    const answer = new URL(await answerFor(browser, 'aino'));
    alter(answer);
    await browser.open(answer.href);
    assert.match(browser.path, /^\/fi\/sign-in\/problem\?/, answer.search);
    assert.equal(sessionOf(browser), undefined, answer.search);
  }
});

test('signing in never leads away from here', async () => {
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', '/fi//evil.example', 'javascript:alert(1)']) {
    const page = await aBrowser().open(`/fi/sign-in?as=resident&back=${encodeURIComponent(back)}`);
    assert.doesNotMatch(page.link('Siirry tunnistautumaan'), /evil|javascript/);
    const aino = await aBrowser().open(`/sign-in/start?as=resident&back=${encodeURIComponent(back)}`);
    await aino.send({ person: 'aino' });
    assert.ok(
      aino.trail.every((address) => new URL(address).host === new URL(server.url).host),
      back,
    );
    assert.equal(new URL(aino.url).pathname.startsWith('/fi/'), true, back);
  }
});

test('the session is a new one at every sign-in, and the one before ends', async () => {
  const aino = aBrowser();
  aino.setCookie('polku_session', 'chosen-by-somebody-else');
  await signIn(aino, 'aino');
  const first = sessionOf(aino)!;
  assert.notEqual(first, 'chosen-by-somebody-else');
  await aino.open('/sign-in/start?as=resident&back=/my');
  await aino.send({ person: 'aino' });
  assert.notEqual(sessionOf(aino), first);
  const old = new ABrowser(server.url, `polku_session=${first}`);
  assert.match((await old.open('/fi/my')).path, /^\/fi\/sign-in/);
});

test('two tabs may sign in side by side', async () => {
  const aino = aBrowser();
  const [first, second] = [await answerFor(aino, 'aino'), await answerFor(aino, 'aino')];
  assert.equal((await aino.open(first)).path, '/fi/my/contact');
  assert.equal((await aino.open(second)).path, '/fi/my/contact');
});

test('one who is signed in already is not asked again', async () => {
  const aino = new ABrowser(server.url, await server.as('aino'));
  assert.equal((await aino.open('/fi/sign-in?as=resident&back=/my/contact')).path, '/fi/my/contact');
  assert.match((await aino.open('/fi/sign-in?as=professional')).text, /Ammattilaisen kirjautuminen/);
});

test('the sign-in page and the one for problems speak three languages', async () => {
  const browser = aBrowser();
  for (const [lang, resident, professional, problem] of [
    ['fi', /Tunnistaudu verkkopankkitunnuksilla/, /työtunnuksella/, /Tunnistautuminen ei toimi/],
    ['sv', /Identifiera dig med nätbankskoder/, /arbetskonto/, /Identifieringen fungerar inte/],
    ['en', /Identify yourself with online banking codes/, /work account/, /Identification is not working/],
  ] as const) {
    assert.match((await browser.open(`/${lang}/sign-in`)).text, resident);
    assert.match((await browser.open(`/${lang}/sign-in?back=/desk/tasks/1`)).text, professional);
    assert.match((await browser.open(`/${lang}/sign-in/problem?why=unavailable`)).text, problem);
  }
  assert.match((await browser.open('/fi/sign-in/problem?why=<script>')).text, /Tunnistautuminen ei onnistunut/);
});

test('signing in and what was refused are in the audit', async () => {
  await signIn(aBrowser(), 'aino');
  await signIn(aBrowser(), 'no-rights', '/fi/desk');
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(`select role, outcome from kernel.audit_entry where action = 'identity.sign-in' order by id desc limit 2`);
  await owner.end();
  assert.deepEqual(rows, [
    { role: 'anonymous', outcome: 'refused: no-rights' },
    { role: 'resident', outcome: 'done' },
  ]);
});

test('when the provider does not answer one is told so with the telephone numbers, and it is tried again later', async () => {
  let working = false;
  const provider = createServer((_request, response) => {
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    response.writeHead(working ? 200 : 503, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` }),
    );
  });
  await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const other = await testServer({ env: { OIDC_RESIDENT_ISSUER: issuer } });
  try {
    const aino = await new ABrowser(other.url).open('/sign-in/start?as=resident&back=/my/contact');
    assert.equal(aino.status, 503);
    assert.match(aino.text, /Tunnistautuminen ei toimi juuri nyt.*019 000 1000.*116117/);
    working = true;
    await aino.open(aino.link('Yritä uudelleen'), { follow: false });
    assert.ok(aino.url.startsWith(`${issuer}/authorize?`), aino.url);
    const asked = new URL(aino.url).searchParams;
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.equal(asked.get('redirect_uri'), `${other.url}/sign-in/done`);
    assert.equal(asked.get('prompt'), 'login');
    for (const secret of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(secret) ?? '').length >= 32, secret);
  } finally {
    await other.close();
    provider.close();
  }
});
