import { findChannel, servicesOfChannel } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { ChannelView } from './channel.view.tsx';

/** One channel: a health station, a telephone, a form; and the services it gives. */
export const channel = page({
  at: '/channels/:channel',
  may: anyone,

  async get(visit) {
    const { db } = visit.world;
    const found = await findChannel(db, visit.params.channel ?? '');
    if (!found) return missing;
    return { show: <ChannelView visit={visit} channel={found} services={await servicesOfChannel(db, found)} /> };
  },
});
