import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Guidance, Rule } from '../../../../counties/guidance.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import { findDraft, publishedGuidance } from '../../../engines/guidance/index.ts';

/** Monday at half past ten, when phones are open. */
const monday = new Date('2026-11-30T10:30:00+02:00');
let server: TestServer;
let editor: string;
before(async () => {
  server = await testServer({ clock: () => monday });
  editor = await server.as('admin');
});
after(() => server.close());

const read = async (path: string, cookie = editor) => {
  const answer = await fetch(server.url + path, { redirect: 'manual', headers: { cookie } });
  return { status: answer.status, html: await answer.text() };
};
const send = async (path: string, fields: [string, string][] | Record<string, string>) => {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: editor, origin: server.url },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' };
};
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const resident = async (need: string, municipality: string) => (await read(`/fi/needs/${need}`, `polku_municipality=${municipality}`)).html;
const now = async (): Promise<Guidance> => (await findDraft(server.world.db))?.definition ?? (await publishedGuidance(server.world)).definition;
const ruleNow = async (key: string): Promise<Rule> => (await now()).rules.find((r) => r.key === key)!;

/** What the form of a rule sends when some of it was changed. */
function ruleForm(rule: Rule, base: string, pressed = 'save'): [string, string][] {
  const many = (['needs', 'municipalities', 'audiences', 'lifeEvents', 'langs'] as const).flatMap((f) =>
    rule[f].map((v): [string, string] => [f, v]),
  );
  const day = (name: string, value?: string): [string, string][] => {
    const [year, month, date] = value?.split('-') ?? [];
    return value
      ? [
          [`${name}-day`, date!],
          [`${name}-month`, month!],
          [`${name}-year`, year!],
        ]
      : [];
  };
  return [
    ['base', base],
    ['do', pressed],
    ['name', rule.name],
    ...many,
    ['targets', rule.targets.join(' ')],
    ...(['fi', 'sv', 'en'] as const).map((l): [string, string] => [`because-${l}`, rule.because[l]]),
    ...day('from', rule.from),
    ...day('until', rule.until),
    ...(rule.last ? [['last', 'yes'] as [string, string]] : []),
  ];
}
async function publish(note: string) {
  const { html } = await read('/fi/admin/guidance/publish');
  return send('/fi/admin/guidance/publish', { step: hidden(html, 'step'), over: hidden(html, 'over'), note });
}
async function restore(number: number) {
  const { html } = await read(`/fi/admin/guidance/history/${number}`);
  return send(`/fi/admin/guidance/history/${number}`, { over: hidden(html, 'over'), note: 'Takaisin' });
}

test('the same need in seven municipalities ends at a working place in each', async () => {
  for (const [code, place] of Object.entries({
    '018': 'Askolan rokotusbotti',
    '407': 'Lapinjärven eTerveys',
    '434': 'Loviisan eTerveys',
    '504': 'Hyvis',
    '638': 'Porvoon ajanvaraus',
    '616': 'Hyvis',
    '753': 'Rokotusajan saat soittamalla',
  })) {
    const html = await resident('vaccination', code);
    assert.ok(html.includes(place), code);
    assert.match(html, /href="tel:\+358190001000"/, code);
  }
  assert.ok(!(await read('/fi/needs/vaccination', '')).html.includes('eTerveys'), 'nobody has to tell where they live');
});

