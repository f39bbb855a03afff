import { listPages, themes } from '../../../engines/directory/index.ts';
import { everyone } from '../../../kernel/access.ts';
import { type Answer, endpoint, missing } from '../../../kernel/page.ts';
import type { World } from '../../../kernel/world.ts';
import { ADDRESS } from '../../../ui/index.ts';
import { type Sitemap, sitemapOf } from './sitemap.rules.ts';

/** Pages for everybody, for search engines; robots.txt names it. */
export const sitemap = endpoint({ at: ADDRESS.sitemap, may: everyone, get: async ({ world }) => send((await made(world)).index) });

/** A part of a sitemap that does not fit in one file. */
export const sitemapPart = endpoint({
  at: '/sitemap/:file',
  may: everyone,

  async get({ world, params }) {
    const [, nth] = /^([1-9]\d{0,3})\.xml$/.exec(params.file ?? '') ?? [];
    const part = nth && (await made(world)).parts[Number(nth) - 1];
    return part ? send(part) : missing;
  },
});

async function made({ db, config }: World): Promise<Sitemap> {
  const fixed = [ADDRESS.home, ADDRESS.services, ...themes.map((t) => `${ADDRESS.services}?theme=${t.key}`), ADDRESS.accessibility, ADDRESS.privacy];
  const paged = (await listPages(db)).map(({ kind, id, changedAt }) => ({
    path: kind === 'service' ? `/services/${id}` : `/channels/${id}`,
    changedAt,
  }));
  return sitemapOf(config.url, [...fixed.map((path) => ({ path })), ...paged]);
}

const send = (xml: string): Answer => ({
  send: xml,
  type: 'application/xml; charset=utf-8',
  headers: { 'cache-control': 'public, max-age=3600' },
});
