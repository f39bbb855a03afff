import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { system, type TestServer, testServer } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import { closeInTime } from './close.job.ts';

const KEPT = '/desk/conversations/mita-apua-tarvitset';
let server: TestServer;
let admin: string;
let nurse: string;
before(async () => {
  server = await testServer();
  [admin, nurse] = [await server.as('admin'), await server.as('nurse')];
});
after(() => server.close());

const rows = async <Row>(query: ReturnType<typeof sql<Row>>) =>
  change(server.world, system, { action: 'test' }, async (tx) => (await query.execute(tx.db)).rows);
const shows = (html: string, what: RegExp) => assert.ok(what.test(html), `not shown: ${what}`);
const hides = (html: string, what: RegExp) => assert.ok(!what.test(html), `shown: ${what}`);

async function ask(cookie: string, path: string, form?: Record<string, string> | string[][]) {
  const answer = await fetch(`${server.url}/fi${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
}
const page = async (cookie: string, path: string) => (await ask(cookie, path)).text;
const waiting = async () =>
  (
    await rows<{ tid: number }>(
      sql`select tid from participation.statement where state = 'waiting' and conversation = (select id from participation.conversation where slug = 'mita-apua-tarvitset')`,
    )
  ).map((r) => r.tid);

test('a conversation is set up from a template, gets statements, languages and days, and is opened', async () => {
  assert.equal((await ask(admin, '/desk/conversations/new', { question: 'Lyhyt' })).status, 422);
  assert.equal((await ask(admin, '/desk/conversations/new', { question: 'Mitä apua tarvitset?', template: 'blank' })).to, `/fi${KEPT}`);
  assert.equal((await ask(admin, '/desk/conversations/new', { question: 'Mitä apua tarvitset?', template: 'youth' })).status, 422);
  shows(await page(admin, KEPT), /Luonnos[\s\S]*ainakin viisi väittämää/);
  assert.equal((await ask(admin, KEPT, { to: 'open' })).to, `/fi${KEPT}?done=not`);
  assert.equal((await ask('', '/conversations/mita-apua-tarvitset')).status, 404);

  const lines = ['Apua pitää saada heti samana päivänä', 'Puhelimella saa apua parhaiten', 'Apua pitää saada heti samana päivänä.', 'Lyhyt'].join(
    '\n',
  );
  const remarks = await ask(admin, `${KEPT}/statements`, { lines });
  assert.equal(remarks.status, 422);
  shows(remarks.text, /on jo mukana[\s\S]*liian lyhyt/);
  const good = ['Apua pitää saada heti', 'Puhelimella saa apua parhaiten', 'Chat on turha', 'Jonot ovat liian pitkiä', 'Ilta-aikoja tarvitaan lisää'];
  assert.equal((await ask(admin, `${KEPT}/statements`, { lines: good.join('\n') })).to, `/fi${KEPT}/statements?added=5`);

  const settings = [
    ...[
      ['langs', 'fi'],
      ['langs', 'sv'],
      ['question-fi', 'Mitä apua tarvitset?'],
      ['question-sv', 'Vilken hjälp behöver du?'],
    ],
    ...[
      ['closes-day', '31'],
      ['closes-month', '2'],
      ['closes-year', '2030'],
    ],
  ];
  shows((await ask(admin, `${KEPT}/settings`, settings)).text, /Kirjoita päivä/);
  settings[4] = ['closes-day', '28'];
  assert.equal((await ask(admin, `${KEPT}/settings`, settings)).to, `/fi${KEPT}?done=saved`);
  shows(await page(admin, `${KEPT}/translate`), /5 käännöstä puuttuu/);
  assert.equal((await ask(admin, `${KEPT}/translate`, { 's1-sv': 'Man ska få hjälp genast' })).to, `/fi${KEPT}/translate?saved=1`);
  assert.equal((await ask(admin, KEPT, { to: 'open' })).to, `/fi${KEPT}?done=open`);
  shows((await ask('', '/conversations/mita-apua-tarvitset')).text, /Mitä apua tarvitset\?/);
});

test('staff who do not keep it see nothing of it, until they are named', async () => {
  assert.equal((await ask(nurse, KEPT)).status, 404);
  assert.equal((await ask(nurse, `${KEPT}/moderate`)).status, 404);
  const [who] = await rows<{ name: string }>(
    sql`select given || ' ' || family as name from directory.practitioner p where id::text like '%01' order by id limit 1`,
  );
  shows((await ask(admin, KEPT, { name: 'Ei Kukaan Tällainen' })).text, /Tämännimistä työntekijää ei löydy/);
  const nurseName = /class="account[\s\S]*?<\/(?:details|div)>/.exec(await page(nurse, '/desk/conversations'))?.[0] ?? '';
  assert.ok(who && nurseName.includes(who.name), `${who?.name} is the nurse`);
  await ask(admin, KEPT, { name: who.name, role: 'moderator' });
  assert.equal((await ask(nurse, `${KEPT}/moderate`)).status, 200);
  assert.equal((await ask(nurse, `${KEPT}/settings`)).status, 404);
});

test('two moderators: the later one sees what the first did instead of undoing it unseen', async () => {
  for (const text of ['Apua pitää saada heti tänään', 'Osta halpoja kelloja meiltä']) {
    const first = await fetch(`${server.url}/fi/conversations/mita-apua-tarvitset/write`, {
      ...{ method: 'POST', redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' } },
      body: new URLSearchParams({ text, lang: 'fi', compared: 'yes' }),
    });
    assert.equal(first.status, 303);
  }
  const [similar, advert] = await waiting();
  shows(await page(nurse, `${KEPT}/moderate`), /Sanooko tämä saman\?[\s\S]*Apua pitää saada heti/);
  assert.equal((await ask(nurse, `${KEPT}/moderate`, { tid: `${advert}`, seen: '0', act: 'reject' })).status, 422);
  assert.match((await ask(nurse, `${KEPT}/moderate`, { tid: `${advert}`, seen: '0', act: 'reject', [`code-${advert}`]: 'advert' })).to, /\?done=/);
  const late = await ask(admin, `${KEPT}/moderate`, { tid: `${advert}`, seen: '0', act: 'accept' });
  assert.match(late.to, /\?changed=/);
  shows(await page(admin, late.to.slice(3)), /on jo käsitelty[\s\S]*jätti pois – Mainos/);
  assert.match((await ask(nurse, `${KEPT}/moderate`, { tid: `${similar}`, seen: '0', act: 'merge', [`into-${similar}`]: '1' })).to, /\?done=/);
  const votes = await rows<{ statement: number }>(sql`select statement from participation.vote where copied_from = ${similar}`);
  assert.deepEqual(votes, [{ statement: 1 }]);
  hides(await page('', '/conversations/mita-apua-tarvitset/vote'), /kelloja/);
});

test('an answer is published, and told once to each who asked to hear', async () => {
  assert.equal((await ask(admin, `${KEPT}/answer`, { 'title-fi': 'Lisää iltavastaanottoja' })).status, 422);
  await rows(sql`
    insert into participation.subscription (conversation, county, lang, address, address_hash, token_hash, asked_at, confirmed_at)
    select id, county, 'fi', ${server.world.crypto.seal('kuulija@example.fi', 'participation.address')}, ${'a'.repeat(64)}, ${'b'.repeat(64)}, now(), now()
    from participation.conversation where slug = 'mita-apua-tarvitset'`);
  const form = {
    'title-fi': 'Lisää iltavastaanottoja',
    'text-fi': 'Aluehallitus päätti avata iltavastaanoton.',
    by: 'Aluehallitus',
    statements: '5, 99',
  };
  assert.equal((await ask(admin, `${KEPT}/answer`, form)).to, `/fi${KEPT}?done=answered&told=1`);
  shows(await page('', '/conversations/mita-apua-tarvitset'), /Mitä siitä seurasi[\s\S]*Lisää iltavastaanottoja/);
  let mail: { body: string } | undefined;
  for (let i = 0; i < 100 && !mail; i++) {
    [mail] = await rows<{ body: string }>(sql`select body from fakes.mail where recipient = 'kuulija@example.fi'`);
    await new Promise((later) => setTimeout(later, 100));
  }
  shows(mail!.body, /Päättäjät ovat vastanneet/);
  hides(mail!.body, /iltavastaanot/);
  await rows(sql`update participation.conversation set closes_at = now() - interval '1 minute' where slug = 'mita-apua-tarvitset'`);
  await closeInTime(server.world);
  await closeInTime(server.world);
  let closed: unknown[] = [];
  for (let i = 0; i < 100 && closed.length === 0; i++) {
    closed = await rows(sql`select from fakes.mail where recipient = 'kuulija@example.fi' and body like '%on päättynyt%'`);
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.equal(closed.length, 1);
  shows(await page(admin, KEPT), /Keskustelu on päättynyt/);
  assert.equal((await ask('', '/conversations/mita-apua-tarvitset/vote')).status, 303);
});
