import { residents } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { endpoint } from '../../../kernel/page.ts';

/** Back to one's own matters. Stopping when one acts for nobody is stopping too. */
export const stop = endpoint({
  at: '/acting/stop',
  may: residents,

  async post(visit) {
    const { world, actor } = visit;
    if (actor.by) await change(world, actor, { action: 'acting.stop', subject: actor.person, data: 'session' }, async () => {});
    await visit.stopActing();
    return { go: '/my' };
  },
});
