import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import { sayTimeline, timelineOf, topicName } from '../../engines/matter/index.ts';
import { look } from '../../kernel/change.ts';
import type { MatterId } from '../../kernel/ids.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

/** As assert.match, without printing the whole page when it fails. */
const shows = (text: string, what: RegExp, why = `${what} in …${text.slice(-200)}`) => assert.ok(what.test(text), why);
const lacks = (text: string, what: RegExp) => assert.ok(!what.test(text), `${what} should not be there`);

/** A browser without JavaScript: keeps cookies, posts forms, does not follow unless told. */
function aBrowser(cookie = '') {
  const jar = new Map(cookie ? [cookie.split('=') as [string, string]] : []);
  const cookies = () => [...jar].map(([k, v]) => `${k}=${v}`).join('; ');
  async function send(path: string, form?: [string, string][]) {
    const answer = await fetch(path.startsWith('http') ? path : server.url + path, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: cookies(), origin: server.url, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair] = set.split(';');
      const at = pair!.indexOf('=');
      jar.set(pair!.slice(0, at), pair!.slice(at + 1));
    }
    return { status: answer.status, to: (answer.headers.get('location') ?? '').replace(server.url, ''), html: await answer.text() };
  }
  const get = (path: string) => send(path);
  const post = (path: string, form: Record<string, string | string[]> = {}) =>
    send(
      path,
      Object.entries(form).flatMap(([k, v]) => [v].flat().map((one) => [k, one] as [string, string])),
    );
  /** Begins an assessment; gives the address of the first question. */
  const start = async (name: string, lang = 'fi') => (await post(`/${lang}/assessments/${name}`)).to;
  /** Answers question after question; gives the last address one was sent to. */
  async function walk(address: string, answers: Record<string, string | string[]>) {
    let at = address;
    for (let i = 0; i < 20; i++) {
      const question = decodeURIComponent(at.split('/').at(-1)!);
      const given = answers[question];
      if (given === undefined) return at;
      at = (await post(at, { answer: given })).to;
    }
    return at;
  }
  return { get, post, start, walk };
}

const CYSTITIS = {
  now: 'none', serious: 'none', age: '34', sex: 'female', pregnant: 'no', symptoms: ['burning', 'often'],
  fever: 'no', flank: 'false', duration: 'days', illness: 'none', earlier: 'no', discharge: 'false',
}; // biome-ignore format: one person

test('the list leads to an assessment, which tells of 112, privacy and the telephone before it is begun', async () => {
  const visitor = aBrowser();
  shows((await visitor.get('/fi/assessments')).html, /href="\/fi\/assessments\/urinary-symptoms"/);
  const { html } = await visitor.get('/fi/assessments/urinary-symptoms');
  for (const said of [/tel:112/, /Yksityisyys/, /tel:\+358190001000/, /Esimerkkisisältöä/, /ei tee diagnoosia/i]) shows(html, said);
});

