import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../../test/a-browser.ts';
import { signIn } from '../../../../test/a-walk.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import type { ConsentId, PersonId, SessionId } from '../../../kernel/ids.ts';
import { actFor } from '../../../kernel/session.ts';

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
  await owner.query('delete from kernel.parked_form');
});

const personOf = (key: string) => (actorOf(key) as { person: PersonId }).person;
const sessions = async () =>
  (
    await owner.query<{ id: SessionId; person: PersonId; ended_why: string | null }>(
      'select id, person, ended_why from kernel.session order by started_at',
    )
  ).rows;
/** Signed in so long ago that a sensitive act asks to identify, but in use since. */
async function aWhileAgo(key = 'aino'): Promise<ABrowser> {
  const browser = new ABrowser(server.url);
  await signIn(browser, key, { back: '/my/passkeys' });
  minutes = 20;
  await browser.open('/fi/my/passkeys');
  minutes = 40;
  return browser;
}
const SENSITIVE = '/fi/my/passkeys/add';
const ASKED = '/fi/sign-in?as=resident&identify=1&back=%2Fmy%2Fpasskeys%2Fadd';

test('a sensitive act asks to identify again, says why, and leads back; the session goes on with a new cookie', async () => {
  const aino = await aWhileAgo();
  const before = aino.cookie('polku_session')!;
  await aino.open(SENSITIVE);
  assert.equal(aino.path, ASKED);
  assert.match(aino.text, /Vahvista henkilöllisyytesi.*Miksi tunnistautuminen tarvitaan uudelleen\?.*30 minuutiksi/);
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, SENSITIVE);
  assert.equal((await sessions()).length, 1, 'the same session');
  assert.notEqual(aino.cookie('polku_session'), before);
  const thief = new ABrowser(server.url, `polku_session=${before}`);
  assert.match((await thief.open('/fi/my/passkeys')).path, /^\/fi\/sign-in/, 'the old cookie is worth nothing');
  const { rows } = await owner.query("select role, person, subject from kernel.audit_entry where action = 'identity.identify'");
  assert.deepEqual(rows, [{ role: 'resident', person: personOf('aino'), subject: personOf('aino') }]);
});

test('identifying again moves no end of the session', async () => {
  const aino = await aWhileAgo();
  const ends = async () => (await owner.query('select ends_at from kernel.session')).rows[0].ends_at.getTime();
  const before = await ends();
  await aino.open(SENSITIVE);
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ person: 'aino' });
  assert.equal(await ends(), before);
});

test('what was sent is kept and comes back after identifying', async () => {
  const browser = new ABrowser(server.url);
  await signIn(browser, 'aino', { back: '/my/passkeys/add' });
  minutes = 20;
  await browser.open(SENSITIVE);
  minutes = 40;
  await browser.send({ answer: 'kirjoitettu' }, { form: { action: SENSITIVE, method: 'post', fields: {}, buttons: [] } });
  assert.equal(browser.path, ASKED);
  assert.match(browser.text, /Kirjoittamasi on tallessa/);
  assert.ok(browser.cookie('polku_parked'));
  await browser.open(browser.link('Siirry tunnistautumaan'));
  await browser.send({ person: 'aino' });
  assert.equal(browser.path, SENSITIVE);
  assert.equal(browser.cookie('polku_parked'), undefined, 'given back');
  assert.equal((await owner.query('select from kernel.parked_form')).rowCount, 0);
});

test('when another person identifies, it is their own session: told plainly, nothing of the first is there', async () => {
  const browser = await aWhileAgo();
  await browser.send({ answer: 'kirjoitettu' }, { form: { action: SENSITIVE, method: 'post', fields: {}, buttons: [] } });
  await browser.open(browser.link('Siirry tunnistautumaan'));
  await browser.send({ person: 'sara' });
  assert.equal(browser.path, '/fi/sign-in/changed?what=person');
  assert.match(browser.text, /Kirjautunut henkilö vaihtui.*Olet nyt kirjautunut nimellä Sara Sample/);
  assert.deepEqual(
    (await sessions()).map((s) => [s.person, s.ended_why]),
    [
      [personOf('aino'), 'replaced'],
      [personOf('sara'), null],
    ],
  );
  await browser.open(SENSITIVE);
  assert.match(browser.html, /Sara Sample/);
  assert.doesNotMatch(browser.html, /Aino Esimerkki/);
  assert.equal((await owner.query('select from kernel.parked_form')).rowCount, 1, 'what Aino wrote is not given to Sara');
});

