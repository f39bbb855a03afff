import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { openedBy, ownIn } from '../opened.ts';
import { accessOf } from './access.rules.ts';
import { OpinionsView } from './opinions.view.tsx';

/** One's own place among others: a map, and the same in words and a table; what tells of each group, what unites all. */
export const opinions = page({
  at: '/conversations/:slug/opinions',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened || opened.phase === 'coming') return missing;
    const own = await ownIn(visit, opened.conversation);
    return { show: <OpinionsView visit={visit} opened={opened} own={own} access={accessOf(opened, own.votes.length)} /> };
  },
});
