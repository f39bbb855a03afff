import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { sql } from 'kysely';
import { ABrowser } from '../../../test/a-browser.ts';
import { aTask } from '../../../test/a-task.ts';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import { CENTRE } from '../../../demo/ita-uusimaa/units.ts';
import { breakGlass, giveToUnit, openMatter } from '../../engines/matter/index.ts';
import { begin, definitionNamed } from '../../engines/questionnaire/index.ts';
import type { Actor, Professional, Resident } from '../../kernel/access.ts';
import { logOf } from '../../kernel/audit/read.ts';
import { change, look } from '../../kernel/change.ts';
import { addDays, dayOf, instantOf, plusMinutes } from '../../kernel/clock.ts';
import type { ConsentId, MatterId, PractitionerId } from '../../kernel/ids.ts';
import { actFor, beginSession, findSession } from '../../kernel/session.ts';
import { remind } from './office/remind.job.ts';
import { lookForUnusual } from './office/unusual.store.ts';

/** The log tells real time, so the clock is moved only where a deadline is told. */
let moved: Date | undefined;
const clock = () => moved ?? new Date();
let server: TestServer;
before(async () => {
  server = await testServer({ clock });
});
after(() => server.close());
afterEach(() => {
  moved = undefined;
});

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const aino = actorOf('aino') as Resident;
const nurse = actorOf('nurse') as Professional;
const act = { action: 'test' };
/** Reactions to events come by the worker: asked for until it has them. */
async function until(met: () => Promise<boolean>): Promise<void> {
  while (!(await met())) await new Promise((done) => setTimeout(done, 50));
}

test('a resident sees who opened their data: title, unit, reason and kind of data, not the name; and nobody else’s lines', async () => {
  const task = await aTask(server.world, { of: 'aino' });
  assert.equal((await (await as('nurse')).open(`/fi/desk/tasks/${task.id}`)).status, 200);
  const page = await (await as('aino')).open('/fi/my/log');
  assert.equal(page.status, 200);
  for (const words of [
    'Sairaanhoitaja',
    'Tehtävän ja siihen kuuluvien tietojen avaaminen',
    'katsottu',
    'syy: hoito tai palvelu',
    'oirearvio',
    'Pyydä selvitystä',
  ])
    assert.ok(page.text.includes(words), words);
  assert.doesNotMatch(page.text, /Noora|Näyte/);
  assert.ok(page.link(/^Asia: /).startsWith(`/fi/my/matters/${task.matter}`));
  assert.match(page.text, /Oma käyttösi: \d+ tapahtuma/);
  const other = await (await as('mikael')).open('/fi/my/log');
  assert.doesNotMatch(other.text, /Sairaanhoitaja/);
});

test('what only named the matter is in the log of the matter’s person too', async () => {
  const task = await aTask(server.world, { of: 'sara' });
  const browser = await as('nurse');
  await browser.open(`/fi/desk/tasks/${task.id}`);
  await browser.send({ do: 'claim' });
  const page = await (await as('sara')).open('/en/my/log');
  assert.match(page.text, /Taking a task changed/);
});

test('the log is chosen by who and when, and what one did oneself is told apart', async () => {
  const page = await as('aino');
  await page.open('/fi/my/log?by=myself');
  assert.doesNotMatch(page.text, /Sairaanhoitaja/);
  assert.match(page.text, /Sinä itse/);
  await page.open('/fi/my/log?by=emergency');
  assert.match(page.text, /Ei tapahtumia/);
  await page.open("/fi/my/log?by=';drop&span=x&before=99999999999999999");
  assert.equal(page.status, 200);
});

test('the log is saved as a table and for programs', async () => {
  const cookie = await server.as('aino');
  const file = (as: string) => fetch(`${server.url}/my/log/file?as=${as}&lang=fi&by=professionals`, { headers: { cookie } });
  const table = await file('csv');
  assert.match(table.headers.get('content-disposition') ?? '', /attachment; filename="loki-[\d-]{10}\.csv"/);
  const text = await table.text();
  assert.match(text, /Aika;Kuka;Mitä tehtiin/);
  assert.match(text, /Sairaanhoitaja/);
  const json = (await (await file('json')).json()) as { format: string; complete: boolean; lines: { party: string; action: string }[] };
  assert.deepEqual([json.format, json.complete], ['polku-log', true]);
  assert.ok(json.lines.some((l) => l.party === 'professional' && l.action === 'queue.open-task'));
  assert.doesNotMatch(JSON.stringify(json), /Noora|140386/);
});

