import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ABrowser } from '../../../../test/a-browser.ts';
import { aBookedVisit, type BookedVisit } from '../../../../test/a-visit.ts';
import { actorOf, system, type TestServer, testServer } from '../../../../test/world.ts';
import { keepFromGuardians } from '../../../engines/matter/index.ts';
import { change } from '../../../kernel/change.ts';
import { sweep } from '../sweep.job.ts';

let server: TestServer;
let cookies: Record<string, string>;
let ahead = 0;
const pages: Page[] = [];
before(async () => {
  const env = { TURN_URL: 'turn:turn.example.fi:3478', TURN_SECRET: 'north' };
  server = await testServer({ env, clock: () => new Date(Date.now() + ahead) });
  cookies = Object.fromEntries(await Promise.all(['aino', 'nurse', 'physio'].map(async (key) => [key, await server.as(key)])));
});
after(async () => {
  for (const p of pages) p.close();
  await server.close();
});

const post = (path: string, as: string, form: object) =>
  fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies[as]!, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify(form),
  });
const open = (visit: BookedVisit) => postForm(visit, { do: 'open' });
const end = (visit: BookedVisit) => postForm(visit, { do: 'end', note: 'x', instructions: 'y' });
const postForm = (visit: BookedVisit, form: Record<string, string>) =>
  fetch(`${server.url}/fi/desk/visits/${visit.id}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.nurse!, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(form),
  });

type Told = { event: string; data: Record<string, unknown> & { html?: string; call?: string | null } };
type Page = { me: string; told: Told[]; hears(event: string, fits?: (data: Told['data']) => boolean): Promise<Told['data']>; close(): void };

/** A page of a visit as a browser would open it. */
async function aPage(visit: BookedVisit, as: string, me: string = crypto.randomUUID()): Promise<Page> {
  const leaving = new AbortController();
  const answer = await fetch(`${server.url}/visits/${visit.id}/live?me=${me}&lang=fi`, { headers: { cookie: cookies[as]! }, signal: leaving.signal });
  assert.equal(answer.status, 200);
  const told: Told[] = [];
  void (async () => {
    let rest = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop()!;
      for (const part of parts) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/m.exec(part) ?? [];
        if (event) told.push({ event, data: JSON.parse(data!) });
      }
    }
  })().catch(() => {});
  const page: Page = {
    me,
    told,
    async hears(event, fits = () => true) {
      for (let i = 0; i < 250; i++) {
        const found = told.find((t) => t.event === event && fits(t.data));
        if (found) return found.data;
        await new Promise((later) => setTimeout(later, 20));
      }
      throw new Error(`did not hear '${event}', but ${JSON.stringify(told)}`);
    },
    close: () => leaving.abort(),
  };
  pages.push(page);
  return page;
}
const saying = (words: string) => (data: Told['data']) => !!data.html?.includes(words);
const signal = (visit: BookedVisit, as: string, from: Page, to: Page, body: unknown) =>
  post(`/visits/${visit.id}/signal`, as, { from: from.me, to: to.me, body: JSON.stringify(body) });

test('a nurse sees live that the resident comes, and goes', async () => {
  const visit = await aBookedVisit(server.world);
  const nurse = await aPage(visit, 'nurse');
  await nurse.hears('now', saying('Asiakas ei ole vielä odotushuoneessa'));
  const aino = await aPage(visit, 'aino');
  await aino.hears('now', saying('Ammattilainen valmistautuu'));
  await nurse.hears('now', saying('Asiakas odottaa odotushuoneessa'));
  aino.close();
  await nurse.hears('now', saying('kävi odotushuoneessa'));
});

test('the relay is told at each opening, with a user name of the page and not of the person', async () => {
  const visit = await aBookedVisit(server.world);
  const { ice } = (await (await aPage(visit, 'aino')).hears('hello')) as { ice: { urls: string; username: string }[] };
  assert.equal(ice[0]?.urls, 'turn:turn.example.fi:3478');
  assert.match(ice[0]!.username, new RegExp(`^\\d+:${pages.at(-1)!.me}$`));
});

test('signals reach the other page only, once and in order, and only in an opened visit', async () => {
  const visit = await aBookedVisit(server.world);
  const aino = await aPage(visit, 'aino');
  const early = await aPage(visit, 'nurse');
  assert.equal((await signal(visit, 'aino', aino, early, ['too early'])).status, 404);
  await open(visit);
  assert.equal((await aino.hears('now', (d) => d.open === true)).call, null, 'a page drawn before the opening is not called');
  const nurse = await aPage(visit, 'nurse');
  await aino.hears('now', (d) => d.call === nurse.me);
  await nurse.hears('now', (d) => d.call === aino.me);

  for (const n of [1, 2, 3]) assert.equal((await signal(visit, 'nurse', nurse, aino, [{ n }])).status, 204);
  await aino.hears('signal', (d) => d.body === '[{"n":3}]');
  assert.deepEqual(
    aino.told.filter((t) => t.event === 'signal').map((t) => [t.data.from, t.data.body]),
    [1, 2, 3].map((n) => [nurse.me, `[{"n":${n}}]`]),
  );
  assert.equal(nurse.told.filter((t) => t.event === 'signal').length, 0);

  assert.equal((await signal(visit, 'aino', nurse, aino, ['in the name of another'])).status, 404);
  assert.equal((await signal(visit, 'physio', nurse, aino, ['by a stranger'])).status, 404);
  assert.equal((await signal(visit, 'nurse', nurse, nurse, ['to oneself'])).status, 404);
  assert.equal((await post(`/visits/${visit.id}/signal`, 'nurse', { from: nurse.me, to: 'x', body: '[]' })).status, 400);
  assert.equal((await signal(visit, 'nurse', nurse, aino, 'x'.repeat(70_000))).status, 400);

  const { rows } = await change(server.world, system, { action: 'test' }, (tx) =>
    sql<{ data: object }>`select data from kernel.event where type = 'visits.signal' and matter = ${visit.matter}`.execute(tx.db),
  );
  assert.ok(rows.length > 0);
  for (const { data } of rows) assert.deepEqual(Object.keys(data).sort(), ['signal', 'to'], 'what the browsers say is not in the events');
});

test('what waits for a page is handed over when its stream opens again', async () => {
  const visit = await aBookedVisit(server.world);
  await open(visit);
  const [aino, nurse] = [await aPage(visit, 'aino'), await aPage(visit, 'nurse')];
  await aino.hears('now', (d) => d.call === nurse.me);
  aino.close();
  await nurse.hears('now', saying('asiakas ei ole paikalla'));
  assert.equal((await signal(visit, 'nurse', nurse, aino, ['while away'])).status, 204);
  const again = await aPage(visit, 'aino', aino.me);
  assert.equal((await again.hears('signal')).body, '["while away"]');
  await nurse.hears('now', (d) => d.call === aino.me);
});

test('a second window of the same person takes over, and the first is told', async () => {
  const visit = await aBookedVisit(server.world);
  const first = await aPage(visit, 'aino');
  await first.hears('now');
  const second = await aPage(visit, 'aino');
  await first.hears('moved');
  assert.deepEqual(await (await post(`/visits/${visit.id}/here`, 'aino', { me: first.me })).json(), { moved: true });
  assert.equal((await post(`/visits/${visit.id}/here`, 'aino', { me: second.me })).status, 200);
});

test('a page id of somebody else is never taken over', async () => {
  const visit = await aBookedVisit(server.world);
  const aino = await aPage(visit, 'aino');
  await aino.hears('now');
  const stolen = await fetch(`${server.url}/visits/${visit.id}/live?me=${aino.me}`, { headers: { cookie: cookies.nurse! } });
  assert.equal(stolen.status, 404);
  assert.equal((await post(`/visits/${visit.id}/here`, 'nurse', { me: aino.me })).status, 404);
  const other = await aBookedVisit(server.world);
  assert.equal((await post(`/visits/${other.id}/here`, 'aino', { me: aino.me })).status, 404, 'nor for another visit');
});

test('a page that falls silent is taken as gone, and its heartbeat brings it back', async () => {
  const visit = await aBookedVisit(server.world);
  const [aino, nurse] = [await aPage(visit, 'aino'), await aPage(visit, 'nurse')];
  await nurse.hears('now', saying('Asiakas odottaa'));
  ahead += 80_000;
  const beat = async (as: string, page: Page) =>
    (await (await post(`/visits/${visit.id}/here?lang=fi`, as, { me: page.me })).json()) as { html: string };
  assert.match((await beat('nurse', nurse)).html, /kävi odotushuoneessa/);
  assert.match((await beat('aino', aino)).html, /valmistautuu/);
  assert.match((await beat('nurse', nurse)).html, /Asiakas odottaa/);
});

test('messages are told to both pages, those before the opening too', async () => {
  const visit = await aBookedVisit(server.world);
  const say = (as: string, text: string) => post(`/visits/${visit.id}/say?lang=fi`, as, { text, key: crypto.randomUUID() });
  const aino = await aPage(visit, 'aino');
  const answer = await say('aino', 'Olen <täällä>');
  const { id, html } = (await answer.json()) as { id: string; html: string };
  assert.match(html, /said-own/);
  assert.equal((await aino.hears('message')).id, id);
  const nurse = await aPage(visit, 'nurse');
  const heard = await nurse.hears('message', (d) => d.id === id);
  assert.match(heard.html!, /Olen &lt;täällä&gt;/);
  assert.doesNotMatch(heard.html!, /said-own/);
  const long = await say('aino', 'x'.repeat(4001));
  assert.equal(long.status, 422);
  assert.match(((await long.json()) as { problem: string }).problem, /liian pitkä/);
});

test('the end is told to both at once, and nothing of what the browsers said is left', async () => {
  const visit = await aBookedVisit(server.world);
  await open(visit);
  const [aino, nurse] = [await aPage(visit, 'aino'), await aPage(visit, 'nurse')];
  await signal(visit, 'aino', aino, nurse, ['x']);
  await end(visit);
  await Promise.all([aino, nurse].map((p) => p.hears('now', (d) => d.over === true)));
  const left = () =>
    change(server.world, system, { action: 'test' }, (tx) => sql`select from visits.signal where visit = ${visit.id}`.execute(tx.db));
  assert.equal((await left()).rows.length, 0);
  assert.equal((await signal(visit, 'aino', aino, nurse, ['after'])).status, 404);
  assert.equal((await post(`/visits/${visit.id}/say`, 'aino', { text: 'after', key: 'k' })).status, 409);
  await (await aPage(visit, 'aino')).hears('over');
});

test('signals are swept after an hour and presences after a day', async () => {
  const visit = await aBookedVisit(server.world);
  await open(visit);
  const [aino, nurse] = [await aPage(visit, 'aino'), await aPage(visit, 'nurse')];
  await nurse.hears('now', (d) => d.call === aino.me);
  const [one, two] = [{ ...aino, me: aino.me }, nurse];
  await signal(visit, 'aino', one, two, ['x']);
  const count = async (table: 'signal' | 'presence') =>
    (
      await change(server.world, system, { action: 'test' }, (tx) =>
        sql`select from ${sql.table(`visits.${table}`)} where visit = ${visit.id}`.execute(tx.db),
      )
    ).rows.length;
  ahead += 61 * 60_000;
  await sweep(server.world);
  assert.deepEqual([await count('signal'), await count('presence')], [0, 2]);
  ahead += 24 * 3_600_000;
  await sweep(server.world);
  assert.equal(await count('presence'), 0);
});

test('when a minor keeps the matter from the guardians, a guardian’s open page of the visit is out of it; the minor’s comes in anew', async () => {
  const visit = await aBookedVisit(server.world, { of: 'ilmari' });
  const keep = (kept: boolean) => change(server.world, actorOf('ilmari'), { action: 'test' }, (tx) => keepFromGuardians(tx, visit.matter, kept));
  await keep(false);
  const aino = await new ABrowser(server.url, await server.as('aino')).open('/fi/acting');
  const form = aino.forms.find((f) => f.buttons.some((b) => /Ilmari/.test(b.text)))!;
  const button = form.buttons.find((b) => /Ilmari/.test(b.text))!;
  await aino.send({ [button.name]: button.value }, { form });
  cookies.guardian = `polku_session=${aino.cookie('polku_session')}`;
  cookies.ilmari = await server.as('ilmari');

  const page = await aPage(visit, 'guardian');
  await page.hears('now');
  const beats = () => post(`/visits/${visit.id}/here`, 'guardian', { me: page.me });
  assert.equal((await beats()).status, 200);
  await keep(true);
  for (let i = 0; i < 250 && (await beats()).status !== 404; i++) await new Promise((later) => setTimeout(later, 20));
  assert.equal((await beats()).status, 404);
  const again = await fetch(`${server.url}/visits/${visit.id}/live?me=${page.me}`, { headers: { cookie: cookies.guardian! } });
  assert.equal(again.status, 404);
  await (await aPage(visit, 'ilmari')).hears('now');
});
