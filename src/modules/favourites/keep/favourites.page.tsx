import { findService, servicesById } from '../../../engines/directory/index.ts';
import type { Rule } from '../../../kernel/access.ts';
import { asId, type ServiceId } from '../../../kernel/ids.ts';
import { one, page } from '../../../kernel/page.ts';
import { backTo } from './back.rules.ts';
import { onDevice } from './device.ts';
import { FavouritesView } from './favourites.view.tsx';
import { add, favouritesOf, join, remove, waiting } from './keep.ts';

/** One's own stars, or the device's: nobody gives stars in another's name. */
const residentsThemselvesAndVisitors = { who: ['anonymous', 'resident'], self: true } as const satisfies Rule;

/** The starred services; stars are given and taken here, also from the service's own page. */
export const favouritesPage = page({
  at: '/favourites',
  may: residentsThemselvesAndVisitors,

  async get(visit) {
    const gone = asId<ServiceId>(visit.query.get('removed') ?? '');
    const [removed] = gone ? await servicesById(visit.world.db, [gone]) : [];
    return {
      show: (
        <FavouritesView
          visit={visit}
          services={await favouritesOf(visit)}
          waiting={waiting(visit).length}
          removed={removed}
          full={visit.query.has('full')}
        />
      ),
    };
  },

  async post(visit) {
    const back = backTo(one(visit.form, 'back'));
    const doing = one(visit.form, 'do');
    if (doing === 'keep') await join(visit);
    if (doing === 'forget') onDevice.forget(visit);
    const service = doing === 'add' || doing === 'remove' ? await findService(visit.world.db, one(visit.form, 'service')) : undefined;
    if (!service) return { go: back };
    if (doing === 'remove') {
      await remove(visit, service.id);
      return { go: back === '/favourites' ? `/favourites?removed=${service.id}` : back };
    }
    if ((await add(visit, service.id)) === 'full') return { go: '/favourites?full' };
    return { go: back.startsWith('/services/') ? `${back}?starred` : back };
  },
});
