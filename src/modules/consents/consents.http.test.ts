import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { ABrowser } from '../../../test/a-browser.ts';
import { aMatter, aTask } from '../../../test/a-task.ts';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import { recognise } from '../../engines/consent/index.ts';
import { breakGlass } from '../../engines/matter/index.ts';
import { notify } from '../../engines/notify/index.ts';
import { change } from '../../kernel/change.ts';
import type { ConsentId, MatterId } from '../../kernel/ids.ts';
import { actFor, findSession } from '../../kernel/session.ts';

let server: TestServer;
let owner: pg.Client;
before(async () => {
  server = await testServer();
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await server.close();
});

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const one = async <T = Record<string, string>>(text: string, values: unknown[] = []): Promise<T | undefined> =>
  (await owner.query(text, values)).rows[0];
/** Waits until a query finds something: the worker delivers in its own time. */
async function found<T>(text: string, values: unknown[]): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const row = await one<T>(text, values);
    if (row) return row;
    await new Promise((r) => setTimeout(r, 25));
  }
  throw new Error(`nothing came: ${text}`);
}
const personOf = (key: string) => residents.find((r) => r.key === key)!.id;
/** A number and an address nobody else in these tests has, kept for the person. */
let made = 0;
async function withNewAddresses(key: string) {
  const n = ++made;
  const phone = `+35840111${String(n).padStart(4, '0')}`;
  const email = `${key}${n}@example.fi`;
  const browser = await (await as(key)).open('/fi/my/contact');
  await browser.send({ phone, email, lang: 'fi' });
  assert.match(browser.text, /Yhteystietosi on tallennettu/);
  return { browser, phone, email };
}
const formTo = (browser: ABrowser, end: string) => browser.forms.find((f) => f.action.endsWith(end)) ?? assert.fail(`no form to ${end}`);
const save = (browser: ABrowser, section: string, typed: Record<string, string>) =>
  browser.send(typed, { form: browser.forms.find((f) => f.fields.section === section) ?? assert.fail(`no section ${section}`) });
const sendTo = (browser: ABrowser, end: string) => browser.send({ do: 'send' }, { form: formTo(browser, end) });
const smsTo = async (phone: string) =>
  (await found<{ text: string }>(`select body as text from fakes.sms where recipient = $1 and body ~ '\\d{6}' order by at desc limit 1`, [phone]))
    .text;
const codeIn = (text: string) => /\b(\d{6})\b/.exec(text)![1]!;
const mailTo = async (address: string) =>
  (await found<{ text: string }>('select body as text from fakes.mail where recipient = $1 and body like $2 limit 1', [address, '%confirm/%'])).text;
const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)![0];

test('a telephone is proven by the code in the text message, without scripts', async () => {
  const { browser, phone } = await withNewAddresses('aino');
  await sendTo(browser, '/my/contact/phone');
  assert.match(browser.text, /Lähetimme koodin numeroon/);
  await browser.send({ code: codeIn(await smsTo(phone)) });
  assert.equal(browser.path, '/fi/my/contact?saved=phone');
  assert.match(browser.text, /Puhelinnumerosi on vahvistettu/);
  assert.match(browser.text, /Vahvistettu [a-z]{2} \d/);
});

test('wrong codes are counted down, and after five the right one is refused', async () => {
  const { browser, phone } = await withNewAddresses('sara');
  await sendTo(browser, '/my/contact/phone');
  const right = codeIn(await smsTo(phone));
  const wrong = right === '000000' ? '000001' : '000000';
  for (const left of ['4 kertaa', '3 kertaa', '2 kertaa', 'kerran']) {
    await browser.send({ code: wrong });
    assert.equal(browser.status, 422);
    assert.match(browser.text, new RegExp(`Voit yrittää vielä ${left}`));
  }
  await browser.send({ code: wrong });
  assert.match(browser.text, /Koodi ei ole enää voimassa/);
  await browser.open('/fi/my/contact/phone');
  await browser.send({ code: right });
  assert.equal(browser.status, 422);
  assert.doesNotMatch((await browser.open('/fi/my/contact')).text, /Vahvistettu [a-z]{2} \d/);
});

