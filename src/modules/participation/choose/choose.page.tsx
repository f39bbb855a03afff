import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { LIST } from '../addresses.ts';
import { phaseOf } from '../conversation.ts';
import { listConversations } from '../conversation.store.ts';
import { ownIn } from '../opened.ts';
import { resultOf } from '../live/live.ts';
import { ChooseView } from './choose.view.tsx';

/** Which conversations there are: those open now, those to come, and what came of the earlier ones. */
export const choose = page({
  at: LIST,
  may: anyone,

  async get(visit) {
    const all = (await listConversations(visit.world.db)).map((conversation) => ({ conversation, phase: phaseOf(conversation, visit.now) }));
    const shown = all.filter(({ phase }) => phase !== 'draft' && phase !== 'archived');
    const told = await Promise.all(
      shown.map(async (one) => ({ ...one, live: await resultOf(visit.world, one.conversation), own: await ownIn(visit, one.conversation) })),
    );
    return { show: <ChooseView visit={visit} conversations={told} /> };
  },
});
