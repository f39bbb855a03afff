import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { LANGS, type Lang } from '../src/kernel/i18n.ts';
import { ABrowser, type AForm } from '../test/a-browser.ts';
import { assess, hold, matterOn, signIn } from '../test/a-walk.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { assertKind } from './bad-input/kind.ts';

/** Wrong, late, doubled and forged: each gets a kind page in the visitor's language, which keeps what was typed. */
let server: TestServer;
let owner: pg.Client;
let ahead = 0;
const inMinutes = (minutes: number) => {
  ahead += minutes * 60_000;
};
before(async () => {
  server = await testServer({ clock: () => new Date(Date.now() + ahead) });
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await server?.close();
});

const signedIn = async (key: string, lang: Lang = 'fi') => {
  const b = new ABrowser(server.url);
  const staff = ['nurse', 'nurse2', 'physio', 'admin'].includes(key);
  await signIn(b, key, { lang, ...(staff ? { as: 'professional', back: '/desk' } : {}) });
  return b;
};
/** A resident's matter in which a time may be booked. */
const aRight = async (b: ABrowser): Promise<string> => {
  await assess(b);
  return matterOn(b);
};
const appointments = async (matter: string) => (await owner.query('select id, status from calendar.appointment where matter = $1', [matter])).rows;
const withFields = (b: ABrowser, fields: string[]): AForm => {
  const form = b.forms.find((f) => fields.every((name) => name in f.fields));
  if (!form) throw new Error(`no form with ${fields} on ${b.url}: ${b.text.slice(0, 200)}`);
  return form;
};

test('a time that another took meanwhile: other times at once, and what was typed is kept', async () => {
  const [aino, mikael] = [await signedIn('aino'), await signedIn('mikael', 'sv')];
  const [hers, his] = [await aRight(aino), await aRight(mikael)];
  await aino.open(`/sv/booking/${hers}`);
  await hold(aino, 5);
  const review = aino.path;
  inMinutes(11);
  await mikael.open(`/sv/booking/${his}/${review.split('/').at(-1)}`);
  await mikael.send({ phone: '040 000 0002' });
  assert.match(mikael.path, /done/);
  await aino.send({ phone: '040 000 0001', note: 'kipuja öisin' });
  await assertKind(aino, 409, 'sv');
  assert.match(aino.text, /Det du skrev finns kvar/);
  await hold(aino, 0);
  assert.equal(withFields(aino, ['note']).fields.note, 'kipuja öisin');
});

test('a form sent twice books once, also when sent again much later from an old page', async () => {
  const aino = await signedIn('aino');
  const matter = await aRight(aino);
  await aino.open(`/fi/booking/${matter}`);
  await hold(aino, 7);
  const form = withFields(aino, ['phone', 'note']);
  const again = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const tab = new ABrowser(server.url, `polku_session=${aino.cookie('polku_session')}`);
      return (await tab.send({ phone: '040 000 0001' }, { form: { ...form, action: `${server.url}${aino.path}` } })).path;
    }),
  );
  assert.equal(new Set(again).size, 1, again.join());
  const [booked] = await appointments(matter);
  assert.equal((await appointments(matter)).length, 1);
  await aino.send({ phone: '040 000 0001' });
  assert.match(aino.path, new RegExp(booked.id));
  await aino.open(`/fi/booking/${matter}`);
  assert.equal(aino.status, 200);
  assert.match(aino.text, /Sinulla on jo/);
});

test('answers to an assessment that is already done lead to its result', async () => {
  const visitor = new ABrowser(server.url);
  const pages = await assess(visitor, { lang: 'en' });
  const question = pages.find((p) => p.endsWith('/sex'))!;
  const form = { action: `${server.url}${question}`, method: 'post', fields: {}, buttons: [] };
  await visitor.send({ answer: 'male' }, { form });
  assert.match(visitor.path, /\/result$/);
  await visitor.send({}, { form: { ...form, action: `${server.url}${question.replace(/sex$/, 'check')}` } });
  assert.match(visitor.path, /\/result$/);
  for (const answer of ['nonsense', '', '\u0000', '😀'.repeat(500)]) {
    await visitor.send({ answer }, { form });
    assert.ok([200, 422].includes(visitor.status), `${visitor.status} to ${answer.slice(0, 10)}`);
  }
});

test('a colleague was quicker: whose the task is, and the words written to hand it on are not lost', async () => {
  const [nurse, nurse2] = [await signedIn('nurse'), await signedIn('nurse2', 'sv')];
  await nurse.open('/sv/desk');
  const path = /href="(\/sv\/desk\/tasks\/[^"]+)"/.exec(nurse.html)![1]!;
  await nurse.open(path);
  await nurse2.open(path);
  const claim = nurse.forms.find((f) => f.buttons.some((b) => b.value === 'claim'))!;
  await nurse2.send({ do: 'claim' });
  await nurse.send({ do: 'claim' }, { form: claim });
  await assertKind(nurse, 409, 'sv');
  assert.match(nurse.text, /Niklas Norm/);
  const handOn = withFields(nurse2, ['reason']);
  await nurse.open(path);
  await nurse.send(
    { do: 'hand-on', reason: 'väntar på blodprov', unit: '00000000-0000-7000-8000-000000000003' },
    { form: { ...handOn, action: `${server.url}${path}` } },
  );
  await assertKind(nurse, [409, 422], 'sv');
  assert.match(nurse.html, /väntar på blodprov/);
});

