import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import helmet from '@fastify/helmet';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import * as oidc from 'openid-client';
import { counties } from '../../../counties/index.ts';
import { freePort } from '../../kernel/free-port.ts';
import { readPic } from '../../kernel/pic.ts';
import { mountTestIdentification } from './index.ts';
import { professionalsToChoose } from './professionals.ts';
import { residentsToChoose } from './residents.ts';

const PIC = 'urn:oid:1.2.246.21';
const dataDir = mkdtempSync(join(tmpdir(), 'polku-identification-'));
const people = { residents: residentsToChoose(counties['ita-uusimaa']!, PIC), professionals: professionalsToChoose() };
let app: FastifyInstance;
let port: number;
const configOf = (mode: 'demo' | 'production' = 'demo') => ({
  mode,
  url: `http://localhost:${port}`,
  port,
  dataDir,
  residents: { id: 'polku', secret: 'r' },
  professionals: { id: 'polku', secret: 'p' },
});

async function open() {
  app = fastify();
  await app.register(formbody);
  await app.register(helmet);
  await mountTestIdentification(app, { config: configOf(), people });
  await app.listen({ port, host: '127.0.0.1' });
}
before(async () => {
  port = await freePort();
  await open();
});
after(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

/** A browser: follows redirects with its cookies until it meets a page or leaves for the service. */
function aBrowser(origin = `http://127.0.0.1:${port}`) {
  const cookies = new Map<string, { value: string; path: string }>();
  const visit = async (address: string, form?: Record<string, string>): Promise<{ url: URL; status: number; text: string; headers: Headers }> => {
    const url = new URL(address, origin);
    if (/^\/(sign-in|signed-out)/.test(url.pathname)) return { url, status: 0, text: '', headers: new Headers() };
    const cookie = [...cookies]
      .filter(([, c]) => url.pathname.startsWith(c.path))
      .map(([name, c]) => `${name}=${c.value}`)
      .join('; ');
    const answer = await fetch(`${origin}${url.pathname}${url.search}`, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      assert.doesNotMatch(line, /secure/i, 'cookies must work over http');
      if (value && !/expires=Thu, 01 Jan 1970/i.test(line)) cookies.set(name!, { value, path: /path=([^;]+)/.exec(line)?.[1] ?? '/' });
      else cookies.delete(name!);
    }
    const to = answer.headers.get('location');
    return to ? visit(to) : { url, status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  return { visit, cookies };
}

type Which = 'suomi-fi' | 'directory';
const discover = (which: Which) =>
  oidc.discovery(new URL(`http://localhost:${port}/test/${which}`), 'polku', {}, oidc.ClientSecretBasic(which === 'suomi-fi' ? 'r' : 'p'), {
    execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks],
  });

/** Begins a sign-in as the service does. */
async function aSignIn(which: Which, extra: Record<string, string> = {}, host = '127.0.0.1') {
  const idp = await discover(which);
  const checks = {
    pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
    expectedState: oidc.randomState(),
    expectedNonce: oidc.randomNonce(),
    idTokenExpected: true,
  };
  const address = oidc.buildAuthorizationUrl(idp, {
    redirect_uri: `http://${host}:${port}/sign-in/done`,
    scope: 'openid profile',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...extra,
  });
  return { idp, address: address.href, finish: (url: URL) => oidc.authorizationCodeGrant(idp, url, checks) };
}

test('nobody of the demo has a real person’s code', () => {
  for (const { key, claims } of people.residents) if (key !== 'visitor') assert.equal(readPic(claims[PIC])?.test, true, key);
});

test('a resident chooses a test person and is identified by personal identity code', async () => {
  const { visit } = aBrowser();
  const { idp, address, finish } = await aSignIn('suomi-fi', { prompt: 'login' });
  const page = await visit(address);
  assert.match(page.text, /<html lang="fi">.*Valitse testihenkilö.*Aino Esimerkki/s);
  const back = await visit(page.url.href, { person: 'aino' });
  assert.equal(back.url.pathname, '/sign-in/done');
  const tokens = await finish(back.url);
  const { sub, acr, given_name, family_name, locale, ...more } = tokens.claims()!;
  assert.deepEqual({ acr, given_name, family_name, locale }, { acr: 'loa2', given_name: 'Aino', family_name: 'Esimerkki', locale: 'fi' });
  assert.equal(more[PIC], '140386-902R');
  assert.equal(more['urn:oid:1.2.246.517.2002.2.18'], '638');
  assert.equal((await oidc.fetchUserInfo(idp, tokens.access_token, sub))[PIC], '140386-902R');
});

test('a professional is told with role, title and units', async () => {
  const { visit } = aBrowser();
  const { address, finish } = await aSignIn('directory');
  const back = await visit((await visit(address)).url.href, { person: 'nurse2' });
  const { sub, practitioner, name, title, role, units } = (await finish(back.url)).claims()!;
  assert.equal(sub, practitioner);
  assert.deepEqual(
    { name, title, role, units: (units as string[]).length },
    { name: 'Niklas Norm', title: 'sjukskötare', role: 'professional', units: 2 },
  );
});

test('the page speaks the language of the service, and others when asked', async () => {
  const { visit } = aBrowser();
  const page = await visit((await aSignIn('suomi-fi', { ui_locales: 'sv fi' })).address);
  assert.match(page.text, /<html lang="sv">.*Välj en testperson/s);
  assert.match((await visit(`${page.url.pathname}?lang=en`)).text, /<html lang="en">.*Choose a test person/s);
});

test('the page allows neither inline scripts nor styles, and needs none', async () => {
  const { visit } = aBrowser();
  const page = await visit((await aSignIn('suomi-fi')).address);
  const policy = page.headers.get('content-security-policy')!;
  assert.match(policy, /default-src 'none'; style-src 'self'/);
  assert.doesNotMatch(policy, /unsafe|script-src/);
  assert.doesNotMatch(page.text, /<script|<style|style=|\son\w+=/);
  const css = await fetch(`http://127.0.0.1:${port}${/href="([^"]+style\.css)"/.exec(page.text)![1]}`);
  assert.equal(css.headers.get('content-type'), 'text/css; charset=utf-8');
});

test('cancelling returns to the service as access denied', async () => {
  const { visit } = aBrowser();
  const { address, finish } = await aSignIn('suomi-fi');
  const back = await visit((await visit(address)).url.href, { cancel: '1' });
  assert.equal(back.url.searchParams.get('error'), 'access_denied');
  await assert.rejects(finish(back.url), { name: 'AuthorizationResponseError', error: 'access_denied' });
});

test('signing out ends the session there too, without a question, and returns to the service', async () => {
  const { visit, cookies } = aBrowser();
  const { idp, address, finish } = await aSignIn('directory');
  const tokens = await finish((await visit((await visit(address)).url.href, { person: 'admin' })).url);
  assert.equal((await visit((await aSignIn('directory')).address)).url.pathname, '/sign-in/done', 'signed in: no page between');
  const logout = oidc.buildEndSessionUrl(idp, {
    id_token_hint: tokens.id_token!,
    post_logout_redirect_uri: `http://127.0.0.1:${port}/signed-out`,
    state: 's',
  });
  assert.equal((await visit(logout.href)).url.href, `http://127.0.0.1:${port}/signed-out?state=s`);
  assert.equal(cookies.has('test_directory'), false);
  assert.match((await visit((await aSignIn('directory')).address)).text, /Valitse testityöntekijä/);
  assert.equal((await visit(logout.href)).url.pathname, '/signed-out', 'signing out twice does no harm');
});

test('nobody is signed out by a link that proves nothing', async () => {
  const { visit } = aBrowser();
  const { address, finish } = await aSignIn('directory');
  await finish((await visit((await visit(address)).url.href, { person: 'admin' })).url);
  assert.equal((await visit('/test/directory/session/end')).status, 400);
  assert.equal((await visit((await aSignIn('directory')).address)).url.pathname, '/sign-in/done');
});

test('another address than the service’s own is refused, kindly and on the spot', async () => {
  const { visit } = aBrowser();
  for (const uri of ['https://evil.example/sign-in/done', `http://localhost:${port}/other`, `http://localhost:${port}.evil.example/sign-in/done`]) {
    const page = await visit((await aSignIn('suomi-fi', { redirect_uri: uri, ui_locales: 'en' })).address);
    assert.equal(page.status, 400);
    assert.match(page.text, /The identification does not work.*invalid_redirect_uri/s);
  }
});

test('without PKCE, with a wrong verifier or with the code used twice nobody gets in', async () => {
  const { visit } = aBrowser();
  const { idp, address, finish } = await aSignIn('suomi-fi');
  const bare = new URL(address);
  for (const name of ['code_challenge', 'code_challenge_method']) bare.searchParams.delete(name);
  assert.equal((await visit(bare.href)).url.searchParams.get('error'), 'invalid_request');
  const back = await visit((await visit(address)).url.href, { person: 'sara' });
  const state = back.url.searchParams.get('state')!;
  await assert.rejects(oidc.authorizationCodeGrant(idp, back.url, { pkceCodeVerifier: oidc.randomPKCECodeVerifier(), expectedState: state }), {
    error: 'invalid_grant',
  });
  await finish(back.url);
  await assert.rejects(finish(back.url), { error: 'invalid_grant' });
});

test('an old or another browser’s page says so, and an unknown person is not signed in', async () => {
  const { visit } = aBrowser();
  const page = await visit((await aSignIn('suomi-fi')).address);
  assert.equal((await visit(page.url.href, { person: 'nobody' })).status, 422);
  assert.equal((await aBrowser().visit(page.url.href, { person: 'aino' })).status, 410);
  await visit(page.url.href, { person: 'aino' });
  assert.match((await visit(`${page.url.pathname}?lang=en`)).text, /has expired.*href="http:\/\/localhost:\d+\/en\/"/s);
});

test('by localhost as well as by 127.0.0.1', async () => {
  for (const host of ['localhost', '127.0.0.1']) {
    const { visit } = aBrowser(`http://${host}:${port}`);
    const { address, finish } = await aSignIn('suomi-fi', {}, host);
    const back = await visit((await visit(address)).url.href, { person: 'eino' });
    assert.equal(back.url.hostname, host);
    assert.equal((await finish(back.url)).claims()![PIC], '050548-9465');
  }
});

test('what was signed before a restart is good after it, and the keys are for nobody else to read', async () => {
  const { visit } = aBrowser();
  const { address, finish } = await aSignIn('directory');
  const tokens = await finish((await visit((await visit(address)).url.href, { person: 'doctor' })).url);
  await app.close();
  await open();
  const idp = await discover('directory');
  const logout = oidc.buildEndSessionUrl(idp, { id_token_hint: tokens.id_token!, post_logout_redirect_uri: `http://localhost:${port}/signed-out` });
  assert.equal((await visit(logout.href)).url.pathname, '/signed-out');
  assert.equal(statSync(join(dataDir, 'test-identification.json')).mode & 0o777, 0o600);
});

test('it refuses to start in production', async () => {
  const folder = join(dataDir, 'never');
  await assert.rejects(
    mountTestIdentification(fastify(), { config: { ...configOf('production'), dataDir: folder }, people }),
    /refuses to start with POLKU_MODE=production/,
  );
  assert.ok(!existsSync(folder));
});
