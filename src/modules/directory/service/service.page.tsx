import { channelsOf, findService, opened, relatedTo } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { isFavourite, mayStar } from '../../favourites/index.ts';
import { whereIs } from '../near/here.ts';
import { nearestFirst } from './nearest.rules.ts';
import { ServiceView } from './service.view.tsx';

const RELATED = 5;

/** One service: what, for whom, how. By id or by the owner's id (the PTV id), so that links from elsewhere hold. */
export const service = page({
  at: '/services/:service',
  may: anyone,

  async get(visit) {
    const { db } = visit.world;
    const found = await findService(db, visit.params.service ?? '');
    if (!found) return missing;
    opened(visit.world, found.id);
    // A link from a municipality's own site says where its people live.
    const livesIn = visit.query.get('municipality');
    const municipality = visit.county.municipalities.find((m) => m.code === livesIn)?.code ?? visit.municipality;
    const channels = nearestFirst(await channelsOf(db, [found.id], { municipality }), whereIs(visit));
    const related = await relatedTo(db, found, { municipality, limit: RELATED });
    const starred = mayStar(visit) ? await isFavourite(visit, found.id) : undefined;
    const asked = Number(visit.query.get('places') ?? 1);
    const places = Number.isInteger(asked) && asked > 0 ? asked : 1;
    return { show: <ServiceView visit={visit} service={found} channels={channels} related={related} starred={starred} places={places} /> };
  },
});
