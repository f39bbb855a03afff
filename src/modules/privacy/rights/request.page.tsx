import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { findRequest, type RequestId } from './request.store.ts';
import { RequestView } from './request.view.tsx';

/** One request of mine: where it stands, by when it is answered, and the answer. */
export const request = page({
  at: '/my/rights/requests/:request',
  may: residents,

  async get(visit) {
    const { world, actor, params } = visit;
    const id = asId<RequestId>(params.request);
    if (!id) return missing;
    const found = await look(world, actor, { action: 'privacy.see-request', subject: actor.person, data: 'privacy request' }, async (tx) => {
      const own = await findRequest(tx, id);
      tx.audited(own ? { matter: own.matter } : { outcome: 'not found' });
      return own;
    });
    return found ? { show: <RequestView visit={visit} request={found} /> } : missing;
  },
});
