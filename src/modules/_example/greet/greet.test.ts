import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../../../../test/world.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const send = async (words: string) =>
  fetch(`${server.url}/fi/_example`, {
    method: 'POST',
    headers: { cookie: await server.as('aino'), origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ words }),
    redirect: 'manual',
  });

test('a resident greets and sees it counted', async () => {
  assert.equal((await send('hei')).status, 303);
  const page = await (await fetch(`${server.url}/fi/_example`, { headers: { cookie: await server.as('aino') } })).text();
  assert.match(page, /Olet sanonut kerran/);
});

test('an empty greeting is asked again, and what was typed stays', async () => {
  const answer = await send('   ');
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Kirjoita jotain/);
});

test('without signing in one is sent to sign in first', async () => {
  const answer = await fetch(`${server.url}/fi/_example`, { redirect: 'manual' });
  assert.match(answer.headers.get('location') ?? '', /^\/fi\/sign-in\?/);
});
