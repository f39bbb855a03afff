import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { residents } from '../demo/ita-uusimaa/people.ts';
import { ABrowser } from './a-browser.ts';
import { aProcess, type AProcess } from './a-process.ts';
import { assess, book, matterOn, signIn } from './a-walk.ts';
import { freshDatabase } from './database.ts';

/** Nothing of a person ends up where it does not belong: the log, addresses, messages outside the service. */
let database: Awaited<ReturnType<typeof freshDatabase>>;
let product: AProcess;
let db: pg.Client;
const addresses: string[] = [];

/** What was typed on the way: words that stand nowhere else. */
const TYPED = {
  note: 'kirahvinkipu',
  chat: 'sarvikuonoasia',
  record: 'virtahepomerkintä',
  instructions: 'leijonanlepo',
  feedback: 'krokotiilipalaute',
  remark: 'strutsimuistio',
  search: 'gorillavaiva',
  wrongPhone: 'simpanssinumero',
  email: 'elefantti@example.fi',
  phone: '+358409998877',
};
const aino = residents.find((r) => r.key === 'aino')!;

/** A browser that remembers every address it went through, redirects too. */
class AWitness extends ABrowser {
  override async open(...to: Parameters<ABrowser['open']>): Promise<this> {
    await super.open(...to);
    addresses.push(...this.trail, this.url);
    return this;
  }
  override async send(...what: Parameters<ABrowser['send']>): Promise<this> {
    await super.send(...what);
    addresses.push(...this.trail, this.url);
    return this;
  }
}

before(async () => {
  database = await freshDatabase({ demo: true });
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  product = await aProcess(database.url, { POLKU_LOG: 'debug' });
  await product.start();
  await walk();
  await goWrong();
  await sent();
});
after(async () => {
  await product?.end();
  await db?.end();
  await database?.drop();
});

/** From a worry to feedback, by a resident and a nurse. */
async function walk(): Promise<void> {
  const [resident, nurse] = [new AWitness(product.url), new AWitness(product.url)];
  await assess(resident);
  const matter = matterOn(resident);
  const visit = await book(resident, 'aino', { matter, typed: { note: TYPED.note, phone: TYPED.phone, email: TYPED.email } });
  await signIn(nurse, 'nurse', { as: 'professional', back: '/desk' });
  const task = (await db.query('select id from tasks.item where appointment = $1', [visit])).rows[0].id;
  await nurse.open(`/fi/desk/tasks/${task}`);
  await nurse.send({ do: 'claim' });
  await nurse.send({ do: 'note', note: TYPED.remark });
  await nurse.open(`/fi/desk/visits/${visit}`);
  await nurse.send({ do: 'open' });
  await resident.open(`/fi/visits/${visit}/room`);
  await resident.send({ text: TYPED.chat });
  await nurse.send({ do: 'end', note: TYPED.record, instructions: TYPED.instructions });
  await resident.open(`/fi/feedback/${visit}`);
  await resident.send({ score: '9', words: TYPED.feedback });
  assert.match(resident.url, /thanks/, 'the path was walked to its end');
  for (const path of ['/fi/my', `/fi/my/matters/${matter}`, `/fi/booking/done/${visit}`]) assert.equal((await resident.open(path)).status, 200, path);
  await nurse.open('/fi/desk?state=done');
}

/** Mistakes, refusals and a database that is cut off in the middle: what goes wrong is logged most eagerly. */
async function goWrong(): Promise<void> {
  const resident = new AWitness(product.url);
  await signIn(resident, 'aino', { back: '/my/contact' });
  await resident.send({ phone: TYPED.wrongPhone, email: TYPED.email });
  await resident.open('/fi/desk');
  await resident.open('/fi/my/matters/01a1fbd2-0000-7000-8000-00000000dead');
  // A search has its words in the address, as searches do: only the log is asked to keep quiet of it.
  await fetch(`${product.url}/fi/search?q=${TYPED.search}`);
  await fetch(`${product.url}/fi/${TYPED.search}`, {
    method: 'POST',
    headers: { origin: product.url },
    body: new URLSearchParams({ x: TYPED.note }),
  });
  await resident.open('/fi/my/contact');
  await db.query('alter table matter.person add constraint nothing_may_change check (phone is null) not valid');
  await resident.send({ phone: '040 999 8877', email: TYPED.email });
  assert.equal(resident.status, 500, 'the database refused');
  await db.query('alter table matter.person drop constraint nothing_may_change');
  await resident.open('/fi/my/contact');
  await db.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await resident.send({ phone: '040 999 8877', email: TYPED.email });
}

