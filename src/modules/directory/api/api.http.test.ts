import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { sql } from 'kysely';
import { aProgram } from '../../../../test/a-program.ts';
import { system, type TestServer, testServer } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';

const monday = new Date('2026-11-23T09:30:00+02:00');
let now = monday;
let server: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: JSON, looked into by its test
type Json = Record<string, any>;
let description: Json;
before(async () => {
  server = await testServer({ clock: () => now });
  description = (await got('/openapi.json')).body;
});
after(() => server.close());

async function got(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: Json; headers: Headers }> {
  const answer = await fetch(`${server.url}/api/directory/v1${path}`, { headers, redirect: 'manual' });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : {}, headers: answer.headers };
}

/** The description with every object closed: a field that it does not tell of is a mistake too. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([k, v]) => [k, closed(v)]));
  return 'properties' in inner && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner;
}
let ajv: Ajv2020 | undefined;
/** What in an answer is not as described. */
function unlike(path: string, status: number, body: unknown): string[] {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (a: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: 'api', ...(closed(description) as object) });
  }
  const { content } = description.paths[path].get.responses[status];
  const [{ schema }] = Object.values(content) as [{ schema: { $ref: string } }];
  const check = ajv.getSchema(`api${schema.$ref}`)!;
  return check(body) ? [] : check.errors!.slice(0, 5).map((e) => `${path} ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

test('everything that answers is described, and everything described answers as described', async () => {
  const routes = server.running.parts.flatMap((p) => p.routes ?? []).filter((r) => r.at.startsWith('/api/directory/v1/'));
  assert.deepEqual(
    routes.map((r) => r.at.replace('/api/directory/v1', '').replace(':id', '{id}')).filter((at) => at !== '/openapi.json'),
    Object.keys(description.paths),
  );
  assert.equal(description.servers[0].url, `${server.url}/api/directory/v1`);
  const wrong: string[] = [];
  for (const path of ['/services', '/channels', '/organizations']) {
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { status, body } = await got(`${path}?limit=100&page=${page}`);
      pages = body.pages;
      wrong.push(...unlike(path, status, body));
      assert.ok(body.items.length > 0 && body.gone.length === 0);
    }
  }
  for (const [path, asked] of [
    ['/search', '/search?q=hammas&near=60.39,25.66&radius=50'],
    ['/services/{id}', '/services/back-pain-care'],
    ['/channels/{id}', '/channels/porvoo-station'],
    ['/organizations/{id}', '/organizations/county'],
    ['/codes', '/codes'],
  ] as const) {
    const { status, body } = await got(asked);
    assert.equal(status, 200, asked);
    wrong.push(...unlike(path, status, body));
  }
  assert.deepEqual(wrong, []);
  assert.ok(
    unlike('/services/{id}', 200, { ...(await got('/services/back-pain-care')).body, internal: 'x' }).length > 0,
    'the check sees a new field',
  );
});

test('every value that the description lists is taken', async () => {
  for (const { name, schema } of description.paths['/search'].get.parameters as { name: string; schema: Json }[])
    for (const value of [...(schema.enum ?? []), schema.default, schema.minimum, schema.maximum])
      if (value !== undefined) assert.equal((await got(`/search?near=60.4,25.7&${name}=${value}`)).status, 200, `${name}=${value}`);
});

test('a program searches, narrows, and follows the pages', async () => {
  const { body } = await got('/search?q=back%20pain&lang=en&municipality=638&limit=3');
  const [first] = body.hits;
  assert.deepEqual([first.sourceId, first.type, first.lang, typeof first.open], ['back-pain-care', 'service', 'en', 'boolean']);
  assert.ok(body.total >= 1 && body.facets.municipalities['638'] >= 1);
  const near = (await got('/search?near=60.3925,25.6651&sort=distance&limit=5')).body.hits;
  assert.ok(near[0].distance <= near[4].distance && near[4].distance < 100);
  assert.ok((await got('/search?near=60.3925,25.6651&radius=0.001')).body.total < (await got('/search')).body.total);
  for (const hit of (await got('/search?open=true&limit=100')).body.hits) assert.equal(hit.open, true);
  assert.ok((await got('/search?type=PrintableForm')).body.total > 0);
  const seen: string[] = [];
  for (let at: string | undefined = `${server.url}/api/directory/v1/search?limit=30`; at; ) {
    const answer: Response = await fetch(at);
    seen.push(...((await answer.json()) as Json).hits.map((h: Json) => h.id));
    at = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  assert.deepEqual([seen.length, new Set(seen).size], [(await got('/search')).body.total, seen.length]);
});

test('by id or source id, with hours now', async () => {
  const service = (await got('/services/back-pain-care')).body;
  assert.equal((await got(`/services/${service.id}`)).body.sourceId, 'back-pain-care');
  assert.equal(service.channels[0].type, 'EChannel');
  const place = (await got('/channels/porvoo-station')).body;
  assert.deepEqual([place.openNow, place.municipality, place.services.length > 5], [true, '638', true]);
  const organization = (await got('/organizations/county')).body;
  assert.equal(organization.names.en, 'Wellbeing Services County of East Uusimaa');
});

test('what is wrong is named, with what is accepted, and is never our failure', async () => {
  const long = 'a'.repeat(201);
  for (const query of [
    ...[
      'limit=0',
      'limit=abc',
      'limit=101',
      'limit=1e9',
      'limit=NaN',
      'limit=',
      'offset=-1',
      'offset=Infinity',
      'lang=de',
      'lang=',
      'theme=__proto__',
    ],
    ...['municipality=Porvoo', "municipality=6'8", 'audience=KR1;drop', 'type=Letter', 'language=FI', 'sort=random', 'open=maybe', `q=${long}`],
    ...[
      'near=Porvoo',
      'near=NaN,NaN',
      'near=91,25',
      'near=60',
      'near=60,25,1',
      'near=1e3,25',
      'near=60,181',
      'near=',
      'what=1',
      '__proto__=1',
      'q=a&q=b',
    ],
  ]) {
    const { status, body, headers } = await got(`/search?${query}`);
    assert.deepEqual([status, body.errors?.[0].parameter], [400, query.split('=')[0]], query);
    assert.match(headers.get('content-type')!, /^application\/problem\+json/);
    assert.deepEqual(unlike('/search', 400, body), []);
  }
  for (const radius of ['radius=NaN', 'radius=-1', 'radius=0', 'radius=Infinity', 'radius=1e9', 'radius='])
    assert.equal((await got(`/search?near=60,25&${radius}`)).body.errors[0].parameter, 'radius');
  assert.deepEqual((await got('/search?radius=5')).body.errors[0].parameter, 'near');
  assert.match((await got('/search?limit=1000')).body.detail, /^limit: a whole number from 1 to 100$/);
  for (const query of ['page=0', 'changedSince=yesterday', 'changedSince=2026-13-45', 'changedSince=2026-11-01T10:00:00', 'limit=1000000'])
    assert.equal((await got(`/services?${query}`)).body.errors[0].parameter, query.split('=')[0], query);
  assert.equal((await got('/services/back-pain-care?lang=fi')).status, 400);
  for (const path of ['/services/nothing', "/channels/'--", '/organizations/%25', `/services/${'x'.repeat(300)}`, '/services/__proto__']) {
    const { status, body, headers } = await got(path);
    assert.deepEqual([status, body.status, headers.get('access-control-allow-origin')], [404, 404, '*'], path);
  }
  for (const q of ['%27%3B%20drop%20table', '%3Cscript%3E', '%F0%9F%A4%94', '(((', '%25_%5C', 'near=1'])
    assert.equal((await got(`/search?q=${q}`)).status, 200, q);
  assert.equal((await got('/services?page=100000')).body.items.length, 0);
});

test('the guide says in three languages what can be asked, and its examples answer', async () => {
  for (const lang of ['fi', 'sv', 'en']) {
    const html = await (await fetch(`${server.url}/${lang}/api`)).text();
    const examples = [...html.matchAll(/href="(\/api\/directory\/v1\/[^"]+)"/g)].map(([, at]) => at!.replaceAll('&amp;', '&'));
    assert.equal(examples.length, Object.keys(description.paths).length + 1);
    if (lang === 'fi') for (const at of examples) assert.equal((await fetch(server.url + at)).status, 200, at);
    for (const { parameters } of Object.values<Json>(description.paths).map((p) => p.get))
      for (const { name } of parameters) assert.ok(html.includes(`>${name}<`), name);
  }
  assert.equal((await fetch(`${server.url}/api`)).url, `${server.url}/fi/api`);
});

test('any site may read it, what has not changed is not sent again, and nothing can be written', async () => {
  const first = await got('/services/back-pain-care', { origin: 'https://porvoo.example' });
  assert.equal(first.headers.get('access-control-allow-origin'), '*');
  assert.equal(first.headers.get('cache-control'), 'public, max-age=60');
  const again = await got('/services/back-pain-care', { 'if-none-match': `"x", W/${first.headers.get('etag')}` });
  assert.deepEqual([again.status, again.body], [304, {}]);
  assert.equal(first.headers.get('set-cookie'), null);
  assert.equal((await fetch(`${server.url}/api/directory/v1/services/back-pain-care`, { method: 'POST' })).status, 405);
  const program = await aProgram(server, ['Patient']);
  assert.equal((await got('/search', { authorization: await program.token() })).status, 200);
});

test('who copies the whole hears of what has changed, and of what is hidden', async () => {
  now = new Date('2099-01-13T12:00:00+02:00');
  const since = '2099-01-13T11:00:00%2B02:00';
  assert.equal((await got(`/services?changedSince=${since}`)).body.total, 0);
  const hidden = (await got('/services/back-pain-care')).body.id;
  await change(server.world, system, { action: 'test' }, async (tx) => {
    await sql`update directory.service set hidden = true where id = ${hidden}`.execute(tx.db);
    await sql`update directory.service set charge_type = 'Free' where source_id = 'dental-care'`.execute(tx.db);
  });
  for (const moment of [since, since.replace('%2B', '+'), '2099-01-13']) {
    const { body } = await got(`/services?changedSince=${moment}`);
    assert.deepEqual(body.gone, [{ id: hidden, sourceId: 'back-pain-care', changedAt: now.toISOString() }]);
    assert.deepEqual(
      body.items.map((s: Json) => [s.sourceId, s.chargeType, s.changedAt]),
      [['dental-care', 'Free', now.toISOString()]],
    );
    assert.deepEqual(unlike('/services', 200, body), []);
  }
  assert.equal((await got('/services/back-pain-care')).status, 404);
  assert.ok(!(await (await fetch(`${server.url}/sitemap.xml`)).text()).includes(hidden));
});
