import { channelsOf, servicesBySource } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { NeedView } from './need.view.tsx';
import { ThemeView } from './theme.view.tsx';

/** What helps in one need, in own municipality: assessment first, then services with phone and place beside digital. */
export const need = page({
  at: '/needs/:need',
  may: anyone,

  async get(visit) {
    const found = visit.county.guidance.needs.find((n) => n.key === visit.params.need);
    if (!found) return missing;
    const { db } = visit.world;
    const services = await servicesBySource(db, found.services, { municipality: visit.municipality });
    const channels = await channelsOf(
      db,
      services.map((s) => s.id),
      { municipality: visit.municipality },
    );
    return { show: <NeedView visit={visit} need={found} services={services} channels={channels} /> };
  },
});

/** The needs of one theme. */
export const theme = page({
  at: '/themes/:theme',
  may: anyone,

  get(visit) {
    const found = visit.county.guidance.themes.find((t) => t.key === visit.params.theme);
    return found ? { show: <ThemeView visit={visit} theme={found} /> } : missing;
  },
});
