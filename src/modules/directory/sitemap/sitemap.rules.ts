import { LANGS } from '../../../kernel/i18n.ts';

/** A page: its path without language, and when it last changed if that is known. */
export type Entry = { path: string; changedAt?: Date };
export type Sitemap = { index: string; parts: readonly string[] };

/** Addresses in one file at most (sitemaps.org). */
export const MOST = 50_000;

/**
 * The sitemap at /sitemap.xml: every page in each language, with the others as alternates. Past `most` addresses an index of parts, the nth of them at
 * /sitemap/n.xml. Pure.
 */
export function sitemapOf(url: string, entries: readonly Entry[], most = MOST): Sitemap {
  const each = Math.floor(most / LANGS.length);
  const parts: string[] = [];
  for (let from = 0; from < entries.length; from += each) parts.push(partOf(url, entries.slice(from, from + each)));
  if (parts.length <= 1) return { index: parts[0] ?? partOf(url, []), parts: [] };
  const named = parts.map((_, i) => `<sitemap><loc>${xml(`${url}/sitemap/${i + 1}.xml`)}</loc></sitemap>`);
  return { index: `${HEAD}<sitemapindex ${NAMESPACE}>${named.join('')}</sitemapindex>`, parts };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const partOf = (url: string, entries: readonly Entry[]): string =>
  `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.map((e) => addressesOf(url, e)).join('\n')}</urlset>`;

function addressesOf(url: string, { path, changedAt }: Entry): string {
  const at = (lang: string) => xml(`${url}/${lang}${path}`);
  const alternates = [...LANGS, 'x-default'].map((lang) => {
    const inLang = at(lang === 'x-default' ? 'fi' : lang);
    return `<xhtml:link rel="alternate" hreflang="${lang}" href="${inLang}"/>`;
  });
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return LANGS.map((lang) => `<url><loc>${at(lang)}</loc>${changed}${alternates.join('')}</url>`).join('\n');
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
