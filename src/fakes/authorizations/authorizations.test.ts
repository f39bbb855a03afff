import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { type TestServer, testServer } from '../../../test/world.ts';
import { setWithdrawn } from '../registers/rights.store.ts';
import { startPopulationRegister } from '../population/population.ts';
import { mountTestAuthorizations } from './index.tsx';

let server: TestServer;
let now = new Date('2026-11-23T08:00:00Z');
const start = now;
const picOf = (key: string) => residents.find((r) => r.key === key)!.pic;
before(async () => {
  server = await testServer({ clock: () => now });
});
after(() => server.close());
beforeEach(() => {
  now = start;
});

const base = () => server.world.config.AUTHORIZATIONS_URL!;
const BACK = () => `${server.url}/acting/authorizations/done`;
type Change = { key?: string; client?: string; at?: Date; signedPath?: string; header?: string; token?: string };
/** Asks as the service does, with something wrong in it if wanted. */
async function ask(path: string, { key = 'polku', client = 'polku', at = now, signedPath = path, header, token }: Change = {}) {
  const timestamp = at.toISOString();
  const mac = createHmac('sha256', key).update(`${signedPath} ${timestamp}`).digest('base64');
  const answer = await fetch(base() + path, {
    headers: {
      'x-asiointivaltuudetauthorization': header ?? `${client} ${timestamp} ${mac}`,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> & { personId: string }[] };
}
const register = (key = 'tuuli') => ask(`/service/hpa/user/register/polku/${encodeURIComponent(picOf(key))}?requestId=r1`);
const authorize = (user: string, more: Record<string, string> = {}) =>
  `${base()}/oauth/authorize?${new URLSearchParams({ client_id: 'polku', response_type: 'code', requestId: 'r1', user, redirect_uri: BACK(), state: 's', ...more })}`;
async function codeFor(user: string, principal = 'eino'): Promise<string> {
  const answer = await fetch(authorize(user), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ principal }),
  });
  const back = new URL(answer.headers.get('location')!);
  assert.equal(back.searchParams.get('state'), 's');
  return back.searchParams.get('code')!;
}
async function redeem(code: string, { secret = 'polku', redirect = BACK() } = {}) {
  const answer = await fetch(`${base()}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`polku:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirect }),
  });
  return { status: answer.status, body: (await answer.json()) as { access_token: string; error: string } };
}
/** A session with its token, chosen to act for Eino. */
async function aSession() {
  const { body } = await register();
  const { body: given } = await redeem(await codeFor(body.userId!));
  return { session: body.sessionId!, token: given.access_token };
}
const decided = (session: string, token: string, key = 'eino') =>
  ask(`/service/hpa/api/authorization/${session}/${encodeURIComponent(picOf(key))}?requestId=r2`, { token });

test('from registering to ALLOWED, and DISALLOWED as soon as the mandate is withdrawn', async () => {
  const { session, token } = await aSession();
  const delegate = await ask(`/service/hpa/api/delegate/${session}?requestId=r2`, { token });
  assert.deepEqual(delegate.body, [{ personId: picOf('eino'), name: 'Eino Malli' }]);
  assert.deepEqual((await decided(session, token)).body, { result: 'ALLOWED' });
  const right = { register: 'authorizations', holder: 'tuuli', about: 'eino' } as const;
  await setWithdrawn(server.world.db, right, true);
  assert.deepEqual((await decided(session, token)).body, { result: 'DISALLOWED' });
  await setWithdrawn(server.world.db, right, false);
  assert.deepEqual((await decided(session, token)).body, { result: 'ALLOWED' });
});

test('no reason is told, and no is the answer to whatever is not known', async () => {
  const { session, token } = await aSession();
  for (const key of ['salla', 'aino', 'tuuli']) assert.deepEqual((await decided(session, token, key)).body, { result: 'DISALLOWED' }, key);
});

