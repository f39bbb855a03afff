import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../../test/a-browser.ts';
import { signIn } from '../../../../test/a-walk.ts';
import { AnAuthenticator, addPasskey, asked, bringMade, bringSigned, signInWith } from '../../../../test/an-authenticator.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { mattersOf, openMatter } from '../../../engines/matter/index.ts';
import { change, look } from '../../../kernel/change.ts';
import type { BrowserKey, PersonId } from '../../../kernel/ids.ts';
import { passkeysOf } from './passkey.store.ts';

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
  await owner.query('delete from identity.passkey');
});

const aBrowser = () => new ABrowser(server.url);
const aDevice = (options?: { counts: boolean }) => new AnAuthenticator(server.url, options);
const personOf = (key: string) => (actorOf(key) as { person: PersonId }).person;
const isIn = (browser: ABrowser) => browser.cookie('polku_session') !== undefined;
/** A device whose passkey a resident has added. */
async function deviceOf(key: string, device = aDevice()): Promise<AnAuthenticator> {
  const browser = aBrowser();
  await signIn(browser, key);
  await addPasskey(browser, device);
  return device;
}
const lastAudit = async (action: string) =>
  (await owner.query('select role, subject, outcome from kernel.audit_entry where action = $1 order by id desc limit 1', [action])).rows[0];
const askedToSignIn = (browser: ABrowser) => asked<{ challenge: string; rpId: string }>(browser, '/sign-in/passkey/options');

test('a resident adds a passkey after identifying, and signs in with it next time to the page asked for', async () => {
  const device = await deviceOf('aino');
  const next = aBrowser();
  await signInWith(next, device, '/my/passkeys');
  assert.equal(next.path, '/fi/my/passkeys');
  assert.match(next.html, /Aino Esimerkki/);
  assert.match(next.text, /Käytetty viimeksi/);
  const { rows } = await owner.query('select method, identified_at from kernel.session order by started_at desc limit 1');
  assert.deepEqual(rows, [{ method: 'passkey', identified_at: null }]);
  assert.deepEqual(await lastAudit('identity.passkey-sign-in'), { role: 'system', subject: personOf('aino'), outcome: 'done' });
  assert.deepEqual(await lastAudit('identity.sign-in'), { role: 'resident', subject: personOf('aino'), outcome: 'done' });
});

test('nobody types a name or a code: the passkey tells who it is', async () => {
  const device = await deviceOf('mikael', aDevice({ counts: false }));
  for (let i = 0; i < 2; i++) {
    const mikael = aBrowser();
    await signInWith(mikael, device);
    assert.match(mikael.html, /Mikael Modell/);
  }
});

test('a sensitive act still asks somebody who came by a passkey to identify', async () => {
  const browser = aBrowser();
  await signInWith(browser, await deviceOf('aino'));
  await browser.open('/fi/my/passkeys/add');
  assert.match(browser.path, /^\/fi\/sign-in\?as=resident&identify=1&back=%2Fmy%2Fpasskeys%2Fadd$/);
  assert.match(browser.text, /Vahvista henkilöllisyytesi/);
  await browser.open(browser.link('Siirry tunnistautumaan'));
  await browser.send({ person: 'aino' });
  assert.equal(browser.path, '/fi/my/passkeys/add');
});

test('an e-identification of half an hour ago does not add a passkey', async () => {
  const browser = aBrowser();
  await signIn(browser, 'aino');
  const given = await asked<Parameters<AnAuthenticator['make']>[0]>(browser, '/my/passkeys/options');
  for (minutes = 20; minutes < 31; minutes += 11) await browser.open('/fi/my/passkeys');
  await bringMade(browser, aDevice().make(given));
  assert.match(browser.path, /^\/fi\/sign-in\?as=resident&identify=1/);
  await assert.rejects(asked(browser, '/my/passkeys/options'), /401/);
});

