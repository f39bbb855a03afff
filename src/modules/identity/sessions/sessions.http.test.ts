import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../../test/a-browser.ts';
import { AnAuthenticator, addPasskey, signInWith } from '../../../../test/an-authenticator.ts';
import { aBookedVisit } from '../../../../test/a-visit.ts';
import { signIn } from '../../../../test/a-walk.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { beat } from '../../../kernel/http/streams.ts';
import type { ConsentId, PersonId, SessionId } from '../../../kernel/ids.ts';
import { actFor, beginSession } from '../../../kernel/session.ts';
import { forget } from './forget.job.ts';

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
beforeEach(async () => {
  minutes = 0;
  await owner.query('delete from kernel.session');
});

const personOf = (key: string) => (actorOf(key) as { person: PersonId }).person;
/** A session of Aino's on another device. */
const elsewhere = async (device: string, key = 'aino') =>
  new ABrowser(
    server.url,
    `polku_session=${await beginSession(server.world, { role: 'resident', person: personOf(key), name: 'Aino Esimerkki', device })}`,
  );
const isIn = async (browser: ABrowser) => (await browser.open('/fi/my/sessions')).status === 200 && browser.path === '/fi/my/sessions';
const aino = async () => {
  const browser = new ABrowser(server.url);
  await signIn(browser, 'aino', { back: '/my/sessions' });
  return browser;
};
const buttons = (browser: ABrowser) => browser.forms.flatMap((f) => f.buttons.map((b) => b.text));

test('somebody signed in on one device sees that, and nothing to end', async () => {
  const here = await aino();
  assert.match(here.text, /Tämä laite.*Kirjauduttu.*tunnistautumalla/);
  assert.deepEqual(buttons(here), []);
});

test('a sign-in elsewhere is seen, and ended from here; the other device is out at once', async () => {
  const tablet = await elsewhere('Safari, iPad');
  const phone = await elsewhere('Firefox, Android');
  const here = await aino();
  assert.match(here.text, /Tämä laite.*Firefox, Android.*Safari, iPad|Tämä laite.*Safari, iPad.*Firefox, Android/);
  const form = here.forms.find((f) => f.buttons[0]?.text.includes('iPad'))!;
  await here.send({}, { form });
  assert.match(here.text, /Kirjautuminen on päätetty/);
  assert.equal(await isIn(tablet), false);
  assert.equal(await isIn(phone), true);
  assert.equal(await isIn(here), true);
  assert.match(here.text, /Aiemmat kirjautumiset.*Safari, iPad.*Päätetty toiselta laitteelta/);
});

test('all others are ended at once, this one goes on', async () => {
  const others = [await elsewhere('Safari, iPad'), await elsewhere('Firefox, Android')];
  const sara = await elsewhere('Edge, Windows', 'sara');
  const here = await aino();
  await here.send({ do: 'others' });
  assert.match(here.text, /Muut kirjautumiset on päätetty/);
  for (const other of others) assert.equal(await isIn(other), false);
  assert.equal(await isIn(here), true);
  assert.equal(await isIn(sara), true, 'another person’s session is not mine to end');
  const { rows } = await owner.query(
    "select role, subject, outcome from kernel.audit_entry where action = 'identity.end-sessions' order by id desc limit 1",
  );
  assert.deepEqual(rows, [{ role: 'resident', subject: personOf('aino'), outcome: 'ended 2' }]);
});

test('another person’s session is neither seen nor ended, whatever id one sends', async () => {
  const sara = await elsewhere('Edge, Windows', 'sara');
  const { rows } = await owner.query<{ id: string }>('select id from kernel.session where person = $1', [personOf('sara')]);
  const here = await aino();
  assert.doesNotMatch(here.text, /Edge/);
  await here.send({}, { form: { action: '/fi/my/sessions', method: 'post', fields: { session: rows[0]!.id }, buttons: [] } });
  assert.equal(await isIn(sara), true);
});

test('an open page of the ended session hears nothing more', async () => {
  const visit = await aBookedVisit(server.world);
  const tablet = await elsewhere('Safari, iPad');
  const stream = await fetch(`${server.url}/visits/${visit.id}/live?me=${crypto.randomUUID()}`, {
    headers: { cookie: `polku_session=${tablet.cookie('polku_session')}` },
  });
  const heard = stream.text();
  const here = await aino();
  await here.send({ do: 'others' });
  assert.match(await heard, /event: over/);
});

test('in another process the stream is over at its next look at the sessions', async () => {
  const visit = await aBookedVisit(server.world);
  const tablet = await elsewhere('Safari, iPad');
  const stream = await fetch(`${server.url}/visits/${visit.id}/live?me=${crypto.randomUUID()}`, {
    headers: { cookie: `polku_session=${tablet.cookie('polku_session')}` },
  });
  const heard = stream.text();
  await owner.query("update kernel.session set ended_at = now(), ended_why = 'ended-elsewhere' where device = 'Safari, iPad'");
  await beat();
  assert.match(await heard, /event: over/);
});

test('how one signed in is told, and for whom a session acts', async () => {
  const here = await aino();
  const device = new AnAuthenticator(server.url);
  await addPasskey(here, device);
  await signInWith(new ABrowser(server.url), device);
  const tablet = await elsewhere('Safari, iPad');
  const { rows } = await owner.query<{ id: SessionId }>("select id from kernel.session where device = 'Safari, iPad'");
  await actFor(server.world, rows[0]!.id, {
    person: personOf('venla'),
    name: 'Venla Esimerkki',
    basis: crypto.randomUUID() as ConsentId,
    kind: 'guardianship',
  });
  await here.open('/fi/my/sessions');
  assert.match(here.text, /pääsyavaimella/);
  assert.match(here.text, /Asioi nyt henkilön Venla Esimerkki puolesta/);
  assert.ok(tablet);
});

test('a session that ran out by itself is told among the earlier ones', async () => {
  await elsewhere('Safari, iPad');
  minutes = 40;
  const here = await aino();
  assert.match(here.text, /Aiemmat kirjautumiset 30 päivän ajalta \(1\) Safari, iPad.*Päättyi itsestään/);
  assert.deepEqual(buttons(here), []);
});

test('sessions that ended over thirty days ago are forgotten, living and later ones are not', async () => {
  await elsewhere('Safari, iPad');
  await elsewhere('Firefox, Android');
  await elsewhere('Edge, Windows');
  await owner.query(
    "update kernel.session set started_at = now() - interval '40 days', ends_at = now() - interval '31 days' where device like 'Safari%'",
  );
  await owner.query("update kernel.session set ended_at = now() - interval '29 days' where device like 'Firefox%'");
  assert.equal(await forget(server.world), 1);
  const { rows } = await owner.query('select device from kernel.session order by device');
  assert.deepEqual(
    rows.map((r) => r.device),
    ['Edge, Windows', 'Firefox, Android'],
  );
});

test('the web role itself can remove no session', async () => {
  await assert.rejects(server.world.db.deleteFrom('kernel.session' as never).execute(), /permission denied/);
});

test('the page speaks three languages', async () => {
  const here = await aino();
  for (const [lang, text] of [
    ['fi', /Tämä laite/],
    ['sv', /Den här enheten/],
    ['en', /This device/],
  ] as const)
    assert.match((await here.open(`/${lang}/my/sessions`)).text, text);
});
