import { endShare, type ShareId, sharesOf } from '../../../engines/matter/index.ts';
import { residentsInFull } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import { nameMatters } from '../shared.view.tsx';
import { ListView } from './list.view.tsx';

/** What has been shared, with whom and until when; taking it back needs no new identification, so that it is always quick. */
export const list = page({
  at: '/my/share',
  may: residentsInFull,

  async get(visit) {
    const { world, actor, lang, query } = visit;
    const found = await look(world, actor, { action: 'sharing.list', subject: actor.person, data: 'share' }, async (tx) => ({
      shares: await sharesOf(tx, actor.person),
      names: await nameMatters(tx, lang),
    }));
    return { show: <ListView visit={visit} {...found} ended={query.has('ended')} /> };
  },

  async post({ world, actor, form }) {
    const id = asId<ShareId>(one(form, 'end'));
    if (!id) return missing;
    const ended = await change(world, actor, { action: 'sharing.end', subject: actor.person, data: 'share' }, async (tx) => {
      const done = await endShare(tx, id);
      if (!done) tx.audited({ outcome: 'nothing to end' });
      return done;
    });
    return { go: ended ? '/my/share?ended' : '/my/share' };
  },
});
