import { findShare, followShare, type ShareId } from '../../../engines/matter/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { endpoint, missing } from '../../../kernel/page.ts';

/** Tells an open page of a share when it ends: 'over', once. */
export const live = endpoint({
  at: '/desk/shared/:share/live',
  may: professionals,

  async get({ world, actor, params }) {
    const id = asId<ShareId>(params.share);
    const share = id && (await look(world, actor, { action: 'sharing.follow', data: 'share' }, (tx) => findShare(tx, id)));
    if (!share) return missing;
    return { stream: (client) => followShare(world, share.id, () => client.send('over', {})) };
  },
});
