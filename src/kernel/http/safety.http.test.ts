import assert from 'node:assert/strict';
import { request as ask } from 'node:http';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aBookedVisit } from '../../../test/a-visit.ts';
import { ABrowser } from '../../../test/a-browser.ts';
import { assess, signIn } from '../../../test/a-walk.ts';
import { system, type TestServer, testServer } from '../../../test/world.ts';
import { change } from '../change.ts';
import { beat } from './streams.ts';

/** What holds for every answer, whoever asks and however wrongly. */
let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** Sends the address exactly as written; `fetch` would mend it first. */
const raw = (path: string, { method = 'GET', headers = {}, at = server, body = '' } = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const sent = ask({
      host: '127.0.0.1',
      port: at.world.config.PORT,
      path,
      method,
      headers: { host: new URL(at.url).host, accept: 'text/html', ...headers },
    });
    sent.on('error', fail).on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body: text }));
    });
    sent.end(body);
  });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const long = 'a'.repeat(3000);
const ODD = [
  '/fi/%ZZ',
  '/%',
  '/fi/%FF',
  '/fi/%00',
  '//evil.example/',
  '/%2f%2fevil.example',
  '/\\evil.example',
  '/fi/my/..%2f..%2fetc',
  `/fi/services/${long}`,
  `/fi/needs/${long}`,
  '/fi/needs/__proto__',
  '/fi/themes/constructor',
  '/fi/assessments/__proto__',
  '/fi/services/%00',
  '/fi/services?theme=%00&municipality=%00&page=%00',
  '/api/directory/v1/search?q=%00&lang=%00',
  '/fi/sign-in?back=%00&as=%00',
  '/sign-in/done?state=%00',
  '/demo/inbox?to=%00',
  '/fi/demo/inbox?to=%00',
  '/fi/search?q=%00%ff',
  `/fi/search?q=${long}`,
  '/fi/services?theme=__proto__&page=1e99',
  '/test/suomi-fi/nothing',
  '/demo/inbox/attachment/x',
  '/api/directory/v1/services/%00',
];

test('an address nobody made is answered kindly: never an error of ours, never elsewhere, with all safety headers', async () => {
  const wrong: string[] = [];
  for (const path of ODD) {
    const { status, headers, body } = await raw(path);
    const at = `${status} ${path.slice(0, 60)}`;
    if (status >= 500 || ![200, 302, 303, 400, 404].includes(status)) wrong.push(at);
    if (headers.location && !/^\/(?![/\\])/.test(String(headers.location))) wrong.push(`${at} -> ${headers.location}`);
    if (!/default-src 'none'/.test(String(headers['content-security-policy'])) || headers['x-content-type-options'] !== 'nosniff')
      wrong.push(`${at}: headers`);
    if (!headers['cache-control'] && !path.startsWith('/test/')) wrong.push(`${at}: may be cached`);
    if (/FST_|node_modules/.test(body)) wrong.push(`${at}: tells of its making`);
  }
  assert.deepEqual(wrong, []);
});

test('a body of any shape is read as a form, or as none', async () => {
  const headers = { cookie: await server.as('aino'), origin: server.url };
  for (const body of [
    '{"phone":{"toString":1},"email":[[1],{"valueOf":{}}],"lang":null}',
    '[1,[2],{}]',
    '"x"',
    '1',
    'null',
    '{"phone":{"__proto_":{}}}',
  ])
    assert.equal(
      (await raw('/fi/my/contact', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })).status,
      422,
      body,
    );
  for (const body of ['__proto__=1&__proto__[x]=2&constructor=3&toString=4&phone=1&phone=2&hasOwnProperty=1', '%', '=&=&&', '%ff=%ff&phone=%00'])
    assert.equal((await raw('/fi/my/contact', { method: 'POST', headers: { ...headers, ...FORM }, body })).status, 422, body);
  assert.equal(({} as Record<string, unknown>).x, undefined);
});

test('a way back may be written in any letters, and leads no header astray', async () => {
  const back = async (to: string) =>
    (await raw('/fi/municipality', { method: 'POST', headers: FORM, body: new URLSearchParams({ municipality: '', back: to }).toString() })).headers;
  assert.equal((await back('/search?q=кот😀ä')).location, '/fi/search?q=%D0%BA%D0%BE%D1%82%F0%9F%98%80%C3%A4');
  assert.equal((await back('/\ud800')).location, '/fi/%EF%BF%BD');
  for (const evil of [
    '/x\r\nset-cookie: a=b',
    '/x\u2028y',
    '//evil.example',
    '/\t/evil.example',
    '/fi//evil.example',
    'https://evil.example',
    '/\\evil.example',
  ])
    assert.equal((await back(evil)).location, '/fi/', JSON.stringify(evil));
});

