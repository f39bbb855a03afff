import { listPlaces, textIn } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import type { Choice } from './embed.rules.ts';
import { EmbedView } from './embed.view.tsx';
import { readWish } from './wish.rules.ts';

/** For editors of other sites: choose what to show, see it, copy the code. */
export const embed = page({
  at: '/widget',
  may: anyone,

  async get(visit) {
    const { query, lang, county, world, now } = visit;
    const places = await listPlaces({ db: world.db, now }, { limit: 500 });
    const named = places.map((c) => ({ value: c.sourceId, text: textIn(c.names, lang) })).sort((a, b) => a.text.localeCompare(b.text, lang));
    const wish = readWish(
      query,
      county.municipalities.map((m) => m.code),
    );
    const kind = query.get('kind') === 'opening' ? 'opening' : 'search';
    const place = named.find((p) => p.value === query.get('places'))?.value;
    const { municipality, theme } = wish;
    // Hours of nothing would be an empty frame, so the first place is the example.
    const chosen: Choice = { kind, municipality, theme, place: place ?? (kind === 'opening' ? named[0]?.value : undefined) };
    return { show: <EmbedView visit={visit} chosen={chosen} places={named} /> };
  },
});
