import { findChannel, searchServices, urgentWords } from '../../../engines/directory/index.ts';
import { everyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { WidgetSearchView } from './search.view.tsx';
import { readWish } from './wish.rules.ts';

/** As many as fit in a part of another page; all are a press away. */
const SHOWN = 5;

/** Service search for other sites to show in a frame: a search box, the first results, and hours of the places they have chosen. */
export const widgetSearch = page({
  at: '/widget/search',
  may: everyone,
  framed: true,

  async get(visit) {
    const { db } = visit.world;
    const wish = readWish(
      visit.query,
      visit.county.municipalities.map((m) => m.code),
    );
    const asked = wish.q !== '' || wish.theme !== undefined;
    const { q, municipality, theme } = wish;
    const found = asked
      ? await searchServices(db, { q, lang: visit.lang, now: visit.now, municipality, onlyIn: municipality, theme, limit: SHOWN, offset: 0 })
      : undefined;
    const places = (await Promise.all(wish.places.map((key) => findChannel(db, key)))).filter((c) => c !== undefined);
    return { show: <WidgetSearchView visit={visit} wish={wish} found={found} places={places} urgent={urgentWords(q)} /> };
  },
});