test('a wrong key, path, client, form or clock is refused', async () => {
  const path = `/service/hpa/user/register/polku/${encodeURIComponent(picOf('tuuli'))}?requestId=r1`;
  const minutes = (m: number) => new Date(now.getTime() + m * 60_000);
  for (const wrong of [
    { key: 'other' },
    { client: 'other' },
    { signedPath: path.replace('r1', 'r2') },
    { header: '' },
    { header: 'polku' },
    { header: `polku ${now.toISOString()} AAAA` },
    { header: 'polku yesterday AAAA' },
    { at: minutes(-5.1) },
    { at: minutes(5.1) },
  ])
    assert.equal((await ask(path, wrong)).status, 401, JSON.stringify(wrong));
  for (const right of [{ at: minutes(-4.9) }, { at: minutes(4.9) }]) assert.equal((await ask(path, right)).status, 200);
});

test('a code is good once, for a minute, at the same address and with the right secret', async () => {
  const { userId } = (await register()).body;
  const code = await codeFor(userId!);
  assert.equal((await redeem(code, { secret: 'wrong' })).status, 401);
  const first = await redeem(code);
  assert.equal(first.status, 200);
  assert.deepEqual([(await redeem(code)).body.error, (await redeem(code)).status], ['invalid_grant', 400]);

  const elsewhere = await codeFor((await register()).body.userId!);
  assert.equal((await redeem(elsewhere, { redirect: `${server.url}/other` })).status, 400);
  const old = await codeFor((await register()).body.userId!);
  now = new Date(now.getTime() + 61_000);
  assert.equal((await redeem(old)).status, 400);
});

test('a code used again takes away the token it gave', async () => {
  const { body } = await register();
  const code = await codeFor(body.userId!);
  const { access_token } = (await redeem(code)).body;
  assert.equal((await decided(body.sessionId!, access_token)).status, 200);
  await redeem(code);
  assert.equal((await decided(body.sessionId!, access_token)).status, 401);
});

test('a token is of its own session only', async () => {
  const [one, other] = [await aSession(), await aSession()];
  assert.equal((await decided(one.session, other.token)).status, 401);
  assert.equal((await ask(`/service/hpa/api/delegate/${one.session}?requestId=r2`)).status, 401);
  assert.equal((await decided('none', one.token)).status, 401);
});

test('the browser is sent back only to the service, and only one who was registered may choose, of those who gave a mandate', async () => {
  const { userId } = (await register()).body;
  const forged: Record<string, string>[] = [
    { redirect_uri: 'https://evil.example/acting/authorizations/done' },
    { user: 'x' },
    { requestId: 'x' },
    { client_id: 'x' },
    { response_type: 'token' },
  ];
  for (const more of forged) assert.equal((await fetch(authorize(userId!, more))).status, 410, JSON.stringify(more));
  const answer = await fetch(authorize(userId!), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'principal=aino',
  });
  assert.equal(answer.status, 422);
  const page = await (await fetch(authorize(userId!, { lang: 'sv' }))).text();
  assert.match(page, /Välj för vem du uträttar ärenden/);
  assert.ok(!page.includes(picOf('eino')), 'no code on the page');
});

test('the population register tells custody to who has the key, and withdrawn custody is none', async () => {
  const { POPULATION_URL, POPULATION_KEY } = server.world.config;
  const family = async (body: object, key = POPULATION_KEY) => {
    const answer = await fetch(`${POPULATION_URL}/v1/family`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as { children: { given: string; custody: string }[] } };
  };
  const custodies = async () => (await family({ pic: picOf('mikael') })).body.children.map((c) => `${c.given} ${c.custody}`);
  assert.deepEqual(await custodies(), ['Venla joint', 'Otso restricted']);
  await setWithdrawn(server.world.db, { register: 'population', holder: 'mikael', about: 'venla' }, true);
  assert.deepEqual(await custodies(), ['Venla none', 'Otso restricted']);
  assert.deepEqual(
    [(await family({ pic: picOf('aino') }, 'x')).status, (await family({})).status, (await family({ pic: '010101-0101' })).status],
    [401, 400, 404],
  );
});

test('neither starts in production', async () => {
  const { db, log, clock } = server.world;
  await assert.rejects(startPopulationRegister({ mode: 'production', db, log, key: 'x' }), /refuses to start/);
  const client = { id: 'x', key: 'x', secret: 'x' };
  await assert.rejects(
    mountTestAuthorizations(server.running.app!, { mode: 'production', url: server.url, port: 1, db, clock, client }),
    /refuses to start/,
  );
});