test('a second code at once is not sent, and the page says when', async () => {
  const { browser } = await withNewAddresses('mikael');
  await sendTo(browser, '/my/contact/phone');
  await browser.send({ do: 'send' });
  assert.equal(browser.status, 422);
  assert.match(browser.text, /Voit pyytää uuden koodin klo/);
});

test('a link in an e-mail is opened in another browser: it shows nothing personal, opening proves nothing, the button does, once', async () => {
  const { browser, phone, email } = await withNewAddresses('eino');
  await sendTo(browser, '/my/contact/email');
  assert.match(browser.text, new RegExp(`Lähetimme linkin osoitteeseen ${email}`));
  const link = linkIn(await mailTo(email));
  const elsewhere = await new ABrowser(server.url).open(link);
  assert.equal(elsewhere.status, 200);
  for (const personal of [email, phone, 'Eino', 'Malli']) assert.ok(!elsewhere.html.includes(personal), personal);
  assert.match((await browser.open('/fi/my/contact')).text, new RegExp(`${email} Vahvistamatta`));
  await elsewhere.send();
  assert.equal(elsewhere.path, '/fi/contact/confirmed');
  assert.ok(!elsewhere.html.includes(email) && !elsewhere.html.includes('Eino'));
  assert.match((await browser.open('/fi/my/contact')).text, new RegExp(`${email} Vahvistettu`));
  assert.equal((await elsewhere.open(link)).status, 410);
  for (const forged of ['x', 'a'.repeat(43), "'--"])
    assert.equal((await elsewhere.open(`/fi/contact/confirm/${encodeURIComponent(forged)}`)).status, 410, forged);
});

test('in the own browser the link leads back to one’s contact details', async () => {
  const { browser, email } = await withNewAddresses('ilmari');
  await sendTo(browser, '/my/contact/email');
  await browser.open(linkIn(await mailTo(email)));
  await browser.send();
  assert.equal(browser.path, '/fi/my/contact?saved=email');
});

test('a proven number that is changed hears of it', async () => {
  const { browser, phone } = await withNewAddresses('tuuli');
  await sendTo(browser, '/my/contact/phone');
  await browser.send({ code: codeIn(await smsTo(phone)) });
  await browser.open('/fi/my/contact');
  await browser.send({ phone: '040 222 0001', lang: 'fi' });
  await found(`select 1 from fakes.sms where recipient = $1 and body like '%ei ole enää yhteystietosi%'`, [phone]);
  assert.match((await browser.open('/fi/my/contact')).text, /040 222 0001|\+358 40 222 0001/);
});

test('neither code nor link stays in the database, the audit or events once it has been sent', async () => {
  const { browser, phone, email } = await withNewAddresses('salla');
  await sendTo(browser, '/my/contact/phone');
  await browser.open('/fi/my/contact');
  await sendTo(browser, '/my/contact/email');
  const code = codeIn(await smsTo(phone));
  const token = linkIn(await mailTo(email))
    .split('/')
    .at(-1)!;
  for (const channel of ['sms', 'email'])
    await found(
      `select 1 from notify.message where person = $1 and channel = $2 and kind = 'address' and state = 'sent' and sealed_body is null and body = '-'`,
      [personOf('salla'), channel],
    );
  const { rows } = await owner.query<{
    row: string;
  }>(`select to_jsonb(e)::text as row from kernel.audit_entry e union all select to_jsonb(e)::text from kernel.event e
    union all select to_jsonb(m)::text from notify.message m union all select to_jsonb(v)::text from contact.verification v`);
  assert.deepEqual(
    rows.filter(({ row }) => row.includes(token) || new RegExp(`(?<![0-9a-f.-])${code}(?![0-9a-f+])`).test(row)).map((r) => r.row),
    [],
  );
});

