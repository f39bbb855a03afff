import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SIPOO } from '../../../../demo/ita-uusimaa/units.ts';
import { aTask, seeTask } from '../../../../test/a-task.ts';
import { type TestServer, testServer } from '../../../../test/world.ts';
import type { TaskId } from '../../../kernel/ids.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const read = async (who: string, id: TaskId) =>
  (await fetch(`${server.url}/fi/desk/tasks/${id}`, { headers: { cookie: await server.as(who) } })).text();
const act = async (who: string, id: TaskId, fields: Record<string, string>, lang = 'fi') => {
  const headers = { cookie: await server.as(who), origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${server.url}/${lang}/desk/tasks/${id}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() };
};

test('a nurse takes a task, does it, and presses twice without harm', async () => {
  const { id } = await aTask(server.world);
  for (const press of ['first', 'second']) assert.equal((await act('nurse', id, { do: 'claim' })).to, `/fi/desk/tasks/${id}`, press);
  const { version } = await seeTask(server.world, id);
  assert.equal(version, 2);
  for (const press of ['first', 'second'])
    assert.equal((await act('nurse', id, { do: 'complete', version: '2' })).to, '/fi/desk?done=completed', press);
  assert.equal((await seeTask(server.world, id)).version, 3);
});

test('who came second is told who has the task, in own language', async () => {
  const { id } = await aTask(server.world);
  await act('nurse', id, { do: 'claim' });
  const second = await act('nurse2', id, { do: 'claim' }, 'sv');
  assert.equal(second.status, 409);
  assert.match(second.page, /<h1>Noora Näyte hann före<\/h1>/);
});

test('a button of an old page does nothing and says so', async () => {
  const { id } = await aTask(server.world);
  await act('nurse', id, { do: 'claim' });
  for (const version of ['1', '', 'x', '99999999999']) {
    const old = await act('nurse', id, { do: 'complete', version });
    assert.equal(old.status, 409);
    assert.match(old.page, /Tehtävä on muuttunut/);
  }
  assert.equal((await seeTask(server.world, id)).state, 'claimed');
});

test('a note is for colleagues, is asked again when empty, and what was typed stays when too long', async () => {
  const { id } = await aTask(server.world);
  const empty = await act('nurse', id, { do: 'note', note: '  ', key: 'a' });
  assert.equal(empty.status, 422);
  assert.match(empty.page, /Kirjoita muistiinpano ennen tallentamista/);
  const long = await act('nurse', id, { do: 'note', note: `alku${'a'.repeat(2000)}`, key: 'b' });
  assert.match(long.page, />alkuaaa/);

  for (let press = 0; press < 2; press++) assert.equal((await act('nurse', id, { do: 'note', note: 'Soitan kahdelta', key: 'c' })).status, 303);
  assert.equal((await read('nurse2', id)).split('Soitan kahdelta').length, 2);
});

test('a matter handed on leaves the desk and opens on the other', async () => {
  const { id } = await aTask(server.world);
  const asked = await act('nurse', id, { do: 'hand-on', version: '1', unit: '', reason: 'Selkä' });
  assert.equal(asked.status, 422);
  assert.match(asked.page, /Valitse yksikkö.*Selkä<\/textarea>/s);

  const form = { do: 'hand-on', version: '1', unit: SIPOO, reason: 'Selkä kuuluu fysioterapeutille' };
  assert.equal((await act('nurse', id, form)).to, '/fi/desk?done=handed-on');
  assert.match(await read('physio', id), /Digisotekeskus → Sipoon terveysasema\. Selkä kuuluu fysioterapeutille/);
  const again = await act('nurse', id, form);
  assert.equal(again.status, 404);
  assert.match(again.page, /Tehtävää ei löydy.*Selkä kuuluu fysioterapeutille/s);
});

test('a nurse of another unit can do nothing, and forged addresses find nothing', async () => {
  const { id } = await aTask(server.world);
  for (const action of ['claim', 'release', 'complete', 'note'])
    assert.equal((await act('physio', id, { do: action, version: '1', note: 'x' })).status, 404);
  assert.equal((await seeTask(server.world, id)).version, 1);
  for (const forged of ['x', '00000000-0000-7000-8000-000000000001', "'--"])
    assert.equal((await act('nurse', forged as TaskId, { do: 'claim' })).status, 404);
  assert.equal((await act('nurse', id, { do: 'constructor' })).status, 303);
});
