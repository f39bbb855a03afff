import { anyone } from '../../kernel/access.ts';
import { page } from '../../kernel/page.ts';
import { caught, PAGE, recipients } from './inbox.store.ts';
import { InboxView } from './inbox.view.tsx';

/** What SMS and e-mail would have carried, for whoever tries the demo. */
export const inbox = page({
  at: '/demo/inbox',
  may: anyone,

  async get(visit) {
    const { world, query } = visit;
    const to = query.get('to') || undefined;
    const number = Number(query.get('page') ?? 1);
    const everybody = await recipients(world.db);
    const count = everybody.filter((r) => !to || r.recipient === to).reduce((sum, r) => sum + r.count, 0);
    const pages = Math.max(1, Math.ceil(count / PAGE));
    const at = Number.isInteger(number) ? Math.min(Math.max(1, number), pages) : 1;
    const messages = count ? await caught(world.db, to, at) : [];
    return { show: <InboxView visit={visit} to={to} everybody={everybody} count={count} messages={messages} page={at} of={pages} /> };
  },
});
