import { entriesOf, kindsOf, mattersOf, sayTimeline } from '../../../engines/matter/index.ts';
import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { beginningOf } from '../period.ts';
import { PAGE, readFilter } from './timeline.input.ts';
import { TimelineView } from './timeline.view.tsx';

/** Everything that has happened in all matters, newest first. */
export const timeline = page({
  at: '/my/timeline',
  may: residents,

  async get(visit) {
    const { world, actor, lang, href, query, now } = visit;
    const filter = readFilter(query);
    const found = await look(world, actor, { action: 'mypage.timeline', subject: actor.person, data: 'matter, timeline' }, async (tx) => {
      const asked = {
        kinds: kindsOf(filter.category ? [filter.category] : []),
        matter: filter.matter,
        from: beginningOf(filter.period, now),
      };
      const { entries, total } = await entriesOf(tx, actor.person, asked, { skip: (filter.page - 1) * PAGE, limit: PAGE });
      return { told: await sayTimeline(entries, { tx, lang, href }), total, matters: await mattersOf(tx, actor.person) };
    });
    return { show: <TimelineView visit={visit} filter={filter} {...found} /> };
  },
});
