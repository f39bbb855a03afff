import { channelsOf, findService } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { isFavourite, mayStar } from '../../favourites/index.ts';
import { ServiceView } from './service.view.tsx';

/** One service: what, for whom, how. By id or by the owner's id (the PTV id), so that links from elsewhere hold. */
export const service = page({
  at: '/services/:service',
  may: anyone,

  async get(visit) {
    const { db } = visit.world;
    const found = await findService(db, visit.params.service ?? '');
    if (!found) return missing;
    // A link from a municipality's own site says where its people live.
    const asked = visit.query.get('municipality');
    const municipality = visit.county.municipalities.find((m) => m.code === asked)?.code ?? visit.municipality;
    const channels = await channelsOf(db, [found.id], { municipality });
    const places = Number(visit.query.get('places') ?? 1);
    const starred = mayStar(visit) ? await isFavourite(visit, found.id) : undefined;
    return {
      show: (
        <ServiceView
          visit={visit}
          service={found}
          channels={channels}
          starred={starred}
          places={Number.isInteger(places) && places > 0 ? places : 1}
        />
      ),
    };
  },
});
