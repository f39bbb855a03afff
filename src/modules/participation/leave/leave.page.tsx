import { anyone } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { type Answer, missing, one, page } from '../../../kernel/page.ts';
import { openedBy, ownIn } from '../opened.ts';
import { forgetToken, participantIn } from '../participant.ts';
import { leave as takeAway } from '../vote.store.ts';
import { LeaveView } from './leave.view.tsx';

/** Everything one has given to the conversation is taken away, at any time. */
export const leave = page({
  at: '/conversations/:slug/leave',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    return { show: <LeaveView visit={visit} opened={opened} own={await ownIn(visit, opened.conversation)} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const { id } = opened.conversation;
    const nothing = { pid: undefined, votes: [] };
    if (one(visit.form, 'do') === 'forget') {
      forgetToken(visit);
      return { show: <LeaveView visit={visit} opened={opened} own={nothing} done="forgotten" /> };
    }
    await change(visit.world, participantIn(visit, id), { action: 'participation.leave', data: 'opinion' }, (tx) => takeAway(tx, id));
    return { show: <LeaveView visit={visit} opened={opened} own={nothing} done="gone" /> };
  },
});
