import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ABrowser } from '../../../../test/a-browser.ts';
import { type TestServer, testServer } from '../../../../test/world.ts';

let server: TestServer;
let minutes = 0;
before(async () => {
  server = await testServer({ clock: () => new Date(Date.now() + minutes * 60_000) });
});
after(() => server.close());
beforeEach(() => {
  minutes = 0;
});

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const extend = async (browser: ABrowser) =>
  fetch(`${server.url}/session/extend`, {
    method: 'POST',
    headers: { origin: server.url, cookie: `polku_session=${browser.cookie('polku_session')}`, accept: 'application/json' },
  });

test('a session left alone ends, and the way back is kept', async () => {
  const aino = await as('aino');
  minutes = 29;
  assert.equal((await aino.open('/fi/my/contact')).status, 200);
  minutes += 31;
  await aino.open('/fi/my/contact');
  assert.equal(aino.path, '/fi/sign-in?as=resident&back=%2Fmy%2Fcontact&ended=1');
  assert.match(aino.text, /Istuntosi päättyi.*palaat samalle sivulle/);
});

test('a session in use goes on, but not longer than its whole length', async () => {
  const aino = await as('aino');
  for (minutes = 0; minutes < 8 * 60; minutes += 20) assert.equal((await aino.open('/fi/my')).path, '/fi/my', `${minutes} min`);
  minutes = 8 * 60 + 1;
  assert.match((await aino.open('/fi/my')).path, /^\/fi\/sign-in/);
});

test('"Continue" in the warning keeps the session alive, until its whole length', async () => {
  const aino = await as('aino');
  minutes = 29;
  assert.deepEqual(await (await extend(aino)).json(), { endsInSeconds: 1800 });
  minutes = 58;
  assert.equal((await aino.open('/fi/my')).status, 200);
  for (; minutes < 7 * 60 + 50; minutes += 25) await extend(aino);
  minutes = 7 * 60 + 50;
  const { endsInSeconds } = (await (await extend(aino)).json()) as { endsInSeconds: number };
  assert.ok(endsInSeconds > 580 && endsInSeconds <= 600, String(endsInSeconds));
});

test('"Continue" after the end says that the session is over', async () => {
  const aino = await as('aino');
  minutes = 31;
  assert.equal((await extend(aino)).status, 401);
});

test('what was being typed when the session ended comes back after signing in', async () => {
  const aino = await (await as('aino')).open('/sv/my/contact');
  minutes = 31;
  await aino.send({ phone: '040 000 0077', email: 'kesken@', lang: 'en' });
  assert.match(aino.text, /Din session har avslutats.*Det du skrev finns kvar i en timme/);
  await aino.open(aino.link('Gå till identifieringen'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, '/sv/my/contact');
  assert.match(aino.text, /Det du skrev finns kvar/);
  const form = aino.forms[0]!;
  assert.deepEqual([form.fields.phone, form.fields.email, form.fields.lang], ['040 000 0077', 'kesken@', 'en']);
  await aino.send({ phone: '040 000 0077', email: 'valmis@example.fi', lang: 'en' });
  assert.match(aino.text, /Dina kontaktuppgifter har sparats/);
  await aino.open('/sv/my/contact');
  assert.equal(aino.forms[0]!.fields.email, 'valmis@example.fi');
});

test('what was typed survives also a cancelled identification', async () => {
  const aino = await (await as('aino')).open('/fi/my/contact');
  minutes = 31;
  await aino.send({ phone: '040 000 0078' });
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ cancel: '1' });
  await aino.open(aino.link('Yritä uudelleen'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.forms[0]!.fields.phone, '040 000 0078');
});

test('the page of an ended session says why and leads back', async () => {
  const visitor = await new ABrowser(server.url).open('/fi/session/ended?back=/my/contact');
  assert.match(visitor.text, /koska palvelua ei käytetty hetkeen/);
  await visitor.open(visitor.link('Kirjaudu uudelleen'));
  assert.match(visitor.path, /^\/fi\/sign-in\?.*back=.*my%2Fcontact/);
  const aino = await as('aino');
  assert.equal((await aino.open('/fi/session/ended?back=/my/contact')).path, '/fi/my/contact');
});

test('a professional whose session ends signs in to the desk again', async () => {
  const nurse = await as('nurse');
  minutes = 31;
  await nurse.open('/fi/desk');
  assert.equal(nurse.path, '/fi/sign-in?as=professional&back=%2Fdesk&ended=1');
  await nurse.open(nurse.link('Kirjaudu työtunnuksella'));
  await nurse.send({ person: 'nurse' });
  assert.equal(nurse.path, '/fi/desk');
});