test('what was begun in the browser without signing in joins the one who signs in with a passkey', async () => {
  const device = await deviceOf('aino');
  const browser = aBrowser();
  browser.setCookie('polku_browser', 'passkey-token');
  const key = server.world.crypto.keyed('passkey-token', 'browser') as BrowserKey;
  const matter = await change(server.world, { role: 'anonymous', browser: key }, { action: 'test' }, (tx) =>
    openMatter(tx, { topic: 'throat', lang: 'fi' }),
  );
  await signInWith(browser, device);
  const own = await look(server.world, actorOf('aino'), { action: 'test' }, (tx) => mattersOf(tx, personOf('aino')));
  assert.ok(own.some((m) => m.id === matter));
});

test('a passkey is listed, named and removed; after that it signs nobody in', async () => {
  const aino = aBrowser();
  await signIn(aino, 'aino');
  await aino.open('/fi/my/passkeys');
  assert.match(aino.text, /Sinulla ei ole vielä pääsyavainta/);
  const device = aDevice();
  await addPasskey(aino, device);
  assert.match(aino.text, /Pääsyavain on lisätty.*Ei vielä käytetty/);
  await aino.open(aino.link(/Nimeä tai poista/));
  await aino.send({ name: ' ' });
  assert.equal(aino.status, 422);
  assert.match(aino.text, /Anna pääsyavaimelle nimi/);
  await aino.send({ name: 'x'.repeat(61) });
  assert.equal(aino.status, 422);
  assert.equal(aino.forms[0]!.fields.name, 'x'.repeat(61), 'what was typed is kept');
  await aino.send({ name: 'Oma puhelin <3' });
  assert.match(aino.text, /Nimi on tallennettu.*Oma puhelin <3/);
  await aino.open(aino.link(/Nimeä tai poista/));
  await aino.send({ do: 'remove' });
  assert.match(aino.text, /Pääsyavain on poistettu.*Sinulla ei ole vielä pääsyavainta/);
  const after = aBrowser();
  await signInWith(after, device);
  assert.match(after.text, /Pääsyavaimella kirjautuminen ei onnistunut.*Yritä uudelleen/);
  assert.equal(isIn(after), false);
});

test('what was being typed as a name comes back after signing in again', async () => {
  const aino = aBrowser();
  await signIn(aino, 'aino');
  await addPasskey(aino, aDevice());
  await aino.open(aino.link(/Nimeä tai poista/));
  minutes = 31;
  await aino.send({ name: 'Keittiön tabletti' });
  await aino.open(aino.link('Siirry tunnistautumaan'));
  await aino.send({ person: 'aino' });
  assert.equal(aino.forms[0]!.fields.name, 'Keittiön tabletti');
});

test('another resident neither sees, names nor removes it', async () => {
  await deviceOf('aino');
  const [own] = await look(server.world, actorOf('aino'), { action: 'test' }, passkeysOf);
  const { id } = own!;
  const sara = aBrowser();
  await signIn(sara, 'sara');
  assert.equal((await sara.open(`/fi/my/passkeys/${id}`)).status, 404);
  for (const typed of [{ name: 'minun' }, { do: 'remove' }] as Record<string, string>[]) {
    await sara.send(typed, { form: { action: `/fi/my/passkeys/${id}`, method: 'post', fields: {}, buttons: [] } });
    assert.equal(sara.status, 404);
  }
  assert.deepEqual(await look(server.world, actorOf('sara'), { action: 'test' }, passkeysOf), []);
  assert.equal((await look(server.world, actorOf('aino'), { action: 'test' }, passkeysOf)).length, 1);
});

