import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { listDecisions } from '../decision.store.ts';
import { openedBy, ownIn } from '../opened.ts';
import { BeginView } from './begin.view.tsx';

/** What is asked and why, how it works, and the way in. */
export const begin = page({
  at: '/conversations/:slug',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const [own, decisions] = await Promise.all([ownIn(visit, opened.conversation), listDecisions(visit.world.db, opened.conversation.id)]);
    return { show: <BeginView visit={visit} opened={opened} own={own} decisions={decisions} /> };
  },
});
