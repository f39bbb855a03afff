import { anyone } from '../../../kernel/access.ts';
import { endpoint, missing } from '../../../kernel/page.ts';
import { follow, type Live } from '../live/live.ts';
import { openedBy, ownIn } from '../opened.ts';
import { accessOf } from './access.rules.ts';
import { ownPlace } from './own-place.ts';

/** A page that is open hears of each new result and of its own place in it; the rest, the same for everybody, it fetches (`drawing`). */
export const live = endpoint({
  at: '/participation/live/:slug',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened || opened.phase !== 'open') return missing;
    const own = await ownIn(visit, opened.conversation);
    if (accessOf(opened, own.votes.length) !== 'shown') return missing;
    return {
      stream: (client) => {
        const tell = (now: Live) => client.send('result', { version: now.version, own: ownPlace(visit.lang, now, own.pid) });
        tell(opened.live);
        return follow(visit.world, opened.conversation, tell);
      },
    };
  },
});