test('a signature is good once, in the browser that was asked, and for minutes', async () => {
  const device = await deviceOf('aino', aDevice({ counts: false }));
  const aino = aBrowser();
  const answer = device.sign(await askedToSignIn(aino));
  const kept = aino.cookie('polku_passkey_sign_in')!;
  const thief = aBrowser();
  await bringSigned(thief, answer);
  assert.equal(isIn(thief), false, 'another browser');
  await bringSigned(aino, answer);
  assert.equal(isIn(aino), true);
  thief.setCookie('polku_passkey_sign_in', kept);
  await bringSigned(thief, answer);
  assert.equal(isIn(thief), false, 'a second time, with the cookie stolen');
  const slow = aBrowser();
  const late = device.sign(await askedToSignIn(slow));
  minutes = 6;
  await bringSigned(slow, late);
  assert.equal(isIn(slow), false, 'too late');
});

test('of many who bring the same signature at once one gets in', async () => {
  const device = await deviceOf('aino', aDevice({ counts: false }));
  const first = aBrowser();
  const answer = device.sign(await askedToSignIn(first));
  const cookie = first.cookie('polku_passkey_sign_in')!;
  const all = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const browser = aBrowser();
      browser.setCookie('polku_passkey_sign_in', cookie);
      await bringSigned(browser, answer);
      return isIn(browser);
    }),
  );
  assert.equal(all.filter(Boolean).length, 1);
});

