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
    const channels = await channelsOf(db, [found.id], { municipality: visit.municipality });
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
