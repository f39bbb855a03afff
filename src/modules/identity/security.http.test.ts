import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { ABrowser, type AForm } from '../../../test/a-browser.ts';
import { signIn } from '../../../test/a-walk.ts';
import { AnAuthenticator, addPasskey, asked, bringSigned, signInWith } from '../../../test/an-authenticator.ts';
import { type TestServer, testServer } from '../../../test/world.ts';

/** What an attacker tries against signing in and sessions, by the protocol itself. */
let server: TestServer;
let owner: pg.Client;
let minutes = 0;
before(async () => {
  server = await testServer({ clock: () => new Date(Date.now() + minutes * 60_000) });
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await server?.close();
});
beforeEach(() => {
  minutes = 0;
});

const SESSION = 'polku_session';
const aBrowser = () => new ABrowser(server.url);
/** A thief with a copy of the cookie. */
const thiefWith = (cookie: string) => new ABrowser(server.url, `${SESSION}=${cookie}`);
const isIn = async (browser: ABrowser) => (await browser.open('/fi/my/sessions')).path === '/fi/my/sessions';
const post = (action: string): AForm => ({ action, method: 'post', fields: {}, buttons: [] });
async function aino(): Promise<ABrowser> {
  const browser = aBrowser();
  await signIn(browser, 'aino');
  return browser;
}
/** Begins signing in, and gives the provider's answer before it reaches us. */
async function answerFor(browser: ABrowser, key: string, as = 'resident'): Promise<URL> {
  await browser.open(`/sign-in/start?as=${as}`);
  await browser.send({ person: key }, { follow: false });
  while (!browser.url.includes('/sign-in/done')) await browser.open(browser.url, { follow: false });
  return new URL(browser.url);
}

test('session fixation: a cookie known before signing in is worth nothing after, by e-identification or by passkey', async () => {
  const device = new AnAuthenticator(server.url);
  await addPasskey(await aino(), device);
  for (const way of ['e-identification', 'passkey']) {
    const victim = aBrowser();
    victim.setCookie(SESSION, 'planted-by-an-attacker');
    await (way === 'passkey' ? signInWith(victim, device) : signIn(victim, 'aino'));
    assert.notEqual(victim.cookie(SESSION), 'planted-by-an-attacker', way);
    assert.equal(await isIn(victim), true, way);
    assert.equal(await isIn(thiefWith('planted-by-an-attacker')), false, way);
  }
});

test('session fixation: signing in over an attacker’s own session ends that one', async () => {
  const attacker = aBrowser();
  await signIn(attacker, 'sara');
  const planted = attacker.cookie(SESSION)!;
  const victim = new ABrowser(server.url, `${SESSION}=${planted}`);
  await victim.open('/sign-in/start?as=resident&back=/my');
  await victim.send({ person: 'aino' });
  assert.notEqual(victim.cookie(SESSION), planted);
  assert.equal(await isIn(thiefWith(planted)), false);
  assert.match(victim.text, /Olet nyt kirjautunut nimellä Aino Esimerkki/, 'and it is told');
});

test('a stolen cookie is good until its owner signs out, ends it elsewhere, identifies again or leaves it idle: no longer', async () => {
  const endings: [string, (browser: ABrowser, cookie: string) => Promise<unknown>][] = [
    ['signing out', (b) => b.send({}, { form: post('/sign-out') })],
    ['ending all others on another device', async () => (await (await aino()).open('/fi/my/sessions')).send({ do: 'others' })],
    [
      'identifying again',
      async (b) => {
        await b.open('/sign-in/start?as=resident&identify=1');
        await b.send({ person: 'aino' });
      },
    ],
    [
      'half an hour without use',
      async () => {
        minutes = 31;
      },
    ],
  ];
  for (const [what, end] of endings) {
    minutes = 0;
    const browser = await aino();
    const cookie = browser.cookie(SESSION)!;
    assert.equal(await isIn(thiefWith(cookie)), true, `before ${what}`);
    await end(browser, cookie);
    assert.equal(await isIn(thiefWith(cookie)), false, what);
  }
});

test('a stolen cookie does no sensitive act half an hour after the identification, however it is used meanwhile', async () => {
  const thief = thiefWith((await aino()).cookie(SESSION)!);
  for (minutes = 0; minutes <= 60; minutes += 15) await thief.open('/fi/my/sessions');
  await thief.open('/fi/my/passkeys/add');
  assert.match(thief.path, /^\/fi\/sign-in\?as=resident&identify=1/);
  assert.equal(
    (
      await fetch(`${server.url}/my/passkeys/options`, {
        method: 'POST',
        headers: { cookie: `${SESSION}=${thief.cookie(SESSION)}`, origin: server.url },
      })
    ).status,
    401,
  );
});

test('the database holds no cookie’s value and no token of a provider as such', async () => {
  const browser = await aino();
  const { rows } = await owner.query('select to_jsonb(s)::text as row from kernel.session s');
  for (const { row } of rows) {
    assert.ok(!row.includes(browser.cookie(SESSION)!));
    assert.doesNotMatch(row, /eyJ/);
  }
});

test('cross-site request forgery: no page of another site changes a session or a passkey', async () => {
  const cookie = `${SESSION}=${(await aino()).cookie(SESSION)}`;
  for (const path of [
    '/sign-out',
    '/fi/my/sessions',
    '/fi/my/passkeys/add',
    '/my/passkeys/options',
    '/fi/sign-in/passkey',
    '/sign-in/passkey/options',
    '/fi/sign-in/role',
    '/session/extend',
  ])
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ] as Record<string, string>[]) {
      const { status } = await fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'do=others',
      });
      assert.equal(status, 403, `${path} ${JSON.stringify(headers)}`);
    }
  assert.equal(await isIn(new ABrowser(server.url, cookie)), true);
});

