import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { system, type TestServer, testServer } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import type { Tx } from '../../kernel/db.ts';
import type { ConversationId } from './conversation.ts';

const OPEN = '/conversations/lahella-vai-etana';
let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const machinery = <Done>(work: (tx: Tx) => Promise<Done>) => change(server.world, system, { action: 'test' }, work);
const rows = <Row>(query: (tx: Tx) => ReturnType<typeof sql<Row>>) => machinery(async (tx) => (await query(tx).execute(tx.db)).rows);

const shows = (html: string, what: RegExp) => assert.ok(what.test(html), `not shown: ${what}`);
const hides = (html: string, what: RegExp) => assert.ok(!what.test(html), `shown: ${what}`);

/** A browser: keeps its cookies, and follows where it is sent. */
function aBrowser(first = '') {
  const jar = new Map(first ? [first.split('=') as [string, string]] : []);
  async function ask(path: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
    const answer = await fetch(`${server.url}${path}`, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '), 'sec-fetch-site': 'same-origin', ...headers },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      jar.set(name!, value!);
    }
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text(), headers: answer.headers };
  }
  async function post(path: string, form: Record<string, string>) {
    const { to, ...answer } = await ask(`/fi${path}`, form);
    return to ? { ...(await ask(to)), to } : { ...answer, to };
  }
  return { ask, post, get: async (path: string) => (await ask(`/fi${path}`)).text, jar };
}
type Browser = ReturnType<typeof aBrowser>;
const statementIn = (html: string): string => /name="statement" value="(\d+)"/.exec(html)![1]!;
async function vote(browser: Browser, said = 'agree', more: Record<string, string> = {}, at = OPEN) {
  const statement = statementIn(await browser.get(`${at}/vote`));
  return { statement, ...(await browser.post(`${at}/vote`, { statement, vote: said, ...more })) };
}
const conversation = async (slug: string): Promise<ConversationId> =>
  (await rows<{ id: ConversationId }>(() => sql`select id from participation.conversation where slug = ${slug}`))[0]!.id;

test('without scripts a resident finds the conversation, votes, and the page opened again shows the same statement', async () => {
  const resident = aBrowser();
  shows(await resident.get('/conversations'), /Mitkä palvelut pitää saada läheltä/);
  shows(await resident.get(OPEN), /Aloita vastaaminen/);
  const first = await resident.get(`${OPEN}/vote`);
  assert.equal(statementIn(await resident.get(`${OPEN}/vote`)), statementIn(first));
  shows(first, /Väittämä 1 \/ 40/);
  const after = await vote(resident, 'agree', { important: 'yes' });
  shows(after.text, /Väittämä 2 \/ 40/);
  shows(after.text, /Vastasit: <strong>Samaa mieltä<\/strong>, tärkeä/);
  // The same button again, from the page left open, is still one vote.
  await resident.post(`${OPEN}/vote`, { statement: after.statement, vote: 'agree', important: 'yes' });
  shows(await resident.get(OPEN), /Jatka \(1 \/ 40\)/);
  assert.equal((await resident.ask(`/fi${OPEN}/vote`, { statement: after.statement })).status, 422);
  assert.equal((await resident.ask(`/fi${OPEN}/vote`, { statement: '99999', vote: 'agree' })).status, 303);
});

test('a browser that keeps no cookie is told so, and not counted anew with each vote', async () => {
  const answer = await aBrowser().ask(`/fi${OPEN}/vote`, { statement: '1', vote: 'agree' });
  assert.equal(answer.to, `/fi${OPEN}/vote?cookies`);
  shows((await aBrowser().ask(answer.to!)).text, /Selain ei ottanut evästettä vastaan/);
});

test('own votes are listed, filtered, changed and taken back', async () => {
  const resident = aBrowser();
  const { statement } = await vote(resident, 'disagree');
  await vote(resident, 'pass');
  const list = await resident.get(`${OPEN}/votes?show=disagree`);
  shows(list, new RegExp(`id="s${statement}"`));
  assert.equal(list.match(/class="card talk-vote"/g)?.length, 1);
  shows((await resident.post(`${OPEN}/votes`, { statement, vote: 'agree', show: 'all' })).text, /Vastauksesi on tallennettu/);
  shows((await resident.post(`${OPEN}/votes`, { statement, vote: 'back', show: 'all' })).text, /otettu takaisin/);
  hides(await resident.get(`${OPEN}/votes`), new RegExp(`id="s${statement}"`));
  shows(await aBrowser().get(`${OPEN}/votes`), /Et ole vielä vastannut tällä laitteella/);
});

