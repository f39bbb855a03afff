import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LOVIISA, SIPOO } from '../../../../demo/ita-uusimaa/units.ts';
import { aTask } from '../../../../test/a-task.ts';
import { type TestServer, testServer } from '../../../../test/world.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const open = async (who: string, path: string) => fetch(server.url + path, { headers: { cookie: await server.as(who) }, redirect: 'manual' });
const read = async (who: string, path: string) => (await open(who, path)).text();

test('a nurse’s desk is not empty in the demo: it tells how urgent, what, whom, where and since when', async () => {
  const page = await read('nurse', '/fi/desk');
  assert.match(page, /Kiireellinen.*Sara Sample.*Yhteydenotto: [^·]+ · Sipoo.*Jonossa klo/s);
  assert.match(page, /Odottaa \(<span data-count="waiting">4</);
});

test('a unit’s own see its tasks and others do not', async () => {
  const { id } = await aTask(server.world, { unit: SIPOO });
  assert.match(await read('physio', '/fi/desk'), new RegExp(id));
  assert.doesNotMatch(await read('nurse', '/fi/desk'), new RegExp(id));
  assert.equal((await open('physio', `/fi/desk/tasks/${id}`)).status, 200);
  assert.equal((await open('nurse', `/fi/desk/tasks/${id}`)).status, 404);
});

test('the desk can be narrowed to one unit and one kind by its address', async () => {
  const { id } = await aTask(server.world, { unit: LOVIISA, kind: 'form' });
  assert.match(await read('nurse2', `/fi/desk?unit=${LOVIISA}&kind=form`), new RegExp(id));
  assert.doesNotMatch(await read('nurse2', `/fi/desk?unit=${LOVIISA}&kind=call-back`), new RegExp(id));
  assert.doesNotMatch(await read('nurse', `/fi/desk?unit=${LOVIISA}`), new RegExp(id));
});

test('a resident is not shown the desk, and a visitor is asked to sign in as a professional', async () => {
  assert.equal((await open('aino', '/fi/desk')).status, 403);
  assert.equal((await open('admin', '/fi/desk')).status, 403);
  const visitor = await fetch(`${server.url}/sv/desk`, { redirect: 'manual' });
  assert.match(visitor.headers.get('location') ?? '', /^\/sv\/sign-in\?as=professional/);
});