test('a signature made for another site, host, person, purpose or without a finger lets nobody in', async () => {
  const device = await deviceOf('aino');
  const other = await deviceOf('sara');
  const wrong: [string, Parameters<AnAuthenticator['sign']>[1]][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['the other address of this machine', { origin: server.url.replace('localhost', '127.0.0.1') }],
    ['another host', { rpId: 'evil.example' }],
    ['no finger, face or code', { verified: false }],
    ['a making, not a signing-in', { type: 'webauthn.create' }],
    ['a challenge of its own', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['another person', { userHandle: other.userHandle }],
  ];
  for (const [what, otherwise] of wrong) {
    const browser = aBrowser();
    await bringSigned(browser, device.sign(await askedToSignIn(browser), otherwise));
    assert.equal(isIn(browser), false, what);
    assert.match(browser.path, /^\/fi\/sign-in\/problem\?why=passkey&/, what);
  }
  assert.deepEqual(await lastAudit('identity.passkey-sign-in'), { role: 'system', subject: personOf('aino'), outcome: 'refused: wrong signature' });
});

test('nonsense instead of a signature is no sign-in and no error', async () => {
  const device = await deviceOf('aino');
  const browser = aBrowser();
  const good = JSON.parse(device.sign(await askedToSignIn(browser)));
  for (const answer of [
    '',
    'x',
    '{}',
    '[]',
    'null',
    JSON.stringify({ ...good, id: 'x' }),
    JSON.stringify({ ...good, response: { ...good.response, signature: good.response.authenticatorData } }),
  ]) {
    await askedToSignIn(browser);
    await bringSigned(browser, answer);
    assert.equal(browser.status, 200, answer.slice(0, 20));
    assert.equal(isIn(browser), false, answer.slice(0, 20));
  }
});

test('a copied authenticator is found out by its counter: neither it nor the original signs in any more, and the resident is told', async () => {
  const device = await deviceOf('aino');
  const copy = device.copy();
  const thief = aBrowser();
  await signInWith(thief, copy);
  assert.equal(isIn(thief), true, 'whoever comes first cannot be told from the owner');
  const aino = aBrowser();
  await signInWith(aino, device);
  assert.equal(isIn(aino), false);
  assert.match(aino.text, /Pääsyavaimesta on ehkä tehty kopio/);
  assert.deepEqual(await lastAudit('identity.passkey-sign-in'), { role: 'system', subject: personOf('aino'), outcome: 'refused: copied passkey' });
  const again = aBrowser();
  await signInWith(again, copy);
  assert.equal(isIn(again), false, 'the copy is out too');
  await signIn(aino, 'aino', { back: '/my/passkeys' });
  assert.match(aino.text, /Pois käytöstä.*kopio/);
});

test('nobody without the key can make a passkey look copied', async () => {
  const device = await deviceOf('aino');
  await signInWith(aBrowser(), device);
  const stranger = aBrowser();
  const answer = JSON.parse(device.copy().sign(await askedToSignIn(stranger), { counter: 0 }));
  answer.response.signature = Buffer.from('30060201010201ff', 'hex').toString('base64url');
  await bringSigned(stranger, JSON.stringify(answer));
  const aino = aBrowser();
  await signInWith(aino, device);
  assert.equal(isIn(aino), true);
});

test('a passkey is made for the one who asked, verified by the device, and only once', async () => {
  type Given = Parameters<AnAuthenticator['make']>[0];
  const [aino, sara] = [aBrowser(), aBrowser()];
  await signIn(aino, 'aino');
  await signIn(sara, 'sara');
  const given = await asked<Given>(aino, '/my/passkeys/options');
  sara.setCookie('polku_passkey_add', aino.cookie('polku_passkey_add')!);
  await bringMade(sara, aDevice().make(given));
  assert.equal(sara.status, 422, 'with the challenge of another person');
  for (const [what, otherwise] of [
    ['no finger', { verified: false }],
    ['another site', { origin: 'https://evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['a signing-in', { type: 'webauthn.get' }],
  ] as const) {
    await bringMade(aino, aDevice().make(await asked<Given>(aino, '/my/passkeys/options'), otherwise));
    assert.equal(aino.status, 422, what);
    assert.match(aino.text, /Pääsyavainta ei lisätty/, what);
  }
  const device = aDevice();
  const first = await asked<Given>(aino, '/my/passkeys/options');
  const answer = device.make(first);
  await bringMade(aino, answer);
  await bringMade(aino, answer);
  assert.equal(aino.status, 422, 'the same answer again');
  const second = await asked<Given>(aino, '/my/passkeys/options');
  assert.deepEqual(
    second.excludeCredentials?.map((c) => c.id),
    [device.id],
    'the device is told what it has',
  );
  assert.equal(second.user.id, first.user.id, 'one name towards all devices');
  assert.equal((await look(server.world, actorOf('aino'), { action: 'test' }, passkeysOf)).length, 1);
});

test('what authenticators are told of a person holds neither their id nor their identity code', async () => {
  const aino = aBrowser();
  await signIn(aino, 'aino');
  const given = await asked<Parameters<AnAuthenticator['make']>[0]>(aino, '/my/passkeys/options');
  assert.equal(Buffer.from(given.user.id, 'base64url').length, 32);
  const text = JSON.stringify(given);
  for (const secret of [personOf('aino'), '140386-902R', '140386']) assert.ok(!text.includes(secret), secret);
});

test('without a script the sign-in page offers e-identification, and says what adding needs', async () => {
  const visitor = await aBrowser().open('/fi/sign-in?as=resident&back=/my');
  assert.match(visitor.link('Siirry tunnistautumaan'), /^\/sign-in\/start/);
  assert.match(visitor.html, /<section hidden=""[^>]*>(?:(?!<\/section>).)*data-passkey="sign-in"/s);
  const aino = aBrowser();
  await signIn(aino, 'aino', { back: '/my/passkeys/add' });
  assert.match(aino.text, /Siihen tarvitaan JavaScript/);
});

test('the pages of passkeys speak three languages', async () => {
  const aino = aBrowser();
  await signIn(aino, 'aino');
  for (const [lang, list, add] of [
    ['fi', /Mikä on pääsyavain\?/, /Lisää pääsyavain/],
    ['sv', /Vad är en lösennyckel\?/, /Lägg till en lösennyckel/],
    ['en', /What is a passkey\?/, /Add a passkey/],
  ] as const) {
    assert.match((await aino.open(`/${lang}/my/passkeys`)).text, list);
    assert.match((await aino.open(`/${lang}/my/passkeys/add`)).text, add);
  }
});
