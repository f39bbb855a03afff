import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../test/a-browser.ts';
import { actorOf, type TestServer, testServer } from '../../../test/world.ts';
import { describe, nameTopics, note, openMatter } from '../../engines/matter/index.ts';
import type { Resident } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import { plusMinutes } from '../../kernel/clock.ts';
import type { MatterId } from '../../kernel/ids.ts';
import { beginSession } from '../../kernel/session.ts';

let server: TestServer;
let owner: pg.Client;
let minutes = 0;
before(async () => {
  server = await testServer({ clock: () => plusMinutes(new Date(), minutes) });
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  nameTopics((topic) => ({ 'share-knee': 'Polvikipu', 'share-other': 'Muu huoli' })[topic]);
  describe('share-test.told', () => ({
    title: 'Kerroit polvesta',
    facts: [{ name: 'Kipu', value: 'Portaissa' }],
    links: [{ text: 'Avaa', href: '/fi/visits/x' }],
  }));
});
after(() => owner.end().then(() => server.close()));

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const aMatter = (of: string, topic: string): Promise<MatterId> =>
  change(server.world, actorOf(of), { action: 'test' }, async (tx) => {
    const matter = await openMatter(tx, { topic, lang: 'fi' });
    await note(tx, matter, { kind: 'share-test.told' });
    return matter;
  });
const CODE = /[A-Z0-9]{4}-[A-Z0-9]{4}/;

/** A resident shares a matter; gives the browser on the code's page, and the code. */
async function shared(matter: MatterId, of = 'ilmari', typed: Record<string, string> = {}) {
  const resident = await as(of);
  await resident.open(`/fi/my/share/new?matter=${matter}`);
  await resident.send(typed);
  return { resident, code: CODE.exec(resident.text)?.[0] ?? assert.fail(resident.text) };
}
async function enter(key: string, code: string): Promise<ABrowser> {
  const professional = await as(key);
  await professional.open('/fi/desk/shared');
  return professional.send({ code });
}

test('a resident tells a code, a professional of another unit reads the matter, and the resident sees who and when', async () => {
  const matter = await aMatter('ilmari', 'share-knee');
  await aMatter('ilmari', 'share-other');
  const { resident, code } = await shared(matter);
  assert.match(resident.text, /Kerro tämä koodi ammattilaiselle/);
  const physio = await enter('physio', code.toLowerCase().replace('-', ' '));
  assert.match(physio.text, /Jaetut tiedot: Ilmari Esimerkki s\. 7\.8\.2011 .*Vain luettavaksi/);
  assert.match(physio.text, /Polvikipu/);
  assert.doesNotMatch(physio.text, /Muu huoli/);
  assert.doesNotMatch(physio.html, /\+358|example\.fi/, 'contact details were not shared');
  await physio.open(physio.link('Polvikipu'));
  assert.match(physio.text, /Kerroit polvesta Kipu Portaissa/);
  assert.doesNotMatch(physio.html, /visits\/x/);
  await resident.open('/fi/my/share');
  assert.match(resident.text, /Ammattilainen voi lukea Jaettu Polvikipu .*Avasi Pekka Proto, fysioterapeutti Avattu/);
});

test('the code is shown in that session for a few minutes and never again, and is nowhere in an address', async () => {
  const { resident, code } = await shared(await aMatter('ilmari', 'share-knee'));
  const address = resident.path;
  assert.ok(!resident.trail.some((url) => url.includes(code)));
  assert.match((await resident.open(address.replace('/fi/', '/sv/'))).text, CODE, 'another language is the same page');
  const other = await as('ilmari');
  other.setCookie('polku_share', resident.cookie('polku_share') ?? '');
  assert.doesNotMatch((await other.open(address)).text, CODE, 'another session of the same person');
  minutes += 6;
  assert.doesNotMatch((await resident.open(address)).text, CODE);
  assert.match(resident.text, /Koodia ei voi enää näyttää/);
});

test('going back and sending the form again makes no second share', async () => {
  const matter = await aMatter('ilmari', 'share-knee');
  const resident = await as('ilmari');
  await resident.open(`/fi/my/share/new?matter=${matter}`);
  const [form] = resident.forms;
  await resident.send({}, { form: form! });
  const first = resident.path;
  await resident.send({}, { form: form! });
  assert.equal(resident.path, first);
});

test('what is missing is told beside the questions, and what was chosen stays', async () => {
  await aMatter('ilmari', 'share-knee');
  const resident = await as('ilmari');
  await resident.open('/fi/my/share/new');
  await resident.send({ minutes: '120' });
  assert.equal(resident.status, 422);
  assert.match(resident.html, /<title>Virhe: Mitä jaat/);
  assert.match(resident.html, /href="#matters"/);
  assert.equal(resident.forms[0]!.fields.minutes, '120');
  await resident.send({ matters: "x'; drop table", minutes: '525600' });
  assert.equal(resident.status, 422);
  assert.match(resident.html, /href="#minutes"/);
});