test('a statement like an earlier one is compared first; one sent waits, is agreed by its author, and tells how it fared', async () => {
  const resident = aBrowser();
  const text = 'Terveysaseman pitää olla joka kunnassa';
  shows(
    (await resident.post(`${OPEN}/write`, { text, lang: 'fi' })).text,
    /Tarkoititko jotakin näistä\?[\s\S]*Terveysasema pitää olla joka kunnassa/,
  );
  for (const bad of ['', 'x'.repeat(401), 'Katso https://example.fi/mainos'])
    assert.equal((await resident.post(`${OPEN}/write`, { text: bad })).status, 422);
  shows((await resident.post(`${OPEN}/write`, { text, lang: 'fi', compared: 'yes' })).text, /Kiitos väittämästä[\s\S]*Odottaa valvojaa/);
  const id = await conversation('lahella-vai-etana');
  const [own] = await rows<{ tid: number; state: string; value: number }>(
    () => sql`
      select s.tid, s.state, v.value from participation.statement s join participation.vote v on v.conversation = s.conversation and v.statement = s.tid and v.participant = s.author
      where s.conversation = ${id} and s.author > 312`,
  );
  assert.deepEqual([own!.state, own!.value], ['waiting', -1]);
  await rows(
    () =>
      sql`update participation.statement set state = 'rejected', reason_code = 'repeats', reason = 'Sama asia on jo mukana.' where conversation = ${id} and tid = ${own!.tid}`,
  );
  shows(await resident.get(`${OPEN}/write`), /Ei hyväksytty[\s\S]*Sama asia on jo mukana\./);
  hides(await aBrowser().get(`${OPEN}/write`), /Sama asia on jo mukana/);
});

