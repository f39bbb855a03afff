import { urgentWords } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { addressOf, readWish } from './browse.input.ts';
import { BrowseView } from './browse.view.tsx';
import { find } from './find.ts';

const PER_PAGE = 20;

/** All services: search by word, narrow by filters, nearest or open first. Own municipality's services come before others. */
export const browse = page({
  at: '/services',
  may: anyone,

  async get(visit) {
    const wish = readWish(
      visit.query,
      visit.county.municipalities.map((m) => m.code),
    );
    const found = await find(wish, visit, { limit: PER_PAGE, offset: (wish.page - 1) * PER_PAGE });
    const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
    if (wish.page > pages) return { go: addressOf({ ...wish, page: pages }) };
    return { show: <BrowseView visit={visit} wish={wish} found={found} pages={pages} urgent={urgentWords(wish.q)} /> };
  },
});
