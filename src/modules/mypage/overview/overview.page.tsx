import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { favouritesOf } from '../../favourites/index.ts';
import { readOverview } from './overview.store.ts';
import { OverviewView } from './overview.view.tsx';

/** My page: what waits, what comes next, what is going on, and the way to everything that is one's own. */
export const overview = page({
  at: '/my',
  may: residents,

  async get(visit) {
    const { world, actor, lang, href, query } = visit;
    const found = await look(world, actor, { action: 'mypage.overview', subject: actor.person, data: 'matter, appointment' }, (tx) =>
      readOverview(tx, actor.person, { lang, href, all: query.has('all'), own: !actor.by }),
    );
    return { show: <OverviewView visit={visit} {...found} favourites={await favouritesOf(visit)} /> };
  },
});
