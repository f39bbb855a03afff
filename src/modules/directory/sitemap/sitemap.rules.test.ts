import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitemapOf } from './sitemap.rules.ts';

const url = 'https://polku.example.fi';
const entries = Array.from({ length: 5 }, (_, i) => ({ path: `/services/${i}`, changedAt: new Date('2026-11-28T12:00:00Z') }));
const count = (text: string | undefined, what: string) => (text ?? '').split(what).length - 1;

test('each page is there in three languages, which know each other', () => {
  const { index, parts } = sitemapOf(url, entries);
  assert.deepEqual([count(index, '<url>'), count(index, 'hreflang="sv"'), count(index, 'hreflang="x-default"'), parts.length], [15, 15, 15, 0]);
  assert.ok(index.includes('<loc>https://polku.example.fi/en/services/4</loc><lastmod>2026-11-28T12:00:00.000Z</lastmod>'));
});
test('what does not fit in one file is in parts, none over the limit and none lost', () => {
  const { index, parts } = sitemapOf(url, entries, 7);
  assert.deepEqual(
    parts.map((p) => count(p, '<url>')),
    [6, 6, 3],
  );
  assert.ok(index.includes('<sitemapindex') && index.includes('<loc>https://polku.example.fi/sitemap/3.xml</loc>'));
});
test('an address is written as XML writes it, and nothing at all is a sitemap too', () => {
  assert.ok(sitemapOf(url, [{ path: '/a?b=<"&' }]).index.includes('/fi/a?b=&lt;&quot;&amp;</loc>'));
  assert.ok(sitemapOf(url, []).index.endsWith('</urlset>'));
});
