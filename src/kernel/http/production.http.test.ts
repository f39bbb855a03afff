import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { request as ask } from 'node:http';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../../../test/world.ts';

/** The same program as a county would run it: https in front, real systems, nothing of the demo. */
const REAL = {
  POLKU_MODE: 'production',
  POLKU_URL: 'https://polku.example',
  POLKU_TRUST_PROXY: '1',
  OIDC_RESIDENT_ISSUER: 'https://tunnistus.example/oidc',
  OIDC_PROFESSIONAL_ISSUER: 'https://hakemisto.example/oidc',
  SMTP_URL: 'smtp://127.0.0.1:1',
  SMS_URL: 'http://127.0.0.1:1',
};
let server: TestServer;
before(async () => {
  server = await testServer({ demo: false, env: REAL });
});
after(() => server.close());

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const through = { host: 'polku.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9', accept: 'text/html', ...headers };
    const sent = ask({ host: '127.0.0.1', port: server.world.config.PORT, path, headers: through });
    sent.on('error', fail).on('response', (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => (body += part));
      answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body }));
    });
    sent.end();
  });

test('nothing of the demo answers', async () => {
  for (const path of [
    '/test/suomi-fi/.well-known/openid-configuration',
    '/test/directory/auth',
    '/test/suomi-fi/style.css',
    '/fi/demo/inbox',
    '/demo/inbox',
    '/demo/inbox/attachment/x',
    '/fi/greet',
    '/_example',
  ])
    assert.equal((await get(path)).status, 404, path);
  assert.deepEqual(
    server.running.parts.map((p) => p.name).filter((name) => name === 'fakes' || name === '_example'),
    [],
  );
  assert.equal(server.world.config.SMS_URL, REAL.SMS_URL);
});

test('no page speaks of the demo or of test persons', async () => {
  for (const path of ['/fi/', '/fi/sign-in?as=resident', '/fi/privacy']) assert.doesNotMatch((await get(path)).body, /testihenkilö|\/demo\//i, path);
});

test('browsers are held to https, and cookies to this host', async () => {
  const { headers } = await get('/fi/');
  assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
  assert.match(String(headers['content-security-policy']), /upgrade-insecure-requests/);
  for (const cookie of headers['set-cookie'] ?? []) assert.match(cookie, /^__Host-.*Path=\/;.*Secure/i);
});

test('a cookie without the host’s prefix opens nothing', async () => {
  const cookie = await server.as('aino');
  assert.equal((await get('/fi/my', { cookie })).status, 303);
  assert.equal((await get('/fi/my', { cookie: `__Host-${cookie}` })).status, 200);
});

test('figures need the token', async () => assert.equal((await get('/metrics')).status, 403));

test('demo commands are refused', async () => {
  const env = { ...process.env, ...REAL, DATABASE_URL: server.world.config.DATABASE_URL, POLKU_KEY: server.world.config.POLKU_KEY };
  const polku = fileURLToPath(new URL('../../../polku', import.meta.url));
  for (const words of [
    ['demo', 'session', '--as', 'aino'],
    ['demo', 'reset'],
  ]) {
    const [code, said] = await new Promise<[unknown, string]>((done) =>
      execFile(polku, words, { env }, (error, out, err) => done([error?.code, out + err])),
    );
    assert.equal(code, 2);
    assert.match(said, /refused in production/);
  }
});
