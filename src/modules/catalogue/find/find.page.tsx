import { isTheme, publishedLayers, searchServices } from '../../../engines/directory/index.ts';
import { staff } from '../../../kernel/access.ts';
import { page, type Visit } from '../../../kernel/page.ts';
import { FindView, ON_PAGE } from './find.view.tsx';

export type Wish = { q: string; municipality: string | undefined; theme: string | undefined; page: number };

/** Services as residents find them; the client's municipality first, and what it lacks told. */
export const find = page({
  at: '/desk/catalogue',
  may: staff,

  async get(visit) {
    const { db } = visit.world;
    const wish = wishOf(visit);
    const { q, municipality, theme } = wish;
    const found = await searchServices(db, {
      ...{ q, municipality, lang: visit.lang, now: visit.now, theme: isTheme(theme) ? theme : undefined },
      ...{ limit: ON_PAGE, offset: (wish.page - 1) * ON_PAGE },
    });
    const layers = await publishedLayers(
      db,
      found.hits.map((h) => h.id),
    );
    return { show: <FindView visit={visit} wish={wish} found={found} layers={layers} /> };
  },
});

function wishOf({ query, county }: Visit): Wish {
  const municipality = county.municipalities.find((m) => m.code === query.get('municipality'))?.code;
  const theme = query.get('theme');
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    municipality,
    theme: isTheme(theme) ? theme : undefined,
    page: Math.max(1, Math.min(5000, Math.floor(Number(query.get('page')) || 1))),
  };
}