test('each section is saved by itself; a mistake in one keeps what was typed', async () => {
  const sara = await (await as('sara')).open('/en/my/contact');
  await save(sara, 'needs', { interpreter: 'so', needs: 'hearing', needsNote: 'Please speak slowly.' });
  assert.match(sara.text, /Your needs have been saved/);
  await save(sara, 'digital', { digital: 'yes', callTime: 'morning' });
  assert.match(sara.text, /Your wishes about contact have been saved/);
  const kept = await one('select interpreter, needs, needs_note, call_time from contact.preference where person = $1', [personOf('sara')]);
  assert.deepEqual(kept, { interpreter: 'so', needs: ['hearing'], needs_note: 'Please speak slowly.', call_time: 'morning' });
  await save(sara, 'needs', { interpreter: 'so', needsNote: 'y'.repeat(501) });
  assert.equal(sara.status, 422);
  assert.ok(sara.html.includes('y'.repeat(501)));
  assert.match(sara.html, /href="#needsNote"/);
});

test('a consent is given, shown, and taken back with its history', async () => {
  const mikael = await (await as('mikael')).open('/sv/my/consents');
  assert.equal(mikael.text.match(/Inte besvarat/g)?.length, 5);
  await mikael.open('/sv/my/consents/remote-visits');
  assert.match(mikael.text, /Exempeltext, väntar på välfärdsområdets godkännande/);
  await mikael.send({ do: 'give' });
  assert.match(mikael.text, /Ditt svar har registrerats .*I kraft .*Historik .*Mikael Modell Gett, version 1/);
  assert.match(mikael.text, /Om du återtar samtycket/, 'the consequence is told before');
  await mikael.send({ do: 'withdraw' });
  assert.match(mikael.text, /Återtaget .*Historik .*Mikael Modell Återtaget, version 1 .*Mikael Modell Gett, version 1/);
  assert.match((await mikael.open('/sv/my/consents')).text, /Samtycke till distansmottagning Återtaget/);
});

test('what was read is kept word for word, and nobody changes what was agreed', async () => {
  const aino = await (await as('aino')).open('/fi/my/consents/disclosure-refusal');
  await aino.send({ do: 'give' });
  const kept = await one<{ id: string; data: { asks: { fi: string[] } } }>(
    `select id, data from consent.consent where policy = 'disclosure-refusal' and subject = $1`,
    [personOf('aino')],
  );
  assert.match(kept!.data.asks.fi[0]!, /Kiellän luovuttamasta/);
  const app = new pg.Client({ connectionString: server.running.ownerUrl });
  await app.connect();
  await app.query(`set role polku_app`);
  for (const forgery of [
    `update consent.history set by_name = 'x'`,
    'delete from consent.history',
    'delete from consent.consent',
    `update consent.consent set policy_version = '9'`,
  ])
    await assert.rejects(app.query(forgery), /permission denied/, forgery);
  await app.end();
});

test('a text that changed asks again, and what was read of the old one is not an answer to the new', async () => {
  const eino = await (await as('eino')).open('/fi/my/consents/joint-service');
  const before = server.world.county.policies;
  await eino.send({ do: 'give' });
  Object.assign(server.world.county, { policies: before.map((p) => (p.key === 'joint-service' ? { ...p, version: '2' } : p)) });
  try {
    await eino.open('/fi/my/consents/joint-service');
    assert.match(eino.text, /Voimassa, vastaa uudelleen/);
    const form = eino.forms.find((f) => f.fields.version)!;
    await eino.send({ do: 'give', version: '1' }, { form });
    assert.equal(eino.status, 422);
    await eino.send({ do: 'give' });
    assert.match(eino.text, /Historia .*Annettu, versio 2 .*Korvattu uudella versiolla \(oli versio 1\) .*Annettu, versio 1/);
  } finally {
    Object.assign(server.world.county, { policies: before });
  }
});