test('whoever cancels is still signed in, and may try again', async () => {
  const aino = await aWhileAgo();
  await aino.open(SENSITIVE);
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ cancel: '1' });
  assert.match(aino.text, /Tunnistautuminen keskeytyi/);
  assert.equal((await aino.open('/fi/my/passkeys')).path, '/fi/my/passkeys');
  await aino.open(SENSITIVE);
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, SENSITIVE);
  assert.equal((await sessions()).length, 1);
});

test('after a fresh identification nobody is asked again, whatever the address says', async () => {
  const aino = new ABrowser(server.url);
  await signIn(aino, 'aino');
  assert.equal((await aino.open(ASKED)).path, SENSITIVE);
});

test('the session ran out at the bank: identifying begins a new one and leads to the same page', async () => {
  const aino = await aWhileAgo();
  await aino.open(SENSITIVE);
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await owner.query('update kernel.session set ended_at = now()');
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, SENSITIVE);
  assert.equal((await sessions()).length, 2);
});

/** Aino's session acts for Venla on her guardianship, as the service of acting for another would make it. */
async function actingForVenla(aino: ABrowser, until?: Date): Promise<void> {
  const basis = crypto.randomUUID() as ConsentId;
  await owner.query(
    `insert into consent.consent (id, county, kind, policy, subject, grantee, source, status, starts_at, created_at, checked_at)
     values ($1, $2, 'guardianship', 'guardianship', $3, $4, 'population-register', 'active', now() - interval '1 day', now(), now() + interval '1 day')
     on conflict do nothing`,
    [basis, server.world.county.key, personOf('venla'), personOf('aino')],
  );
  const { rows } = await owner.query<{ id: ConsentId }>("select id from consent.consent where subject = $1 and grantee = $2 and status = 'active'", [
    personOf('venla'),
    personOf('aino'),
  ]);
  const [session] = await sessions();
  const token = await actFor(server.world, session!.id, {
    person: personOf('venla'),
    name: 'Venla Esimerkki',
    basis: rows[0]!.id,
    kind: 'guardianship',
    until,
  });
  aino.setCookie('polku_session', token);
}

test('acting for another one identifies as oneself, and goes on acting', async () => {
  const aino = await aWhileAgo();
  await actingForVenla(aino);
  await aino.open('/fi/sign-in?as=resident&identify=1&back=/my');
  assert.match(aino.text, /Tunnistaudu omana itsenäsi \(Aino Esimerkki\).*Venla Esimerkki/);
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, '/fi/my');
  assert.match(aino.html, /Venla Esimerkki/);
  const { rows } = await owner.query('select acting_name, identified_at from kernel.session');
  assert.equal(rows.length, 1);
  assert.equal(rows[0].acting_name, 'Venla Esimerkki');
  assert.ok(rows[0].identified_at.getTime() > Date.now() + 35 * 60_000, 'identified now');
});

test('the right to act that ended meanwhile is told plainly, and one is oneself again', async () => {
  const aino = await aWhileAgo();
  await actingForVenla(aino, new Date(Date.now() + 45 * 60_000));
  await aino.open('/fi/sign-in?as=resident&identify=1&back=/my');
  await aino.open(aino.link('Siirry tunnistautumaan'));
  minutes = 46;
  await aino.send({ person: 'aino' });
  assert.equal(aino.path, '/fi/sign-in/changed?what=acting');
  assert.match(aino.text, /Puolesta-asiointi on päättynyt.*Mitään keskeneräistä ei lähetetty/);
  assert.doesNotMatch(aino.html, /Venla/);
});

test('signing out works also when the right to act for another has just ended', async () => {
  const aino = await aWhileAgo();
  await actingForVenla(aino, new Date(Date.now() + 45 * 60_000));
  minutes = 46;
  await aino.send({}, { form: { action: '/sign-out', method: 'post', fields: {}, buttons: [] } });
  assert.equal(aino.status, 200);
  assert.equal(aino.cookie('polku_session'), undefined);
});

test('the page before identifying again speaks three languages', async () => {
  const aino = await aWhileAgo();
  for (const [lang, text] of [
    ['fi', /Vahvista henkilöllisyytesi/],
    ['sv', /Bekräfta din identitet/],
    ['en', /Confirm who you are/],
  ] as const)
    assert.match((await aino.open(`/${lang}/my/passkeys/add`)).text, text);
});