test('another county has nothing of it', async () => {
  const elsewhere = { ...server.world, county: { ...server.world.county, key: 'other' } };
  assert.deepEqual(await look(elsewhere, aino, act, (tx) => logOf(tx, aino.person)), []);
});

test('who breaks the glass is seen at once, with the reason; the officer reviews it', async () => {
  const physio = actorOf('physio') as Professional;
  await change(server.world, physio, { action: 'people.break-glass' }, (tx) =>
    breakGlass(tx, { person: aino.person, ground: 'client-present', reason: 'Asiakas on vastaanotolla tajuttomana' }),
  );
  await look(server.world, physio, { action: 'matter.seed', subject: aino.person, data: 'matter' }, async () => {});
  const mine = await (await as('aino')).open('/fi/my/log?by=emergency');
  for (const words of ['Fysioterapeutti', 'Hätähaku', 'Asiakas on vastaanotolla tajuttomana']) assert.ok(mine.text.includes(words), words);

  const officer = await as('officer');
  await officer.open('/fi/privacy-office/emergencies');
  assert.match(officer.text, /Pekka Proto.*Aino Esimerkki.*Henkilö on vastaanotolla.*tajuttomana/);
  const id = officer.forms.find((f) => 'emergency' in f.fields)!.fields.emergency!;
  await officer.send({ emergency: id });
  assert.equal(officer.status, 422);
  assert.match(officer.text, /Valitse, oliko hätähaku perusteltu/);
  await officer.send({ emergency: id, [`verdict-${id}`]: 'unjustified', [`note-${id}`]: '' });
  assert.equal(officer.status, 422);
  await officer.send({ emergency: id, [`verdict-${id}`]: 'unjustified', [`note-${id}`]: 'Esihenkilö keskustelee työntekijän kanssa.' });
  assert.match(officer.text, /Arvio on tallennettu/);
  assert.match(officer.text, /Kaikki hätähaut on arvioitu/);
  assert.match((await officer.open('/fi/privacy-office/emergencies?state=reviewed')).text, /Ei perusteltu.*Esihenkilö keskustelee/);
});

test('a guardian sees the child’s log, with who acted for the child, but nothing of a matter kept from guardians', async () => {
  const ilmari = actorOf('ilmari') as Resident;
  const [told, kept] = await change(server.world, ilmari, act, async (tx) => [
    await openMatter(tx, { topic: 'uti', lang: 'fi' }),
    await openMatter(tx, { topic: 'throat', lang: 'fi' }),
  ]);
  await change(server.world, system, act, async (tx) => {
    await giveToUnit(tx, told!, CENTRE);
    await giveToUnit(tx, kept!, CENTRE);
    await sql`update matter.matter set shown_to_guardians = (id <> ${kept}) where id in (${told}, ${kept})`.execute(tx.db);
  });
  await look(server.world, nurse, { action: 'queue.open-task', matter: told, data: 'matter' }, async () => {});
  await look(server.world, nurse, { action: 'visits.prepare', matter: kept, data: 'visit' }, async () => {});

  const guardian = new ABrowser(server.url, await actingFor('ilmari'));
  await guardian.open('/fi/my/log');
  assert.match(guardian.text, /Kuka on katsonut tietoja: Ilmari Esimerkki/);
  assert.match(guardian.text, /Tehtävän ja siihen kuuluvien/);
  assert.doesNotMatch(guardian.text, /Vastaanottoon valmistautuminen/);
  const own = await (await as('ilmari')).open('/fi/my/log');
  assert.match(own.text, /Vastaanottoon valmistautuminen/);
  assert.match(own.text, /Aino Esimerkki asioi puolesta/);
});