for (const [lang, because, button] of [
  ['fi', /18–65-vuotias nainen/, 'Valitse aika'],
  ['sv', /kvinna på 18–65 år/, 'Välj en tid'],
  ['en', /woman aged 18–65/, 'Choose a time'],
] as const)
  test(`a visitor walks to a booking right without JavaScript or signing in, in ${lang}`, async () => {
    const visitor = aBrowser();
    const check = await visitor.walk(await visitor.start('urinary-symptoms', lang), CYSTITIS);
    shows(check, new RegExp(`^/${lang}/assessments/urinary-symptoms/[0-9a-f-]+/check$`));
    const review = await visitor.get(check);
    shows(review.html, /\?change=1/);
    const { to } = await visitor.post(check);
    const result = await visitor.get(to);
    assert.equal(result.status, 200);
    shows(result.html, because);
    shows(result.html, new RegExp(`href="/${lang}/booking/[0-9a-f-]{36}"[^>]*>.*?${button}`));
    for (const always of [/tel:112/, /tel:116117/, /tel:\+358190001000/, /\/needs\//, /kaypahoito\.fi/]) shows(result.html, always);
  });

test('an emergency answer ends the questions at once: 112 first, and no booking anywhere', async () => {
  const visitor = aBrowser(),
    first = await visitor.start('sore-throat');
  const { to } = await visitor.post(first, { answer: ['breathing', 'swelling'] });
  shows(to, /\/result$/);
  const { html } = await visitor.get(to);
  assert.ok(html.indexOf('tel:112') > 0 && html.indexOf('tel:112') < html.indexOf('Soita heti hätänumeroon'));
  lacks(html, /\/booking\//);
  const main = html.slice(html.indexOf('<main'));
  assert.ok(main.indexOf('tel:112') < main.indexOf('Miksi sait'));
});

test('urgent care is never offered a booking either', async () => {
  const visitor = aBrowser();
  const check = await visitor.walk(await visitor.start('urinary-symptoms'), { ...CYSTITIS, fever: 'high', flank: 'true', vomiting: 'false' });
  const { html } = await visitor.get((await visitor.post(check)).to);
  shows(html, /päivystykseen nyt/);
  lacks(html, /\/booking\//);
});

test('what was typed stays when it is wrong, with the problem in words and a link to the field', async () => {
  const visitor = aBrowser();
  const age = await visitor.walk(await visitor.start('low-back-pain'), { now: 'none', nerves: 'none' });
  const wrong = await visitor.post(age, { answer: 'neljä&<kymmentä' });
  assert.equal(wrong.status, 422);
  for (const said of [/value="neljä&amp;&lt;kymmentä"/, /href="#answer"/, /aria-invalid="true"/, /Kirjoita vastaus numeroina/, /<title>Virhe/])
    shows(wrong.html, said);
  assert.equal((await visitor.post(age, { answer: '' })).status, 422);
  assert.equal((await visitor.post(age, { answer: '9'.repeat(5000) })).status, 422);
  assert.equal((await visitor.post(age, { answer: '41' })).status, 303);
});

test('ticking "none of these" with a sign, or a forged option, is asked again', async () => {
  const visitor = aBrowser(),
    first = await visitor.start('sore-throat');
  for (const answer of [['none', 'breathing'], ['forged']]) {
    const wrong = await visitor.post(first, { answer });
    assert.equal(wrong.status, 422);
  }
  shows((await visitor.post(first, { answer: ['none', 'breathing'] })).html, /checked="" value="breathing"/);
});

test('going back shows the earlier answer, and changing it opens and closes later questions', async () => {
  const visitor = aBrowser(),
    first = await visitor.start('urinary-symptoms');
  const at = await visitor.walk(first, { now: 'none', serious: 'none', age: '30', sex: 'female' });
  shows(at, /\/pregnant$/);
  const page = await visitor.get(at),
    back = /class="back"><a href="([^"]+)"/.exec(page.html)![1]!;
  shows(back, /\/sex$/);
  shows((await visitor.get(back)).html, /checked="" value="female"/);
  shows((await visitor.post(back, { answer: 'male' })).to, /\/symptoms$/);
  shows((await visitor.get(at)).to, /\/symptoms$/, 'a question no longer asked leads to the one that is');
});

test('the warning signs cannot be jumped over', async () => {
  const visitor = aBrowser(),
    first = await visitor.start('sore-throat');
  assert.equal((await visitor.get(first.replace('/now', '/cough'))).to, first);
  assert.equal((await visitor.get(first.replace('/now', '/check'))).to, first);
  assert.equal((await visitor.post(first.replace('/now', '/check'))).to, first);
  assert.equal((await visitor.get(first.replace('/now', '/result'))).to, first);
});

test('a question changed from the review comes back to the review', async () => {
  const visitor = aBrowser();
  const check = await visitor.walk(await visitor.start('urinary-symptoms'), CYSTITIS),
    duration = check.replace('/check', '/duration');
  shows((await visitor.get(`${duration}?change=1`)).html, /name="change" value="1"/);
  assert.equal((await visitor.post(duration, { answer: 'long', change: '1' })).to, check);
  shows(
    (await visitor.post(check.replace('/check', '/fever'), { answer: 'high', change: '1' })).to,
    /\/vomiting$/,
    'a question that opened is asked first',
  );
});

test('a double click, the back button and a stale page after the result lead to the result and change nothing', async () => {
  const visitor = aBrowser(),
    first = await visitor.start('sore-throat');
  const { to } = await visitor.post(first, { answer: 'breathing' });
  assert.equal((await visitor.post(first, { answer: 'none' })).to, to);
  assert.equal((await visitor.get(first)).to, to);
  assert.equal((await visitor.post(first.replace('/now', '/check'))).to, to);
  shows((await visitor.get(to)).html, /Hätätilanne/);
});

test('an answer given by mistake is corrected from the result: a new result is made and the old one stays', async () => {
  const visitor = aBrowser(),
    first = await visitor.start('sore-throat');
  const { to } = await visitor.post(first, { answer: 'breathing' });
  const link = /href="([^"]+\/now\?change=1)"/.exec((await visitor.get(to)).html)![1]!;
  shows((await visitor.get(link)).html, /Olet jo saanut tuloksen/);
  const onward = (await visitor.post(link.replace('?change=1', ''), { answer: 'none', change: '1' })).to;
  shows(onward, /\/serious$/);
  assert.notEqual(onward.split('/')[4], to.split('/')[4], 'in a response of its own');
  shows((await visitor.get(to)).html, /Hätätilanne/);
});

