import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser, type AForm } from '../../../../test/a-browser.ts';
import { type TestServer, testServer } from '../../../../test/world.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const OUT: AForm = { action: '/sign-out', method: 'post', fields: {}, buttons: [] };
async function signedIn(key: string, as = 'resident', origin = server.url): Promise<ABrowser> {
  const browser = await new ABrowser(origin).open(`/sign-in/start?as=${as}`);
  return browser.send({ person: key });
}

test('signing out ends the session at once, here and at the provider', async () => {
  const aino = await signedIn('aino');
  const session = aino.cookie('polku_session')!;
  await aino.send({}, { form: OUT });
  assert.match(aino.text, /Olet kirjautunut ulos tästä palvelusta/);
  assert.equal(aino.cookie('polku_session'), undefined, 'out here before anything else');
  await aino.send();
  assert.equal(aino.path, '/fi/signed-out');
  assert.match(aino.text, /Olet kirjautunut ulos/);
  assert.ok(
    aino.trail.some((address) => address.includes('/test/suomi-fi/session/end')),
    'by way of the provider',
  );
  const copy = new ABrowser(server.url, `polku_session=${session}`);
  assert.match((await copy.open('/fi/my')).path, /^\/fi\/sign-in/);
});

test('the same by the other address of this machine, and for a professional', async () => {
  const origin = server.url.replace('localhost', '127.0.0.1');
  const nurse = await signedIn('nurse', 'professional', origin);
  assert.equal(nurse.path, '/fi/desk');
  await nurse.send({}, { form: OUT });
  await nurse.send();
  assert.equal(nurse.url, `${origin}/fi/signed-out`);
  await nurse.open('/sign-in/start?as=professional');
  assert.match(nurse.html, /Noora Näyte/, 'the directory asks again who it is');
  assert.equal(nurse.cookie('polku_session'), undefined);
});

test('no token ever stands in an address, neither signing in nor out', async () => {
  const aino = new ABrowser(server.url);
  const gone: string[] = [];
  const note = () => gone.push(...aino.trail, aino.url);
  await aino.open('/sign-in/start?as=resident');
  note();
  await aino.send({ person: 'aino' });
  note();
  await aino.send({}, { form: OUT });
  note();
  const [form] = aino.forms;
  const { rows } = await sessionRow();
  const token = server.world.crypto.open(rows[0].id_token, 'session.id_token');
  assert.equal(form?.fields.id_token_hint, token, 'the provider gets it in the form');
  await aino.send();
  note();
  assert.ok(gone.length > 8);
  for (const address of gone) assert.doesNotMatch(decodeURIComponent(address), /id_token|access_token|eyJ/, address);
});
async function sessionRow() {
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  const found = await owner.query('select id_token from kernel.session where id_token is not null order by started_at desc limit 1');
  await owner.end();
  return found;
}

test('a session that began without the provider ends here', async () => {
  const aino = new ABrowser(server.url, await server.as('aino'));
  await aino.open('/sv/my');
  await aino.send({}, { form: OUT });
  assert.equal(aino.path, '/sv/signed-out');
  assert.equal(aino.trail.length, 2);
});

test('pressing "sign out" after the session had ended is no error', async () => {
  const visitor = await new ABrowser(server.url, 'polku_session=old').open('/fi/signed-out');
  await visitor.send({}, { form: OUT });
  assert.equal(visitor.path, '/fi/signed-out');
  assert.equal(visitor.cookie('polku_session'), undefined);
});

test('another site cannot sign anybody out', async () => {
  const cookie = await server.as('aino');
  const answer = await fetch(`${server.url}/sign-out`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: 'https://evil.example' } });
  assert.equal(answer.status, 403);
  assert.equal((await new ABrowser(server.url, cookie).open('/fi/my')).path, '/fi/my');
});

test('signing out is in the audit', async () => {
  const aino = await signedIn('aino');
  await aino.send({}, { form: OUT });
  const owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select role, outcome, purpose from kernel.audit_entry where action = 'identity.sign-out' order by id desc limit 1`,
  );
  await owner.end();
  assert.deepEqual(rows, [{ role: 'resident', outcome: 'done', purpose: 'own-matter' }]);
});
