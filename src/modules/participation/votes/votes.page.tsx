import { anyone } from '../../../kernel/access.ts';
import { type Answer, missing, one, page } from '../../../kernel/page.ts';
import { placeIn } from '../addresses.ts';
import { openedBy, ownIn } from '../opened.ts';
import { newParticipantIn } from '../participant.ts';
import { cast } from '../vote/cast.ts';
import { readVote, SAID } from '../vote/vote.input.ts';
import { filterIn } from './filter.ts';
import { VotesView } from './votes.view.tsx';

/** One's own votes: look at them, change them, take them back. */
export const votes = page({
  at: '/conversations/:slug/votes',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const own = await ownIn(visit, opened.conversation);
    const filter = filterIn(visit.query.get('show'));
    const shown = own.votes
      .filter((v) => filter === 'all' || (filter === 'important' ? v.important : v.value === SAID[filter]))
      .toSorted((a, b) => a.statement - b.statement);
    return { show: <VotesView visit={visit} opened={opened} own={own} shown={shown} filter={filter} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const { conversation } = opened;
    const said = readVote(visit.form);
    const list = placeIn(conversation.slug, 'votes');
    const show = filterIn(one(visit.form, 'show'));
    if (!said) return { go: list };
    const done = await cast(visit, newParticipantIn(visit, conversation.id), conversation, said, 'page');
    if (done.kind === 'no-voice') return { go: placeIn(conversation.slug, 'voice') };
    const told = done.kind === 'counted' ? (said.value === null ? 'back' : 'changed') : 'not';
    return { go: `${list}?show=${show}&told=${told}#s${said.statement}` };
  },
});
