import { countServices, listServices, searchServices, type Texts, textIn, urgentWords } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { type Visit, page } from '../../../kernel/page.ts';
import { addressOf, readWish, type Wish } from './browse.input.ts';
import { BrowseView, type Counts, type Shown } from './browse.view.tsx';

const PER_PAGE = 20;

/** All services: search by word, narrow by theme and municipality. Own municipality's services come first. */
export const browse = page({
  at: '/services',
  may: anyone,

  async get(visit) {
    const codes = visit.county.municipalities.map((m) => m.code);
    const wish = readWish(visit.query, codes);
    const { total, services, counts } = wish.q ? await searched(visit, wish, codes) : await listed(visit, wish, codes);
    const pages = Math.max(1, Math.ceil(total / PER_PAGE));
    if (wish.page > pages) return { go: addressOf({ ...wish, page: pages }) };
    return {
      show: <BrowseView visit={visit} wish={wish} services={services} total={total} pages={pages} counts={counts} urgent={urgentWords(wish.q)} />,
    };
  },
});

type Answer = { total: number; services: Shown[]; counts: Counts };

async function searched(visit: Visit, wish: Wish, codes: readonly string[]): Promise<Answer> {
  const { total, hits, facets } = await searchServices(visit.world.db, {
    q: wish.q,
    lang: visit.lang,
    municipality: visit.municipality,
    onlyIn: wish.municipality,
    theme: wish.theme,
    count: codes,
    limit: PER_PAGE,
    offset: (wish.page - 1) * PER_PAGE,
  });
  const services = hits.map((h) => ({ id: h.id, name: h.name, summary: h.summary, assessment: false }));
  return {
    total,
    services,
    counts: { themes: new Map(Object.entries(facets.themes)), municipalities: new Map(Object.entries(facets.municipalities)) },
  };
}

async function listed(visit: Visit, wish: Wish, codes: readonly string[]): Promise<Answer> {
  const { db } = visit.world;
  const wanted = { theme: wish.theme, municipality: wish.municipality };
  const counts = await countServices(db, wanted, codes);
  const { total, services } = await listServices(db, { ...wanted, lang: visit.lang, limit: PER_PAGE, offset: (wish.page - 1) * PER_PAGE });
  const text = (texts: Texts) => textIn(texts, visit.lang);
  return {
    total,
    counts,
    services: services.map((s) => ({ id: s.id, name: text(s.names), summary: text(s.summaries), assessment: s.assessment !== null })),
  };
}