test('one’s own place comes with seven votes, in words and in the table; everything can be taken away', async () => {
  const resident = aBrowser();
  shows(await resident.get(`${OPEN}/opinions`), /Vastaa ainakin 7 väittämään[\s\S]*Ryhmä A[\s\S]*Mikä yhdistää kaikkia/);
  for (let i = 0; i < 8; i++) await vote(resident, i % 2 ? 'agree' : 'disagree');
  await new Promise((later) => setTimeout(later, 1_800));
  const page = await resident.get(`${OPEN}/opinions`);
  shows(page, /Lähinnä sinua on ryhmä [A-E]\. Olette samaa mieltä \d+ \/ \d+ väittämästä/);
  shows(page, /class="talk-own[^>]*transform="translate\([1-9]/);
  shows((await resident.post(`${OPEN}/leave`, {})).text, /Osallistumisesi on poistettu/);
  shows(await resident.get(OPEN), /Aloita vastaaminen/);
});

test('a shared device forgets who voted on it, and the votes stay', async () => {
  const resident = aBrowser();
  await vote(resident);
  const id = await conversation('lahella-vai-etana');
  const votes = () => rows<{ n: number }>(() => sql`select count(*)::int as n from participation.vote where conversation = ${id}`);
  const before = await votes();
  shows((await resident.post(`${OPEN}/leave`, { do: 'forget' })).text, /Laite on unohtanut sinut/);
  shows(await resident.get(OPEN), /Aloita vastaaminen/);
  assert.deepEqual(await votes(), before);
});

test('a code is good for one browser, and nothing leads from it to a vote', async () => {
  const YOUTH = '/conversations/nuorten-apu';
  const [one, other] = [aBrowser(), aBrowser()];
  const statement = statementIn(await one.get(`${YOUTH}/vote`));
  assert.equal((await one.post(`${YOUTH}/vote`, { statement, vote: 'agree' })).to, `/fi${YOUTH}/voice`);
  assert.equal((await one.post(`${YOUTH}/voice`, { code: 'AAAA-AAAA' })).status, 422);
  assert.equal((await one.post(`${YOUTH}/voice`, { code: 'kx37 ha4p' })).to, `/fi${YOUTH}/vote`);
  shows((await vote(one, 'agree', {}, YOUTH)).text, /Väittämä 2 \/ 8/);
  shows((await other.post(`${YOUTH}/voice`, { code: 'KX37-HA4P' })).text, /jo käytetty/);
});

test('an identified person has one voice, and neither the votes nor the log know whose they are', async () => {
  const id = await conversation('nuorten-apu');
  await rows(() => sql`update participation.conversation set voice = 'identified' where id = ${id}`);
  const YOUTH = '/conversations/nuorten-apu';
  shows(await aBrowser().get(`${YOUTH}/voice`), /Tunnistaudu/);
  const aino = aBrowser(await server.as('aino'));
  assert.equal((await aino.post(`${YOUTH}/voice`, {})).to, `/fi${YOUTH}/vote`);
  shows((await vote(aino, 'agree', {}, YOUTH)).text, /Väittämä 2 \/ 8/);
  shows((await aBrowser(await server.as('aino')).post(`${YOUTH}/voice`, {})).text, /jo käytössä toisella laitteella/);
  const known = await rows(
    () =>
      sql`select from kernel.audit_entry where action like 'participation.%' and (person is not null or subject is not null or session is not null or acting_for is not null)`,
  );
  assert.equal(known.length, 0);
  await rows(() => sql`update participation.conversation set voice = 'code' where id = ${id}`);
});

test('an open map hears of a vote within two seconds', async () => {
  const abort = new AbortController();
  const stream = await fetch(`${server.url}/participation/live/lahella-vai-etana?lang=fi`, { signal: abort.signal });
  const heard: number[] = [];
  const reading = (async () => {
    for await (const chunk of stream.body!)
      for (const [, version] of Buffer.from(chunk)
        .toString()
        .matchAll(/"version":(\d+)/g))
        heard.push(Number(version));
  })().catch(() => {});
  await new Promise((later) => setTimeout(later, 1_500));
  const [before] = [heard.at(-1)!];
  await vote(aBrowser());
  const voted = Date.now();
  while (heard.at(-1) === before && Date.now() - voted < 5_000) await new Promise((later) => setTimeout(later, 20));
  abort.abort();
  await reading;
  assert.ok(Date.now() - voted < 2_000, `heard after ${Date.now() - voted} ms`);
  const drawing = await fetch(`${server.url}/participation/drawing/lahella-vai-etana?lang=sv`);
  shows(await drawing.text(), /Din plats bland andra/);
});

test('in another site’s frame the token travels in the form, and in a cookie that is that site’s alone', async () => {
  const address = '/fi/embed/conversations/lahella-vai-etana';
  const frame = aBrowser();
  const page = await frame.ask(address);
  shows(page.headers.get('content-security-policy')!, /frame-ancestors \*/);
  assert.match(page.headers.get('set-cookie')!, /polku_voice_framed=[^,]*Partitioned/);
  assert.equal(frame.jar.has('polku_voice'), false);
  const token = /name="token" value="([\w-]+)"/.exec(page.text)![1]!;
  frame.jar.clear();
  const next = await frame.ask(address, { token, statement: statementIn(page.text), vote: 'agree' });
  shows(next.text, /Väittämä 2 \/ 40/);
  shows(next.text, new RegExp(`name="token" value="${token}"`));
  shows((await aBrowser().ask(address, { token })).text, /Väittämä 2 \/ 40/);
});

test('news: an address is proven by the link’s button, and given up by the same link', async () => {
  const resident = aBrowser();
  assert.equal((await resident.post(`${OPEN}/news`, { email: 'ei osoite' })).status, 422);
  shows((await resident.post(`${OPEN}/news`, { email: 'kuulija@example.fi' })).text, /Vahvista osoitteesi/);
  let link: string | undefined;
  for (let i = 0; i < 100 && !link; i++) {
    const [mail] = await rows<{ text: string }>(() => sql`select body as text from fakes.mail where recipient = 'kuulija@example.fi'`);
    link = /\/conversations\/\S+\?token=\w+/.exec(mail?.text ?? '')?.[0];
    await new Promise((later) => setTimeout(later, 100));
  }
  shows(await resident.get(link!), /Vahvista tilaus/);
  const token = link!.split('token=')[1]!;
  shows((await resident.post(`${OPEN}/news`, { token })).text, /Tilaus on vahvistettu/);
  shows((await resident.post(`${OPEN}/news`, { token, do: 'unsubscribe' })).text, /Tilaus on peruttu/);
  shows(await resident.get(link!), /ei ole enää voimassa/);
});

test('what has ended takes no votes and tells what came of it', async () => {
  const ENDED = '/conversations/omaishoitajan-arki';
  const resident = aBrowser();
  shows(await resident.get(ENDED), /Mitä siitä seurasi[\s\S]*Sijaistuki laajenee/);
  assert.equal((await resident.ask(`/fi${ENDED}/vote`)).to, `/fi${ENDED}`);
  assert.equal((await resident.ask(`/fi${ENDED}/vote`, { statement: '1', vote: 'agree' })).to, `/fi${ENDED}`);
});