test('a request is sent, told with its last day, handled and answered; the person hears that there is an answer, not what', async () => {
  moved = instantOf('2026-11-23', '12:00');
  const me = await as('tuuli');
  await me.open('/fi/my/rights');
  assert.match(me.text, /Kuinka kauan tietoja säilytetään/);
  await me.open(me.link(/^Pyydä korjaamaan virhe/));
  await me.send({ words: '' });
  assert.equal(me.status, 422);
  assert.match(me.text, /Valitse, mitä tietoja pyyntö koskee.*Kirjoita, mitä pyydät/);
  await me.send({ words: 'Käynnin päivä on väärin.', about: 'visits' });
  assert.match(me.path, /^\/fi\/my\/rights\/requests\/[0-9a-f-]{36}\?sent=1$/);
  assert.match(me.text, /Saat vastauksen viimeistään ke 23\.12\.2026/);
  assert.match(me.text, /Vastaanotettu/);
  const address = me.path.replace('?sent=1', '');

  const officer = await as('officer');
  await officer.open('/fi/privacy-office');
  assert.match(officer.text, /Tuuli Malli Tietojen korjaaminen/);
  await officer.open(officer.link('Tuuli Malli'));
  assert.match(officer.text, /Käynnin päivä on väärin\./);
  await officer.send({ do: 'claim' });
  assert.match(officer.text, /Otettu käsittelyyn/);
  assert.match((await me.open(address)).text, /Käsittelyssä/);

  await posted(officer, { do: 'hand-on', unit: '', words: '' });
  assert.equal(officer.status, 422);
  await posted(officer, { do: 'hand-on', unit: CENTRE, words: 'Korjatkaa käynnin päivä.' });
  assert.match(officer.text, /Yksikön osuus .*kesken/);
  const worker = await as('nurse');
  await until(async () => (await worker.open('/fi/desk')).text.includes('Tuuli Malli'));
  await worker.open(worker.link(/^Tuuli Malli/));
  for (const words of ['Tietosuojavastaava pyytää yksiköltä', 'Korjatkaa käynnin päivä.', 'Käynnin päivä on väärin.'])
    assert.ok(worker.text.includes(words), words);
  await worker.send({ do: 'claim' });
  await worker.send({ do: 'complete' });
  assert.match((await officer.open(officer.path)).text, /Yksikön osuus .*tehty/);

  await posted(officer, { do: 'extend', why: 'Arkistosta haetaan vanha asiakirja.' });
  assert.match((await me.open(address)).text, /vastaus viimeistään ti 23\.2\.2027.*Arkistosta haetaan/);
  await posted(officer, { do: 'answer', outcome: 'partly', answer: '', ground: '' });
  assert.equal(officer.status, 422);
  assert.match(officer.text, /Valitse peruste.*Kirjoita vastaus/);
  await posted(officer, { do: 'answer', outcome: 'partly', ground: 'correct', answer: 'Päivä korjattiin, kellonaika oli oikein.' });
  assert.match(officer.text, /Tiina Tietosuoja/);
  assert.match((await me.open(address)).text, /Pyyntö on toteutettu osittain.*tieto on oikea.*Päivä korjattiin/);
  await until(async () => (await me.open('/fi/my')).text.includes('Tietopyyntöön vastattiin'));
  const { rows } = await look(server.world, system, act, (tx) =>
    sql<{
      body: string;
      channel: string;
    }>`select body, channel from notify.message where key like 'privacy:%:answered' and person = ${(actorOf('tuuli') as Resident).person}`.execute(
      tx.db,
    ),
  );
  assert.deepEqual(rows.map((r) => r.channel).sort(), ['email', 'sms']);
  for (const { body } of rows) assert.doesNotMatch(body, /korja|päivä|pyyn/i);
});