test('a person’s page is never kept by a cache, whatever it says', async () => {
  const cookie = await server.as('aino');
  for (const path of ['/fi/my', '/fi/nonesuch', '/fi/desk', '/fi/my/matters/x', '/desk/live'])
    assert.equal((await raw(path, { headers: { cookie } })).headers['cache-control'], 'no-store', path);
});

test('other verbs than reading and sending have no pages', async () => {
  const cookie = await server.as('aino');
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
    for (const path of ['/fi/my', '/fi/my/contact', '/session/extend'])
      assert.equal((await raw(path, { method, headers: { cookie } })).status, 404, method);
});

test('figures are read from this machine itself only, whatever a request says of its origin', async () => {
  const proxied = await testServer({ env: { POLKU_TRUST_PROXY: '1' } });
  try {
    for (const forwarded of ['127.0.0.1', '203.0.113.9', '127.0.0.1, 203.0.113.9', '203.0.113.9, 127.0.0.1'])
      for (const at of [server, proxied]) assert.equal((await raw('/metrics', { at, headers: { 'x-forwarded-for': forwarded } })).status, 403);
    assert.equal((await raw('/metrics')).status, 200);
  } finally {
    await proxied.close();
  }
});

test('who asks too much is told so, for pages that are and pages that are not, and cannot hide behind a forged origin', async () => {
  const busy = await testServer({ env: { POLKU_RATE_LIMIT: '5', POLKU_TRUST_PROXY: '1' } });
  try {
    const statuses = [];
    for (let i = 0; i < 8; i++)
      statuses.push((await raw(`/fi/nonesuch${i}`, { at: busy, headers: { 'x-forwarded-for': `198.51.100.${i}, 203.0.113.9` } })).status);
    assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429, 429]);
  } finally {
    await busy.close();
  }
});

const parked = () =>
  change(server.world, system, { action: 'test' }, async (tx) => (await sql`select from kernel.parked_form`.execute(tx.db)).rows.length);

test('a stranger’s posts leave nothing behind, however long their address', async () => {
  const before = await parked();
  assert.equal((await raw('/fi/my/contact', { method: 'POST', headers: FORM, body: 'phone=1' })).status, 303);
  assert.equal((await raw(`/fi/my/contact?${long}`, { method: 'POST', headers: FORM, body: 'phone=1' })).status, 303);
  assert.equal(await parked(), before);
});

test('after signing out nothing waits in the browser for the next person: neither a form nor a draft', async () => {
  const cookie = await server.as('aino');
  const answer = await fetch(`${server.url}/sign-out`, { method: 'POST', redirect: 'manual', headers: { origin: server.url, cookie } });
  for (const name of ['polku_session', 'polku_browser', 'polku_parked'])
    assert.ok(
      answer.headers.getSetCookie().some((c) => c.startsWith(`${name}=;`) && /Max-Age=0/i.test(c)),
      name,
    );
  assert.equal(answer.headers.get('clear-site-data'), '"storage"');
});

test('once what a browser had begun is somebody’s own, the browser’s key is gone: the next to use it begins anew', async () => {
  const browser = new ABrowser(server.url);
  await assess(browser);
  const key = browser.cookie('polku_browser');
  assert.ok(key);
  await signIn(browser, 'aino');
  assert.equal(browser.cookie('polku_browser'), undefined);
  browser.setCookie('polku_session', '');
  await assess(browser);
  assert.notEqual(browser.cookie('polku_browser'), key);
});

test('an open stream ends with its session: at once in the process where one signs out, else at the next beat', async () => {
  const visit = await aBookedVisit(server.world);
  for (const ending of ['sign-out', 'elsewhere']) {
    const cookie = await server.as('aino');
    const stream = await fetch(`${server.url}/visits/${visit.id}/live?me=${crypto.randomUUID()}`, { headers: { cookie } });
    assert.equal(stream.status, 200);
    assert.match(stream.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    const ended = stream.text();
    if (ending === 'sign-out') await fetch(`${server.url}/sign-out`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: server.url } });
    else {
      await beat();
      await sql`update kernel.session set ended_at = now() where ended_at is null`.execute(server.world.db);
      await beat();
    }
    assert.match(await ended, /event: hello/);
  }
});

test('asking only about a stream’s answer ends at once', async () => {
  const visit = await aBookedVisit(server.world);
  const headers = { cookie: await server.as('aino') };
  assert.equal((await raw(`/visits/${visit.id}/live?me=${crypto.randomUUID()}`, { method: 'HEAD', headers })).status, 200);
});