test('an unknown policy is not there, and a stranger is sent to sign in', async () => {
  const aino = await as('aino');
  for (const key of ['nothing', "x'--", '__proto__']) assert.equal((await aino.open(`/fi/my/consents/${encodeURIComponent(key)}`)).status, 404, key);
  assert.match((await new ABrowser(server.url).open('/fi/my/consents', { follow: false })).url, /sign-in/);
});

test('a professional sees on the task what matters, and records that the client uses no digital services', async () => {
  const eino = await (await as('eino')).open('/fi/my/contact');
  await save(eino, 'needs', { interpreter: 'fse', needs: 'hearing', needsNote: 'Kirjoita mieluummin.' });
  const task = await aTask(server.world, { of: 'eino' });
  const nurse = await (await as('nurse')).open(`/fi/desk/tasks/${task.id}`);
  for (const words of ['Tarvitsee tulkin: suomalainen viittomakieli', 'kuulee huonosti', 'Kirjoita mieluummin.', 'Suostumus etävastaanottoon'])
    assert.ok(nurse.text.includes(words), words);
  assert.ok(!nurse.text.includes('kehittämisessä'), 'what is no matter of theirs is not shown');
  await nurse.open(nurse.link('Kirjaa toiveita ja tarpeita'));
  await save(nurse, 'digital', { digital: 'no', callTime: 'afternoon' });
  assert.match(nurse.text, /Tiedot on kirjattu/);
  await nurse.open(nurse.link('Takaisin tehtävään'));
  assert.match(nurse.text, /Ei käytä digipalveluja: kirje tai puhelu/);
  assert.match(nurse.text, /Ei käytä \(Noora Näyte, /);
  const entry = await one(
    `select action, practitioner is not null as named, data from kernel.audit_entry where subject = $1 and action = 'consents.set-client'`,
    [personOf('eino')],
  );
  assert.deepEqual(entry, { action: 'consents.set-client', named: true, data: 'wishes' });

  // From here on a notice is a letter for staff, once, and nothing goes to the telephone.
  const channels = await change(server.world, actorOf('nurse'), { action: 'test' }, (tx) =>
    notify(tx, server.world, {
      person: personOf('eino'),
      matter: task.matter,
      key: `letter-test:${task.id}`,
      sms: 'Lyhyesti.',
      email: { subject: 'Aikasi', text: 'Tule maanantaina.' },
    }),
  );
  assert.deepEqual(channels, ['letter']);
  const letter = await found<{ id: string }>(`select id from tasks.item where kind = 'letter' and matter = $1`, [task.matter]);
  await nurse.open(`/fi/desk/tasks/${letter.id}`);
  assert.match(nurse.text, /Lähetettävä kirje .*Aikasi .*Tule maanantaina\./);
  assert.equal(await one('select 1 from notify.message where matter = $1 and channel <> $2', [task.matter, 'letter']), undefined);
});

test('another unit’s professional has no such client', async () => {
  const physio = await as('physio');
  assert.equal((await physio.open(`/fi/desk/contact/${personOf('eino')}`)).status, 404);
  assert.equal((await (await as('aino')).open(`/fi/desk/contact/${personOf('eino')}`)).status, 403);
});

/** A browser in which `who` acts for `whom`; `of`: the matter a supporter was invited to. */
async function acting(who: string, whom: string, kind: 'guardianship' | 'support', of?: MatterId) {
  const cookie = await server.as(who);
  const subject = residents.find((r) => r.key === whom)!;
  const helper = residents.find((r) => r.key === who)!;
  const name = `${subject.given} ${subject.family}`;
  const basis = await change(server.world, system, { action: 'test' }, async (tx) => {
    if (kind === 'guardianship')
      return recognise(tx, {
        kind,
        policy: 'custody',
        subject: subject.id,
        subjectName: name,
        grantee: helper.id,
        granteeName: `${helper.given} ${helper.family}`,
        until: undefined,
        sealed: server.world.crypto.seal('x', 'consent.register'),
      });
    return (
      await owner.query(
        `insert into consent.consent (county, kind, policy, subject, grantee, matter, source, status, starts_at, created_at)
         values ($1, 'support', 'support', $2, $3, $4, 'self', 'active', now() - interval '1 hour', now()) returning id`,
        [server.world.county.key, subject.id, helper.id, of],
      )
    ).rows[0].id as ConsentId;
  });
  const session = (await findSession(server.world, cookie.split('=')[1]!, undefined))!.actor.session;
  const token = await actFor(server.world, session, { person: subject.id, name, basis, kind, ...(of ? { matter: of } : {}) });
  return { browser: new ABrowser(server.url, `polku_session=${token}`), basis };
}

test('a guardian consents for a child, with both names in the history, which the child reads too', async () => {
  const { browser } = await acting('aino', 'venla', 'guardianship');
  await browser.open('/fi/my/consents/remote-visits');
  assert.match(browser.text, /Annan suostumuksen – Venla Esimerkki/);
  await browser.send({ do: 'give' });
  assert.match(browser.text, /Aino Esimerkki henkilön Venla Esimerkki puolesta Annettu, versio 1/);
  const venla = await (await as('venla')).open('/fi/my/consents/remote-visits');
  assert.match(venla.text, /Voimassa .*Aino Esimerkki henkilön Venla Esimerkki puolesta/);
  assert.match((await (await as('aino')).open('/fi/my/consents')).text, /Suostumus etävastaanottoon Ei vastattu/, 'not one of her own');
  const entry = await one(`select person, acting_for, subject from kernel.audit_entry where action = 'consents.give' and acting_for = $1`, [
    personOf('venla'),
  ]);
  assert.deepEqual(entry, { person: personOf('aino'), acting_for: personOf('venla'), subject: personOf('venla') });
});

test('a guardian sets a child’s addresses and says in whose name', async () => {
  const { browser } = await acting('aino', 'otso', 'guardianship');
  await browser.open('/fi/my/contact');
  await browser.send({ phone: '040 333 0001', email: '', lang: 'sv' });
  await save(browser, 'digital', { digital: 'no' });
  const kept = await one('select digital, digital_by_role, digital_by_name from contact.preference where person = $1', [personOf('otso')]);
  assert.deepEqual(kept, { digital: false, digital_by_role: 'representative', digital_by_name: 'Aino Esimerkki' });
  assert.equal((await one<{ phone: string }>('select phone from matter.person where id = $1', [personOf('otso')]))?.phone, '+358403330001');
});

test('a supporter neither sees nor changes addresses or consents', async () => {
  const matter = await aMatter(server.world, { of: 'eino' });
  const { browser } = await acting('sara', 'eino', 'support', matter);
  for (const path of ['/fi/my/contact', '/fi/my/contact/phone', '/fi/my/contact/email', '/fi/my/consents', '/fi/my/consents/remote-visits']) {
    assert.equal((await browser.open(path)).status, 403, path);
    assert.match(browser.text, /Et voi avata tätä tukihenkilönä/);
    assert.ok(!browser.html.includes('eino'), path);
  }
});

test('after breaking the glass a professional reads the card and records nothing', async () => {
  await change(server.world, actorOf('physio'), { action: 'test' }, (tx) =>
    breakGlass(tx, { person: personOf('ilmari'), ground: 'urgent-care', reason: 'Potilas on vastaanotolla ja tarvitsee kiireellistä hoitoa.' }),
  );
  const physio = await (await as('physio')).open(`/fi/desk/contact/${personOf('ilmari')}`);
  assert.equal(physio.status, 200);
  assert.match(physio.text, /Voit katsoa tietoja, mutta kirjata ne vain/);
  const headers = { cookie: await server.as('physio'), origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${server.url}/fi/desk/contact/${personOf('ilmari')}`, { method: 'POST', headers, body: 'section=digital&digital=no' });
  assert.equal(answer.status, 403);
  assert.equal(await one('select 1 from contact.preference where person = $1 and not digital', [personOf('ilmari')]), undefined);
});
