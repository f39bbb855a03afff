import { searchServices, urgentWords } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { addressOf, readWish } from './browse.input.ts';
import { BrowseView } from './browse.view.tsx';

const PER_PAGE = 20;

/** All services: search by word, narrow by theme and municipality. Own municipality's services come first. */
export const browse = page({
  at: '/services',
  may: anyone,

  async get(visit) {
    const codes = visit.county.municipalities.map((m) => m.code);
    const wish = readWish(visit.query, codes);
    const { total, hits, facets } = await searchServices(visit.world.db, {
      ...{ q: wish.q, lang: visit.lang, now: visit.now, municipality: visit.municipality, onlyIn: wish.municipality, theme: wish.theme },
      ...{ count: codes, limit: PER_PAGE, offset: (wish.page - 1) * PER_PAGE },
    });
    const pages = Math.max(1, Math.ceil(total / PER_PAGE));
    if (wish.page > pages) return { go: addressOf({ ...wish, page: pages }) };
    return {
      show: <BrowseView visit={visit} wish={wish} services={hits} total={total} pages={pages} counts={facets} urgent={urgentWords(wish.q)} />,
    };
  },
});
