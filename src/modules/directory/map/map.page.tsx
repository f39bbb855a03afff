import { placesOf } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { addressOf, readWish } from '../browse/browse.input.ts';
import { find } from '../browse/find.ts';
import { MapView } from './map.view.tsx';

/** More than in the plain list: a map shows them at once. */
const PER_PAGE = 40;

/** The same search on a map: the same filters, and beside the map the same services in the same order as in the list. */
export const servicesMap = page({
  at: '/services/map',
  may: anyone,

  async get(visit) {
    const wish = readWish(
      visit.query,
      visit.county.municipalities.map((m) => m.code),
    );
    const found = await find(wish, visit, { limit: PER_PAGE, offset: (wish.page - 1) * PER_PAGE });
    const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
    if (wish.page > pages) return { go: addressOf({ ...wish, page: pages }, '/services/map') };
    const places = await placesOf(
      visit.world.db,
      found.hits.map((h) => h.id),
      { municipality: visit.municipality },
    );
    return { show: <MapView visit={visit} wish={wish} found={found} pages={pages} places={places} /> };
  },
});