test('a municipality’s own solution is switched off: previewed, published, in force at once, and rolled back', async () => {
  const { html: page } = await read('/fi/admin/guidance/rules/loviisa-booking');
  const removed = await send('/fi/admin/guidance/remove', { base: hidden(page, 'base'), list: 'rules', key: 'loviisa-booking' });
  assert.match(removed.to, /done=removed/);

  const preview = await read('/fi/admin/guidance/preview?need=vaccination&home=434&lang=sv');
  assert.match(preview.html, /Esikatselu luonnoksesta/);
  assert.match(preview.html, /<h1>Vaccinationer/);
  assert.ok(!preview.html.includes('Lovisas eHälsa'));
  assert.match((await read('/fi/admin/guidance/compare')).html, /Poistettu<\/span> Sääntö: Loviisa: oma ajanvaraus/);
  assert.ok((await resident('vaccination', '434')).includes('Loviisan eTerveys'), 'residents see no draft');

  assert.equal((await publish('')).status, 422, 'a note is needed');
  assert.equal((await publish('Loviisan oma ajanvaraus suljettiin')).status, 303);
  const after = await resident('vaccination', '434');
  assert.ok(!after.includes('eTerveys') && after.includes('Rokotusajan saat soittamalla'));
  assert.match(after, /href="tel:\+358190001000"/, 'no path breaks');

  assert.equal((await restore(1)).status, 303);
  assert.ok((await resident('vaccination', '434')).includes('Loviisan eTerveys'));
  const { html } = await read('/fi/admin/guidance/history');
  assert.match(html, /Versio 3.*Voimassa.*Palautettu versio 1.*Versio 2.*Loviisan oma ajanvaraus suljettiin.*Versio 1/s);
});

test('two editors of the same rule collide and nothing typed is lost; elsewhere both are kept', async () => {
  const { html } = await read('/fi/admin/guidance/rules/hyvis-booking');
  const base = hidden(html, 'base');
  const rule = await ruleNow('hyvis-booking');
  const because = { ...rule.because, fi: 'Ensimmäisen sana' };
  assert.equal((await send('/fi/admin/guidance/rules/hyvis-booking', ruleForm({ ...rule, because }, base))).status, 303);

  const mine = { ...rule, because: { ...rule.because, fi: 'Toisen sana' } };
  const collided = await send('/fi/admin/guidance/rules/hyvis-booking', ruleForm(mine, base));
  assert.equal(collided.status, 409);
  assert.match(collided.html, /ehti tallentaa saman kohdan/);
  assert.match(collided.html, /Ensimmäisen sana/);
  assert.match(collided.html, /<textarea[^>]*name="because-fi"[^>]*>Toisen sana/);

  const other = await ruleNow('klinik-access');
  assert.equal(
    (await send('/fi/admin/guidance/rules/klinik-access', ruleForm({ ...other, name: 'Klinikka' }, base))).status,
    303,
    'another rule is nobody’s collision',
  );
  assert.equal(
    (await send('/fi/admin/guidance/rules/hyvis-booking', ruleForm(mine, hidden(collided.html, 'base')))).status,
    303,
    'saving again keeps mine',
  );
  assert.equal((await ruleNow('hyvis-booking')).because.fi, 'Toisen sana');

  for (const expected of ['Klinikka', 'Ensimmäisen sana']) {
    await send('/fi/admin/guidance/undo', {});
    const draft = await now();
    assert.ok(
      draft.rules.some((r) => r.name === expected || r.because.fi === expected),
      `undone back to ${expected}`,
    );
  }
});

test('targets are looked up, added and put in order by buttons alone, each press a saved step', async () => {
  const path = '/fi/admin/guidance/rules/home-care';
  const press = async (button: string, find = '') => {
    const { html } = await read(path);
    return send(path, [...ruleForm(await ruleNow('home-care'), hidden(html, 'base'), button), ['find', find]]);
  };
  const found = await press('find', 'turvapuhelin');
  assert.match(found.html, /value="add:service:safety-phone-meals"|service:safety-phone-meals/);
  await press('add:outside:kela');
  await press('up:2');
  assert.deepEqual((await ruleNow('home-care')).targets, ['service:senior-guidance', 'outside:kela', 'service:safety-phone-meals']);
  await press('drop:1');
  assert.deepEqual((await ruleNow('home-care')).targets, ['service:senior-guidance', 'service:safety-phone-meals']);
  await send('/fi/admin/guidance/move', { rule: 'carer-mandate', need: 'home-care', by: 'up' });
  const order = (await now()).rules.map((r) => r.key);
  assert.ok(order.indexOf('carer-mandate') < order.indexOf('home-care'));
});