test('a result that was replaced by a later one says so and offers no booking any more', async () => {
  const visitor = aBrowser();
  const check = await visitor.walk(await visitor.start('urinary-symptoms'), CYSTITIS);
  const { to } = await visitor.post(check);
  shows((await visitor.get(to)).html, /\/booking\//);
  const newer = await visitor.post(check.replace('/check', '/serious'), { answer: 'chills', change: '1' });
  const result = await visitor.post(newer.to);
  shows((await visitor.get(result.to)).html, /päivystykseen nyt/);
  const old = await visitor.get(to);
  lacks(old.html, /\/booking\//);
  shows(old.html, new RegExp(`href="${result.to}"`));
});

test('a wrong, forged or somebody else’s address gets a kind page that tells nothing', async () => {
  const visitor = aBrowser(),
    stranger = aBrowser(),
    first = await visitor.start('sore-throat');
  await stranger.start('sore-throat');
  const id = first.split('/')[4]!;
  for (const path of [first, first.replace('/now', '/check'), first.replace('/now', '/result')]) {
    const page = await stranger.get(path);
    assert.equal(page.status, 404);
    shows(page.html, /Arviota ei löydy/);
  }
  assert.equal((await stranger.post(first, { answer: 'breathing' })).status, 404);
  for (const forged of [
    first.replace(id, 'x'),
    first.replace(id, crypto.randomUUID()),
    first.replace('/now', '/unknown'),
    first.replace('/now', '/__proto__'),
    first.replace('/now', '/centor'),
    first.replace('sore-throat', 'low-back-pain'),
  ]) {
    assert.equal((await visitor.get(forged)).status, 404, forged);
    assert.equal((await visitor.post(forged, { answer: 'none' })).status, 404, forged);
  }
  assert.equal((await visitor.get('/fi/assessments/unknown')).status, 404);
  assert.equal((await visitor.post('/fi/assessments/unknown')).status, 404);
  shows((await visitor.get(first)).html, /Onko sinulla juuri nyt/);
});

test('a resident’s assessment is their own: another resident does not see it', async () => {
  const aino = aBrowser(await server.as('aino')),
    mikael = aBrowser(await server.as('mikael'));
  const first = await aino.start('low-back-pain');
  assert.equal((await aino.get(first)).status, 200);
  assert.equal((await mikael.get(first)).status, 404);
});

test('a completed assessment is told once to others, and stands in words on the matter’s timeline', async () => {
  const aino = aBrowser(await server.as('aino'));
  const check = await aino.walk(await aino.start('urinary-symptoms'), CYSTITIS);
  const [{ to }] = await Promise.all([aino.post(check), aino.post(check)]);
  const response = to.split('/')[4]!;
  const matter = /\/booking\/([0-9a-f-]{36})/.exec((await aino.get(to)).html)![1]!;
  const { rows } = await look(server.world, system, { action: 'test' }, (tx) =>
    sql<{ data: unknown }>`select data from kernel.event where type = 'assessment.completed' and matter = ${matter}`.execute(tx.db),
  );
  assert.deepEqual(rows, [{ data: { response, urgency: 'book' } }]);
  const told = await look(server.world, actorOf('aino'), { action: 'test' }, async (tx) =>
    sayTimeline(await timelineOf(tx, matter as MatterId), { tx, lang: 'sv', href: (path) => `/sv${path}` }),
  );
  assert.equal(told[0]?.said.title, 'Symtombedömning: urinbesvär');
  assert.equal(told[0]?.said.links?.[0]?.href, `/sv/assessments/urinary-symptoms/${response}/result`);
  assert.equal(topicName('urinary-symptoms', 'fi'), 'Virtsatievaiva');
});

test('changing the language in the middle keeps the answers', async () => {
  const visitor = aBrowser();
  const at = await visitor.walk(await visitor.start('sore-throat'), { now: 'none', serious: 'none', age: '25' });
  const swedish = await visitor.get(at.replace('/fi/', '/sv/'));
  shows(swedish.html, /Hur länge har du haft ont i halsen/);
  shows((await visitor.post(at.replace('/fi/', '/sv/'), { answer: 'days' })).to, /^\/sv\/.*\/fever$/);
});

test('no page of the path weighs more than 30 kB', async () => {
  const visitor = aBrowser();
  let at = await visitor.start('urinary-symptoms');
  const pages = ['/fi/assessments', '/fi/assessments/urinary-symptoms'];
  for (const [question, answer] of Object.entries(CYSTITIS)) {
    pages.push(at);
    shows(at, new RegExp(`/${question}$`));
    at = (await visitor.post(at, { answer })).to;
  }
  pages.push(at);
  for (const page of pages) {
    const { html, status } = await visitor.get(page);
    assert.equal(status, 200, page);
    assert.ok(Buffer.byteLength(html) <= 30_000, `${page}: ${Buffer.byteLength(html)}`);
    assert.equal(html.match(/<h1/g)?.length, 1, page);
  }
  const { html } = await visitor.get((await visitor.post(at)).to);
  assert.ok(Buffer.byteLength(html) <= 30_000, `result: ${Buffer.byteLength(html)}`);
});