test('login forgery: an attacker’s answer opened in a victim’s browser signs nobody in', async () => {
  const answer = await answerFor(aBrowser(), 'sara');
  const victim = aBrowser();
  await victim.open(answer.href);
  assert.equal(victim.cookie(SESSION), undefined);
  const busy = aBrowser();
  await busy.open('/sign-in/start?as=resident');
  await busy.open(answer.href);
  assert.equal(busy.cookie(SESSION), undefined, 'not even when a sign-in of their own is under way');
});

test('login forgery: an attacker’s signature of a passkey, sent by a victim’s browser, signs nobody in', async () => {
  const device = new AnAuthenticator(server.url);
  await addPasskey(await aino(), device);
  const attacker = aBrowser();
  const answer = device.sign(await asked<{ challenge: string; rpId: string }>(attacker, '/sign-in/passkey/options'));
  const victim = aBrowser();
  await asked(victim, '/sign-in/passkey/options');
  await bringSigned(victim, answer);
  assert.equal(victim.cookie(SESSION), undefined);
});

test('mix-up: an answer of one provider is not taken for the other’s, nor one that names no issuer or another', async () => {
  const browser = aBrowser();
  const [resident, staff] = [await answerFor(browser, 'aino'), await answerFor(browser, 'nurse', 'professional')];
  const mixed = new URL(resident);
  mixed.searchParams.set('state', staff.searchParams.get('state')!);
  await browser.open(mixed.href);
  assert.equal(browser.cookie(SESSION), undefined, 'a resident’s code in a worker’s sign-in');
  for (const issuer of ['https://evil.example', `${server.url}/test/directory`, '']) {
    const one = aBrowser();
    const answer = await answerFor(one, 'aino');
    if (issuer) answer.searchParams.set('iss', issuer);
    else answer.searchParams.delete('iss');
    await one.open(answer.href);
    assert.equal(one.cookie(SESSION), undefined, issuer || 'none');
    assert.match(one.path, /^\/fi\/sign-in\/problem/, issuer || 'none');
  }
});

test('a code is changed for a person only with the verifier of the browser that asked (PKCE), and once', async () => {
  const [one, two] = [aBrowser(), aBrowser()];
  const [first, second] = [await answerFor(one, 'aino'), await answerFor(two, 'sara')];
  const swapped = new URL(second);
  swapped.searchParams.set('code', first.searchParams.get('code')!);
  await two.open(swapped.href);
  assert.equal(two.cookie(SESSION), undefined, 'another’s code');
  const asking = await fetch(`${server.url}/sign-in/start?as=resident`, { redirect: 'manual' });
  const address = new URL(asking.headers.get('location')!);
  assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
  address.searchParams.delete('code_challenge');
  address.searchParams.delete('code_challenge_method');
  const without = await fetch(address, { redirect: 'manual' });
  assert.match(new URL(without.headers.get('location')!).searchParams.get('error') ?? '', /invalid_request/, 'the provider insists on it');
});

test('each way in leads only to pages of ours', async () => {
  const device = new AnAuthenticator(server.url);
  await addPasskey(await aino(), device);
  for (const back of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/fi//evil.example',
    '/sign-out',
  ]) {
    const browser = aBrowser();
    await signInWith(browser, device, back);
    assert.equal(browser.path, '/fi/my', `passkey ${back}`);
    const stale = aBrowser();
    await signInWith(stale, device);
    await stale.open(`/fi/sign-in?as=resident&identify=1&back=${encodeURIComponent(back)}`);
    const onwards = stale.link('Siirry tunnistautumaan');
    assert.doesNotMatch(onwards, /evil|javascript/);
    await stale.open(onwards);
    await stale.send({ person: 'aino' });
    assert.ok(
      stale.trail.every((address) => new URL(address).host === new URL(server.url).host),
      `identifying ${back}`,
    );
  }
});

test('cookies of signing in are for this host only and out of scripts’ reach', async () => {
  const seen = new Map<string, string>();
  const note = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) seen.set(line.split('=')[0]!, line);
  };
  note(await fetch(`${server.url}/sign-in/start?as=resident`, { redirect: 'manual' }));
  note(await fetch(`${server.url}/sign-in/passkey/options`, { method: 'POST', headers: { origin: server.url } }));
  const browser = aBrowser();
  const answer = await answerFor(browser, 'aino');
  note(await fetch(answer, { redirect: 'manual', headers: { cookie: `polku_signing_in=${browser.cookie('polku_signing_in')}` } }));
  for (const name of ['polku_signing_in', 'polku_passkey_sign_in', SESSION]) {
    assert.match(seen.get(name) ?? '', /; HttpOnly/i, name);
    assert.match(seen.get(name) ?? '', /; SameSite=Lax/i, name);
    assert.doesNotMatch(seen.get(name) ?? '', /Domain=/i, name);
  }
});

test('an answer of nonsense is a kind page, never an error', async () => {
  for (const query of ['', '?state=x', '?code=x', '?error=access_denied', '?state=%00', `?state=${'x'.repeat(3000)}`, '?code=a&code=b&state=c']) {
    const browser = aBrowser();
    await browser.open('/sign-in/start?as=resident');
    await browser.open(`/sign-in/done${query}`);
    assert.equal(browser.status, 200, query);
    assert.equal(browser.cookie(SESSION), undefined, query);
  }
});