test('over-long text is told of at its field and given back; a body beyond all forms gets a page too', async () => {
  const aino = await signedIn('aino');
  const matter = await aRight(aino);
  for (const lang of LANGS) {
    await aino.open(`/${lang}/booking/${matter}`);
    await hold(aino, 9);
    await aino.send({ phone: '040 000 0001', note: 'å'.repeat(10_000) });
    await assertKind(aino, 422, lang);
    assert.equal(withFields(aino, ['note']).fields.note, 'å'.repeat(10_000));
    await aino.send({ phone: '040 000 0001', note: 'x'.repeat(300_000) });
    await assertKind(aino, 413, lang);
    await aino.open(`/${lang}/search?q=${'x'.repeat(10_000)}`);
    await assertKind(aino, 200, lang);
  }
});

test('characters that no text has are left out, and the rest is kept', async () => {
  const aino = await signedIn('aino');
  await aino.open('/en/my/contact');
  const headers = {
    cookie: `polku_session=${aino.cookie('polku_session')}`,
    origin: server.url,
    'content-type': 'application/x-www-form-urlencoded',
  };
  for (const odd of ['%00', '%ED%A0%80', '%FF', '%u0000', '%', '%C3', '%F0%9F%98%80%00']) {
    const answer = await fetch(`${server.url}/en/my/contact`, { method: 'POST', headers, body: `phone=puhelin${odd}&email=x${odd}&lang=fi${odd}` });
    assert.equal(answer.status, 422, odd);
    assert.match(await answer.text(), /value="puhelin/, odd);
    for (const path of [
      `/en/search?q=kurkku${odd}`,
      `/en/services?q=kurkku${odd}`,
      `/en/desk?kind=${odd}&unit=${odd}&state=${odd}`,
      `/en/services?page=${odd}`,
    ]) {
      const page = await fetch(server.url + path, { headers: { cookie: headers.cookie } });
      assert.ok(page.status < 500, `${page.status} ${path}`);
    }
  }
});

test('a language we do not speak becomes one we do, and the page is still found or kindly missed', async () => {
  const b = new ABrowser(server.url);
  await assertKind(await b.open('/de/'), 404, 'fi');
  await assertKind(await b.open('/de/my'), 404, 'fi');
  b.setCookie('polku_lang', 'sv');
  await assertKind(await b.open('/xx/services'), 404, 'sv');
  for (const lang of ['xx', '', 'FI', '<b>', '../en', 'sv'.repeat(1000)]) {
    await b.open(`/demo/inbox?lang=${encodeURIComponent(lang)}`);
    await assertKind(b, 200, 'sv', lang.slice(0, 20));
  }
  const page = await fetch(`${server.url}/`, { headers: { 'accept-language': 'de-DE,xx;q=0.9,*;q=0.1' } });
  assert.equal(new URL(page.url).pathname, '/fi/');
});

test('broken cookies are as no cookies', async () => {
  const names = ['polku_session', 'polku_browser', 'polku_lang', 'polku_municipality', 'polku_parked', 'polku_signing_in', 'text'];
  const values = [
    'x',
    '%',
    '%E0%A4%A',
    '"',
    '""',
    'null',
    '{}',
    'a'.repeat(1500),
    'k1.AAAA',
    'Zm9v====',
    '\u00ff',
    '😀',
    'fi;sv',
    '%00',
    '__proto__',
  ];
  for (const value of values) {
    const cookie = Buffer.from(names.map((name) => `${name}=${value}`).join('; ')).toString('latin1');
    for (const path of ['/fi/', '/fi/assessments/urinary-symptoms', '/fi/search?q=selkä', '/fi/sign-in', '/sign-in/done?state=x', '/fi/my']) {
      const answer = await fetch(server.url + path, { headers: { cookie, accept: 'text/html' } });
      assert.equal(answer.status, 200, `${value.slice(0, 20)} on ${path}`);
    }
    const begun = await fetch(`${server.url}/fi/assessments/urinary-symptoms`, {
      method: 'POST',
      headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    assert.equal(begun.status, 200, `an assessment begins although cookies are ${value.slice(0, 20)}`);
    assert.match(begun.url, /\/now$/);
  }
});

test('too many requests: wait and try again, in the visitor’s language', async () => {
  const hasty = await testServer({ env: { POLKU_RATE_LIMIT: '3' } });
  try {
    const b = new ABrowser(hasty.url);
    for (let i = 0; i < 4; i++) await b.open('/sv/');
    await assertKind(b, 429, 'sv');
    assert.match(b.text, /För många/);
    const answer = await fetch(`${hasty.url}/session/extend`, { method: 'POST', headers: { accept: 'application/json' } });
    assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0]], [429, 'application/problem+json']);
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
  } finally {
    await hasty.close();
  }
});
