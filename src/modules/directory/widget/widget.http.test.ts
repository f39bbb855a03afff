import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { sql } from 'kysely';
import { system, type TestServer, testServer } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import { embedCode } from './embed.rules.ts';

/** What stands on other sites, and what search engines read. */
const monday = new Date('2026-11-23T09:30:00+02:00');
let server: TestServer;
before(async () => {
  server = await testServer({ clock: () => monday });
});
after(() => server.close());

const open = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.url + path, { headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('other sites may frame the parts made for it, and no other page', async () => {
  const pages = server.running.parts.flatMap((p) => p.routes ?? []).filter((r) => r.kind === 'page' && r.get && !r.at.includes(':'));
  const framed: string[] = [];
  for (const { at } of pages) {
    const { headers } = await open(`/fi${at}`);
    const policy = headers.get('content-security-policy') ?? '';
    if (policy.includes('frame-ancestors *')) framed.push(at);
    else assert.ok(policy.includes("frame-ancestors 'none'") && headers.get('x-frame-options'), at);
    assert.ok(policy.includes("default-src 'none'") && policy.includes("script-src 'self'"), at);
  }
  assert.deepEqual(framed.sort(), ['/widget/opening', '/widget/search']);
  assert.equal((await open('/fi/widget/search')).headers.get('x-frame-options'), null);
});

test('a frame knows nobody and leaves no cookie, even in the browser of somebody signed in', async () => {
  const { text, headers } = await open('/sv/widget/search?q=tand', { cookie: `${await server.as('aino')}; polku_lang=fi` });
  assert.ok(!text.includes('Aino') && text.includes('noindex'));
  assert.equal(headers.get('set-cookie'), null);
});

test('search in a frame leads to the full page with the municipality, and to 112 first when it sounds urgent', async () => {
  const { text } = await open('/fi/widget/search?q=hammassärky&municipality=638&theme=teeth&places=porvoo-station,nothing');
  assert.match(text, /<a href="\/fi\/services\/[0-9a-f-]{36}\?municipality=638" target="_top"/);
  assert.match(plain(text), /Porvoon terveysasema Avoinna nyt Sulkeutuu klo 16.00/);
  assert.match(text, /<input type="hidden" name="places" value="porvoo-station,nothing"/);
  for (const [link] of text.matchAll(/<a (?!href="tel:)[^>]*>/g)) assert.ok(link.includes('target="_top"'), link);
  const urgent = (await open('/fi/widget/search?q=rintakipu')).text;
  assert.ok(urgent.indexOf('tel:112') > 0 && urgent.indexOf('tel:112') < urgent.indexOf('services/'));
  for (const query of [
    'municipality=999&theme=x',
    `places=${'x,'.repeat(500)}`,
    `q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    'q=%00%ff',
  ])
    assert.ok(!(await open(`/fi/widget/search?${query}`)).text.includes('<script>alert'), query);
});

test('hours of a place or of a service as a card; of nothing, a number to call', async () => {
  assert.match(plain((await open('/en/widget/opening?of=porvoo-station')).text), /Open now Closes at 16:00/);
  assert.match(plain((await open('/fi/widget/opening?of=dental-care')).text), /Avoinna nyt/);
  const none = await open('/fi/widget/opening?of=nothing');
  assert.deepEqual([none.status, none.text.includes('tel:')], [404, true]);
});

test('the script of the page around hears a frame of ours only, and keeps within bounds', async () => {
  const { text, headers } = await open('/widget/host.js');
  assert.deepEqual([headers.get('cross-origin-resource-policy'), headers.get('access-control-allow-origin')], ['cross-origin', '*']);
  const ours = { contentWindow: {}, src: `${server.url}/fi/widget/search`, style: { height: '' } };
  let hear: (event: object) => void = () => {};
  runInNewContext(text, {
    addEventListener: (_: string, listener: typeof hear) => (hear = listener),
    document: { querySelectorAll: () => [ours] },
    URL,
  });
  const after = (event: object) => {
    hear({ source: ours.contentWindow, origin: server.url, data: { polkuHeight: 500 }, ...event });
    return ours.style.height;
  };
  for (const event of [
    { source: {} },
    { origin: 'https://evil.example' },
    { data: null },
    { data: { polkuHeight: '1px;x' } },
    { data: { polkuHeight: Number.NaN } },
  ])
    assert.equal(after(event), '');
  assert.equal(after({}), '500px');
  assert.equal(after({ data: { polkuHeight: 1e9 } }), '4000px');
});

test('an editor sees the part and copies its code', async () => {
  const { text, headers } = await open('/fi/widget?kind=opening&places=porvoo-station');
  assert.match(headers.get('content-security-policy')!, /frame-src 'self'/);
  assert.match(text, /<iframe class="frame" src="\/fi\/widget\/opening\?of=porvoo-station" title="Aukioloajat"/);
  assert.ok(text.includes(`&lt;iframe src=&quot;${server.url}/fi/widget/opening?of=porvoo-station&quot;`));
  assert.match(embedCode({ src: 'https://x/?a="&b', title: '<b>', height: 1, script: 's' }), /src="https:\/\/x\/\?a=&quot;&amp;b" title="&lt;b>"/);
});

test('search engines find every service once, and read what it is; no text of it can break out', async () => {
  assert.ok((await open('/robots.txt')).text.includes(`\nSitemap: ${server.url}/sitemap.xml\n`));
  const sitemap = (await open('/sitemap.xml')).text;
  const [, address] = /<loc>([^<]*\/sv\/services\/[^<]+)<\/loc><lastmod>20/.exec(sitemap) ?? [];
  const { text } = await open(address!.slice(server.url.length));
  assert.ok(text.includes(`<link rel="canonical" href="${address}"/>`));
  assert.equal(text.match(/rel="alternate"/g)?.length, 4);
  assert.equal((await open('/sitemap/1.xml')).status, 404);
  const data = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
  const place = data((await open('/fi/channels/porvoo-station')).text);
  assert.deepEqual([place['@type'], place.openingHoursSpecification[0].opens, place.address.addressLocality], ['MedicalClinic', '08:00', 'Porvoo']);
  const name = '</script><script>alert(1)</script><!--';
  await change(server.world, system, { action: 'test' }, (tx) =>
    sql`update directory.service set names = ${JSON.stringify({ fi: name })} where source_id = 'dental-care'`.execute(tx.db),
  );
  const hostile = (await open('/fi/services/dental-care')).text;
  assert.ok(!hostile.includes('<script>alert') && !hostile.includes('<!--'));
  assert.deepEqual([data(hostile)['@type'], data(hostile).name], ['GovernmentService', name]);
});
