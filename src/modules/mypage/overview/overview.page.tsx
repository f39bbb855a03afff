import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { missing, page } from '../../../kernel/page.ts';
import { readOverview } from './overview.store.ts';
import { OverviewView } from './overview.view.tsx';

/** My page: what comes next, what is going on, and where messages reach me. */
export const overview = page({
  at: '/my',
  may: residents,

  async get(visit) {
    const { world, actor, lang, href, query } = visit;
    const found = await look(world, actor, { action: 'mypage.overview', subject: actor.person, data: 'matter, appointment, contact details' }, (tx) =>
      readOverview(tx, actor.person, { lang, href, all: query.has('all') }),
    );
    return found ? { show: <OverviewView visit={visit} {...found} /> } : missing;
  },
});