test('an answer stands: it is not given twice, nor is its time extended after', async () => {
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/requests?state=answered');
  await officer.open(officer.link('Tuuli Malli'));
  await posted(officer, { do: 'answer', outcome: 'done', answer: 'Toinen vastaus' });
  assert.equal(officer.status, 409);
  assert.match(officer.text, /Pyyntöön on jo vastattu/);
  await posted(officer, { do: 'extend', why: 'x' });
  assert.equal(officer.status, 409);
  await assert.rejects(
    change(server.world, actorOf('officer'), act, (tx) =>
      sql`update privacy.request set answer = 'muu' where answered_at is not null`.execute(tx.db),
    ),
    /an answer that was given stands/,
  );
});

test('what Polku can remove itself is removed when asked; what has been sent stays', async () => {
  const sara = actorOf('sara') as Resident;
  const definition = (await definitionNamed(server.world, 'urinary-symptoms'))!;
  await change(server.world, sara, act, async (tx) => {
    await begin(tx, { definition: definition.id, matter: await openMatter(tx, { topic: 'urinary-symptoms', lang: 'en' }) });
  });
  const me = await as('sara');
  await me.open('/en/my/rights/ask/deletion');
  await me.send({ words: 'Remove what I did not finish.', about: 'drafts' });
  const address = me.path.replace('?sent=1', '');
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/requests');
  await officer.open(officer.link('Sara Sample'));
  assert.match(officer.text, /Poista # ?kesken|Poista 1 kesken jäänyt oirearvio/);
  await posted(officer, { do: 'answer', outcome: 'done', answer: 'The unfinished assessment was removed.', drafts: 'yes' });
  await until(async () => (await me.open(address)).text.includes('1 unfinished assessment was removed'));
  const { rows } = await look(server.world, system, act, (tx) =>
    sql`select from questionnaire.response r join matter.matter m on m.id = r.matter where m.person = ${sara.person} and r.state = 'in-progress'`.execute(
      tx.db,
    ),
  );
  assert.equal(rows.length, 0);
  await assert.rejects(
    change(server.world, sara, act, (tx) => sql`select questionnaire.remove_drafts('{}')`.execute(tx.db)),
    /only the system/,
  );
});

test('sending asks for a fresh identification, and nothing typed is lost', async () => {
  const token = await beginSession(server.world, { role: 'resident', person: aino.person, name: aino.name, method: 'passkey' });
  const me = new ABrowser(server.url, `polku_session=${token}`);
  await me.open('/fi/my/rights/ask/log', { follow: false });
  assert.match(me.path, /^\/fi\/sign-in\?.*identify=1/);
});

test('a log older than two years needs a reason, and bent days are told', async () => {
  const me = await as('mikael');
  await me.open('/sv/my/rights/ask/log');
  await me.send({ 'from-day': '1', 'from-month': '1', 'from-year': '2020', words: '' });
  assert.equal(me.status, 422);
  assert.match(me.text, /äldre än två år/);
  await me.send({ 'from-day': '31', 'from-month': '2', 'from-year': '2026', words: '' });
  assert.equal(me.status, 422);
  assert.match(me.html, /value="31"/);
  await me.send({ 'from-day': '1', 'from-month': '1', 'from-year': '2020', words: 'Jag behöver dem för ett skadestånd.' });
  assert.match(me.text, /Begäran har skickats/);
});

test('a line of one’s own log is asked about, another’s is not taken', async () => {
  const me = await as('aino');
  await me.open('/fi/my/log?by=emergency');
  await me.open(me.link(/^Pyydä selvitystä:/));
  assert.match(me.text, /Tapahtuma, jota pyyntö koskee/);
  const line = /line=(\d+)/.exec(me.path)![1];
  await me.send({ words: 'Miksi tietoni avattiin?' });
  assert.match(me.text, /Pyyntö on lähetetty/);
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/requests');
  await officer.open(officer.link('Aino Esimerkki'));
  assert.match(officer.text, /Tapahtuma, jota pyyntö koskee .*Pekka Proto/);
  const other = await as('mikael');
  await other.open(`/fi/my/rights/ask/clarification?line=${line}`);
  assert.doesNotMatch(other.text, /Tapahtuma, jota pyyntö koskee/);
});

test('requests of another look as if they were not there', async () => {
  const { rows } = await look(server.world, system, act, (tx) =>
    sql<{ id: string }>`select id from privacy.request where person = ${aino.person}`.execute(tx.db),
  );
  for (const id of [rows[0]!.id, '01a1fbd2-0000-7000-8000-00000000dead', "x'--"]) {
    assert.equal((await (await as('mikael')).open(`/fi/my/rights/requests/${id}`)).status, 404);
  }
  assert.equal((await (await as('officer')).open('/fi/privacy-office/requests/01a1fbd2-0000-7000-8000-00000000dead')).status, 404);
  for (const who of ['nurse', 'admin', 'aino']) assert.equal((await (await as(who)).open('/fi/privacy-office')).status, 403, who);
});

test('the officer finds a person’s log by identity code, which stays out of the address; the search is in the person’s log', async () => {
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/log');
  await officer.send({ code: '140386-902X' });
  assert.equal(officer.status, 422);
  assert.match(officer.text, /Tarkista henkilötunnus/);
  await officer.send({ code: '010190-902H' });
  assert.equal(officer.status, 422);
  await officer.send({ code: '140386-902r', worker: '' });
  assert.match(officer.path, /^\/fi\/privacy-office\/log\?subject=/);
  assert.doesNotMatch(officer.path, /140386/);
  assert.match(officer.text, /asiakas: Aino Esimerkki/);
  assert.match(officer.text, /Noora Näyte/);
  const mine = await (await as('aino')).open('/fi/my/log?by=professionals');
  assert.match(mine.text, /Tietosuojavastaava.*Lokin tarkastelu.*syy: tietosuojan valvonta/);
});

test('the officer searches by worker and by refusal, and exports what is found', async () => {
  assert.equal((await (await as('nurse')).open('/fi/privacy-office')).status, 403);
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/log');
  await officer.send({ worker: 'näyte', refused: '1' });
  assert.match(officer.path, /worker=[0-9a-f-]{36}.*refused=1/);
  assert.match(officer.text, /torjuttu \(role\)/);
  await officer.send({ code: '140386-902R' });
  assert.match(officer.path, /subject=[0-9a-f-]{36}&worker=[0-9a-f-]{36}/, 'a search goes on from the one before it');
  await officer.open('/fi/privacy-office/log');
  await officer.send({ worker: 'n' });
  assert.equal(officer.status, 422);
  assert.match(officer.text, /Ketä tarkoitat\?/);
  const cookie = await server.as('officer');
  const file = await fetch(`${server.url}/privacy-office/log/file?subject=${aino.person}&lang=fi`, { headers: { cookie } });
  assert.match(await file.text(), /Noora Näyte.*Aino Esimerkki/);
});

test('what is unusual is found with its rule, and marked as looked at', async () => {
  const namesake: Actor = { ...nurse, practitioner: '00000000-0000-7000-a000-0000000000aa' as PractitionerId, name: 'Noora Esimerkki' };
  await look(server.world, namesake, { action: 'queue.open-task', subject: aino.person, data: 'matter' }, async () => {});
  assert.ok((await lookForUnusual(server.world)) >= 1);
  assert.equal(await lookForUnusual(server.world), 0, 'looked for again, nothing is new');
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/unusual');
  assert.match(officer.text, /Noora Esimerkki, sairaanhoitaja Sama sukunimi/);
  const form = officer.forms.find((f) => 'finding' in f.fields)!;
  await officer.send({ [`note-${form.fields.finding}`]: 'Puhuttu.' }, { form });
  assert.match(officer.text, /Merkitty tarkastetuksi/);
  assert.match((await officer.open('/fi/privacy-office/unusual?state=seen')).text, /Tarkastanut Tiina Tietosuoja .*Puhuttu\./);
});

test('a late request is prompted about once a day, first thing on the office’s page', async () => {
  moved = instantOf(addDays(dayOf(new Date()), 120), '12:00');
  const late = await remind(server.world);
  assert.ok(late >= 1);
  assert.equal(await remind(server.world), 0);
  const officer = await as('officer');
  assert.match((await officer.open('/fi/privacy-office')).text, /pyyntöä on myöhässä|pyyntö on myöhässä/);
  assert.match((await (await as('aino')).open('/fi/my/rights')).text, /Vastaus on myöhässä/);
});

test('the office hears of a new request by e-mail that tells neither whose nor what', async () => {
  const me = await as('otso');
  await me.open('/fi/my/rights/ask/access');
  await me.send({ words: 'Haluan kopion käynneistäni.' });
  const id = /requests\/([0-9a-f-]{36})/.exec(me.path)![1]!;
  const mails = async () =>
    (
      await sql<{
        subject: string;
        body: string;
        recipient: string;
      }>`select subject, body, recipient from fakes.mail where message_id like ${`%${id}%`}`.execute(server.world.db)
    ).rows;
  await until(async () => (await mails()).length > 0);
  const [mail] = await mails();
  assert.equal(mail!.recipient, server.world.county.privacyOffice);
  assert.match(mail!.body, /uusi tietopyyntö.*\/fi\/privacy-office/);
  assert.doesNotMatch(mail!.subject + mail!.body, /Otso|käyn/);
});

test('a guardian asks for the child, and both are told to the office', async () => {
  const guardian = new ABrowser(server.url, await actingFor('ilmari'));
  await guardian.open('/fi/my/rights/ask/objection');
  await guardian.send({ words: 'Lapsen tietoja ei saa käyttää tutkimukseen.', about: 'other' });
  assert.match(guardian.text, /Pyyntö on lähetetty.*Pyynnön lähetti Aino Esimerkki/);
  const officer = await as('officer');
  await officer.open('/fi/privacy-office/requests');
  await officer.open(officer.link('Ilmari Esimerkki'));
  assert.match(officer.text, /Kuka Ilmari Esimerkki Pyynnön lähetti Aino Esimerkki/);
});

test('a supporter in one matter sees neither the log nor the rights of the one supported', async () => {
  const eino = actorOf('eino') as Resident;
  const matter = await change(server.world, eino, act, (tx) => openMatter(tx, { topic: 'uti', lang: 'fi' }));
  const supporter = new ABrowser(server.url, await actingFor('eino', { kind: 'support', matter }));
  for (const path of ['/my/log', '/my/rights', '/my/rights/ask/access']) {
    await supporter.open(`/fi${path}`);
    assert.equal(supporter.status, 403, path);
    assert.doesNotMatch(supporter.text, /Sairaanhoitaja|Tee pyyntö/);
  }
  assert.equal((await fetch(`${server.url}/my/log/file`, { headers: { cookie: `polku_session=${supporter.cookie('polku_session')}` } })).status, 403);
});

/** Sends a form's fields as a browser does, also those of a list to choose from. */
const posted = (browser: ABrowser, fields: Record<string, string>) => browser.send({}, { form: { action: '', method: 'post', fields, buttons: [] } });

/** A session of Aino's that acts for another: as guardian, or as supporter in one matter. */
async function actingFor(
  whom: string,
  { kind = 'guardianship', matter }: { kind?: 'guardianship' | 'support'; matter?: MatterId } = {},
): Promise<string> {
  const { person, name } = actorOf(whom) as Resident;
  const basis = await change(server.world, system, act, async (tx) => {
    await sql`
      insert into consent.consent (county, kind, policy, subject, grantee, matter, source, status, starts_at, created_at, checked_at)
      values (kernel.current_county(), ${kind}, ${kind}, ${person}, ${aino.person}, ${matter ?? null}, ${matter ? 'self' : 'population-register'}, 'active',
        ${plusMinutes(clock(), -60)}, ${clock()}, ${clock()})
      on conflict do nothing`.execute(tx.db);
    const { rows } = await sql<{ id: ConsentId }>`
      select id from consent.consent where subject = ${person} and grantee = ${aino.person} and kind = ${kind} and status = 'active'`.execute(tx.db);
    return rows[0]!.id;
  });
  const token = await beginSession(server.world, { role: 'resident', person: aino.person, name: aino.name });
  const session = (await findSession(server.world, token, undefined))!;
  return `polku_session=${await actFor(server.world, session.actor.session, { person, name, basis, kind, matter })}`;
}