test('what would leave somebody without a way is not published', async () => {
  const { html } = await read('/fi/admin/guidance/rules/violence');
  const rule = await ruleNow('violence');
  await send(
    '/fi/admin/guidance/rules/violence',
    ruleForm({ ...rule, targets: ['service:closed-long-ago'], because: { ...rule.because, sv: '' } }, hidden(html, 'base')),
  );
  const check = (await read('/fi/admin/guidance/check')).html;
  assert.match(check, /Kohdetta ei ole: Palvelu: closed-long-ago/);
  assert.match(check, /Teksti puuttuu \(perustelu\): ruotsi/);
  assert.match(check, /href="\/fi\/admin\/guidance\/rules\/violence"/);
  assert.equal((await publish('Hups')).status, 422);
  assert.match((await read('/fi/needs/violence', '')).html, /Voit soittaa nimettömästi/);
  await send('/fi/admin/guidance/undo', {});
});

test('a stale publication is refused: the draft has moved on, or another version came into force', async () => {
  const stale = (await read('/fi/admin/guidance/publish')).html;
  const fields = { step: hidden(stale, 'step'), over: hidden(stale, 'over'), note: 'Vanhentunut' };
  await send('/fi/admin/guidance/move', { rule: 'carer-mandate', need: 'home-care', by: 'down' });
  const moved = await send('/fi/admin/guidance/publish', fields);
  assert.equal(moved.status, 409);
  assert.match(moved.html, /Luonnos on muuttunut/);

  const page = (await read('/fi/admin/guidance/publish')).html;
  assert.equal((await restore(2)).status, 303);
  const other = await send('/fi/admin/guidance/publish', { step: hidden(page, 'step'), over: hidden(page, 'over'), note: 'Vanhentunut' });
  assert.equal(other.status, 409);
  assert.match(other.html, /Joku on julkaissut toisen version/);
  assert.match(other.html, /<textarea[^>]*name="note"[^>]*>Vanhentunut/);
  assert.equal((await publish('Nyt')).status, 303);
});

test('a guidance goes out as a file and comes in as a step of the draft; what is no guidance changes nothing', async () => {
  const { html: json } = await read('/api/admin/guidance');
  const changed = JSON.parse(json) as Guidance;
  const renamed = { ...changed, needs: changed.needs.map((n) => (n.key === 'flu' ? { ...n, name: { ...n.name, fi: 'Nuha' } } : n)) };
  assert.equal((await send('/fi/admin/guidance/file', { json: JSON.stringify(renamed) })).status, 303);
  assert.match((await read('/fi/admin/guidance/compare')).html, /suomi: Nuha/);
  await send('/fi/admin/guidance/discard', {});
  for (const bad of [
    '{',
    '[]',
    JSON.stringify({ ...changed, outside: [{ ...changed.outside[0], url: { fi: 'javascript:alert(1)', sv: '', en: '' } }] }),
  ])
    assert.equal((await send('/fi/admin/guidance/file', { json: bad })).status, 422);
  assert.equal(await findDraft(server.world.db), undefined);
});

test('an address that is no web page is refused, kept as it was typed', async () => {
  const answer = await send('/fi/admin/guidance/outside/new', { kind: 'national', 'name-fi': 'Paha', 'url-fi': 'javascript:alert(1)' });
  assert.equal(answer.status, 422);
  assert.match(answer.html, /value="javascript:alert\(1\)"/);
});

test('what was published never changes, whoever tries', async () => {
  const asEditor = (what: ReturnType<typeof sql>) =>
    change(server.world, actorOf('admin'), { action: 'admin.edit-guidance' }, (tx) => what.execute(tx.db).then(() => {}));
  await assert.rejects(asEditor(sql`update guidance.version set note = 'x' where number = 1`), /does not change/);
  await assert.rejects(asEditor(sql`update guidance.version set state = 'published' where number = 1`), /does not change/);
  await assert.rejects(asEditor(sql`delete from guidance.step`), /permission denied/);
});