/** Waits until every confirmation has been sent. */
async function sent(): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const { rows } = await db.query("select from notify.message where key like '%:confirmed' and state <> 'sent'");
    if (rows.length === 0) return;
    await new Promise((later) => setTimeout(later, 100));
  }
}

const digits = (text: string) => text.replace(/\D/g, '').slice(-9);
const PERSONAL = [aino.pic, aino.given, aino.family, aino.email, digits(aino.phone), digits(TYPED.phone), ...Object.values(TYPED)];

/** The secrets that stand in a text, also as parts of an address or with spaces between the figures of a number. */
function found(text: string, secrets: readonly string[] = PERSONAL): string[] {
  const plain = `${text}\n${decoded(text)}`.toLowerCase();
  const figures = plain.replace(/(?<=\d)[\s-]+(?=\d)/g, '');
  return secrets.filter((secret) => (/^\d+$/.test(secret) ? figures : plain).includes(secret.toLowerCase()));
}
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

test('the log says nothing of anybody, however much it says', () => {
  const [, log = ''] = product.said().split('Ctrl+C.');
  const lines = log.trim().split('\n');
  assert.ok(lines.filter((line) => line.includes('"msg":"request"')).length > 30, 'requests are logged at debug level');
  assert.ok(
    lines.some((line) => line.includes('request failed')),
    'the failure was logged',
  );
  for (const line of lines) {
    assert.doesNotThrow(() => JSON.parse(line), `not a structured line: ${line}`);
    assert.deepEqual(found(line), [], line);
  }
});

test('no address tells who somebody is or what they wrote', () => {
  assert.ok(addresses.length > 40);
  for (const address of addresses) assert.deepEqual(found(address), [], address);
});

test('messages outside the service say nothing of health', async () => {
  const { rows } = await db.query<{ text: string }>(`
    select concat_ws(e'\\n', m.subject, m.body, convert_from(a.content, 'utf8')) as text from fakes.mail m left join fakes.attachment a on a.mail = m.id
    union all select body from fakes.sms`);
  assert.ok(rows.length >= 2);
  const { rows: titles } = await db.query<{ title: string }>(
    `select lower(resource ->> 'title') as title from questionnaire.definition
    union select lower(t #>> '{}') from questionnaire.definition, jsonb_path_query(resource, '$._title.**.valueString') t`,
  );
  assert.ok(titles.length >= 9, 'titles of three assessments in three languages');
  const healthy =
    /oire|kipu|vaiv|tauti|sairaus|kuume|virtsa|kurkku|selk[äa]|symtom|smärt|besvär|sjukdom|feber|urin|hals|rygg|symptom|\bpain|illness|fever|throat|\bback\b/i;
  for (const { text } of rows) {
    assert.deepEqual(
      titles.filter((t) => text.toLowerCase().includes(t.title)),
      [],
      text,
    );
    assert.doesNotMatch(text, healthy);
    assert.deepEqual(found(text, [aino.pic, TYPED.note, TYPED.chat, TYPED.record, TYPED.instructions]), [], text);
  }
});

test('figures for the keepers of the service are figures only', async () => {
  const answer = await fetch(`${product.url}/metrics`);
  assert.equal(answer.status, 200);
  const text = await answer.text();
  const words = PERSONAL.filter((secret) => !/^\d+$/.test(secret));
  assert.deepEqual(found(text, words), []);
  assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-/, 'an id of something');
});