test('taken back, the professional reads no more, and is told so', async () => {
  const { resident, code } = await shared(await aMatter('ilmari', 'share-knee'));
  const physio = await enter('physio', code);
  const matterPage = physio.link('Polvikipu');
  const sharePage = physio.path;
  await resident.open('/fi/my/share');
  await resident.send({ end: sharePage.split('/').at(-1)! });
  assert.match(resident.text, /Jakaminen on lopetettu/);
  for (const page of [matterPage, sharePage]) {
    assert.equal((await physio.open(page)).status, 410);
    assert.match(physio.text, /^Jakaminen on päättynyt/);
    assert.doesNotMatch(physio.html, /Polvikipu|Ilmari/);
  }
  assert.ok(!(await physio.open('/fi/desk/shared')).html.includes(sharePage));
  assert.equal((await enter('physio', code)).status, 422);
});

test('when the time is out it ends by itself', async () => {
  const { resident, code } = await shared(await aMatter('ilmari', 'share-knee'));
  const physio = await enter('physio', code);
  assert.match((await resident.open('/fi/my/share')).text, /Ammattilainen voi lukea/);
  minutes += 31;
  assert.equal((await (await as('physio')).open(physio.path)).status, 410);
  assert.match((await (await as('ilmari')).open('/fi/my/share')).text, /Aiemmat .*Jakamisen aika päättyi/);
});

test('an open page hears within five seconds that sharing has ended', async () => {
  const { resident, code } = await shared(await aMatter('ilmari', 'share-knee'));
  const cookie = await server.as('physio');
  const physio = new ABrowser(server.url, cookie);
  await physio.open('/fi/desk/shared');
  await physio.send({ code });
  const id = physio.path.split('/').at(-1)!;
  const stream = await fetch(`${server.url}/desk/shared/${id}/live`, { headers: { cookie }, signal: AbortSignal.timeout(5_000) });
  await resident.open('/fi/my/share');
  await resident.send({ end: id });
  let heard = '';
  for await (const part of stream.body!.pipeThrough(new TextDecoderStream())) {
    heard += part;
    if (heard.includes('event: over')) break;
  }
  assert.match(heard, /event: over/);
});

test("a used, wrong, strange or another's code opens nothing, and guessing stops", async () => {
  const matter = await aMatter('ilmari', 'share-knee');
  const { code } = await shared(matter);
  await enter('physio', code);
  minutes += 16;
  const { code: fresh } = await shared(matter);
  const nurse = await as('nurse');
  await nurse.open('/fi/desk/shared');
  for (const typed of ['', 'x', '<script>alert(1)</script>', '😀'.repeat(99), "'; drop table"]) {
    await nurse.send({ code: typed });
    assert.equal(nurse.status, 422, typed);
    assert.doesNotMatch(nurse.html, /<script>alert/);
  }
  for (const typed of [code, 'AAAA-AAAA', 'CCCC-CCCC', 'EEEE-EEEE', 'FFFF-FFFF'])
    assert.match((await nurse.send({ code: typed })).text, /Koodi ei kelpaa/);
  assert.match((await nurse.send({ code: fresh })).text, /Liian monta väärää koodia/);
});

test("another professional's share is not there, nor is it anybody else's", async () => {
  minutes += 16;
  const { code } = await shared(await aMatter('ilmari', 'share-knee'));
  const physio = await enter('physio', code);
  const nurse = await as('nurse');
  for (const path of [physio.path, `${physio.path.replace('/fi', '')}/live`]) assert.equal((await nurse.open(path)).status, 404, path);
  for (const key of ['admin', 'officer', 'ilmari']) assert.equal((await (await as(key)).open(physio.path)).status, 403, key);
  const sara = await as('sara');
  assert.equal((await sara.open(`/fi/my/share/${physio.path.split('/').at(-1)}`)).status, 404);
  await sara.open('/fi/my/share');
  const answer = await fetch(`${server.url}/fi/my/share`, {
    method: 'POST',
    headers: { cookie: `polku_session=${sara.cookie('polku_session')}`, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: `end=${physio.path.split('/').at(-1)}`,
    redirect: 'manual',
  });
  assert.equal(answer.headers.get('location'), '/fi/my/share');
  assert.equal((await physio.open(physio.path)).status, 200);
});

test('sharing asks for identification, taking back does not', async () => {
  const who = actorOf('ilmari') as Resident;
  const token = await beginSession(server.world, { role: 'resident', person: who.person, name: who.name, method: 'passkey' });
  const ilmari = new ABrowser(server.url, `polku_session=${token}`);
  assert.match((await ilmari.open('/fi/my/share/new')).path, /\/sign-in\?.*identify=1/);
  assert.equal((await ilmari.open('/fi/my/share')).status, 200);
});

test('what the professional did is in the log of the one who shared', async () => {
  const matter = await aMatter('ilmari', 'share-knee');
  minutes += 16;
  const { code } = await shared(matter);
  const physio = await enter('physio', code);
  await physio.open(physio.link('Polvikipu'));
  const ilmari = actorOf('ilmari') as Resident;
  const { rows } = await owner.query(
    `select action, purpose, matter from kernel.audit_entry where subject = $1 and role = 'professional' order by id desc limit 3`,
    [ilmari.person],
  );
  assert.deepEqual(rows, [
    { action: 'sharing.read-matter', purpose: 'care', matter },
    { action: 'sharing.read', purpose: 'care', matter: null },
    { action: 'sharing.take', purpose: 'care', matter: null },
  ]);
});
