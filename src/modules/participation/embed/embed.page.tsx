import { type Actor, everyone } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { embedAt } from '../addresses.ts';
import { drawAlone } from '../draw-alone.tsx';
import { openedBy } from '../opened.ts';
import { framedToken, isToken, participantWith } from '../participant.ts';
import { cast } from '../vote/cast.ts';
import { newsOf, TurnView } from '../vote/turn.view.tsx';
import { readVote } from '../vote/vote.input.ts';
import { turnOf } from '../vote/vote.page.tsx';
import { findParticipant, type Vote, votesOf } from '../vote.store.ts';
import type { Conversation } from '../conversation.ts';
import { EmbedView } from './embed.view.tsx';

/**
 * Voting inside another site's page. Many browsers keep cookies from frames, so the token travels in the form too, never in an address; the page's script
 * keeps it in the frame's own storage for the next time.
 */
export const embed = page({
  at: '/embed/conversations/:slug',
  may: everyone,
  framed: true,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const token = framedToken(visit);
    const votes = await votesWith(visit, participantWith(visit.world, token, opened.conversation.id), opened.conversation);
    return { show: <EmbedView visit={visit} opened={opened} token={token} votes={votes} last={undefined} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    const token = one(visit.form, 'token');
    if (!opened || !isToken(token)) return missing;
    const { conversation } = opened;
    const who = participantWith(visit.world, token, conversation.id);
    const said = readVote(visit.form);
    const done = said && (await cast(visit, who, conversation, said, 'embed'));
    const votes = done?.kind === 'counted' ? done.votes : await votesWith(visit, who, conversation);
    if (visit.header('accept') !== 'application/json')
      return { show: <EmbedView visit={visit} opened={opened} token={token} votes={votes} last={done?.kind === 'counted' ? said : undefined} /> };
    const turn = turnOf(who, opened, votes);
    const framed = { token, action: visit.href(embedAt(conversation.slug)) };
    const html = drawAlone(visit.lang, <TurnView visit={visit} opened={opened} turn={turn} last={said} votes={votes} framed={framed} />);
    return { send: { html, says: said ? newsOf(visit, opened, said, turn) : '' } };
  },
});

const votesWith = ({ world }: Pick<Visit, 'world'>, who: Actor, { id }: Conversation): Promise<Vote[]> =>
  look(world, who, { action: 'participation.see', data: 'opinion' }, async (tx) => {
    const pid = await findParticipant(tx, id);
    return pid === undefined ? [] : votesOf(tx, id, pid);
  });
