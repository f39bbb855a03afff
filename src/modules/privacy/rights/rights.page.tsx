import { residentsInFull } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { requestsOf } from './request.store.ts';
import { RightsView } from './rights.view.tsx';

/** What rights I have to my data, what I have asked, and how long data is kept. */
export const rights = page({
  at: '/my/rights',
  may: residentsInFull,

  async get(visit) {
    const { world, actor } = visit;
    const requests = await look(world, actor, { action: 'privacy.see-requests', subject: actor.person, data: 'privacy request' }, (tx) =>
      requestsOf(tx, actor.person),
    );
    return { show: <RightsView visit={visit} requests={requests} /> };
  },
});
