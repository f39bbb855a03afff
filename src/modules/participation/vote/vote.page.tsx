import { type Actor, anyone } from '../../../kernel/access.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { placeIn } from '../addresses.ts';
import { drawAlone } from '../draw-alone.tsx';
import { type Opened, openedBy, ownIn } from '../opened.ts';
import { hasToken, newParticipantIn } from '../participant.ts';
import type { Vote } from '../vote.store.ts';
import { cast } from './cast.ts';
import { nextTurn, type Turn } from './next.ts';
import { newsOf, TurnView } from './turn.view.tsx';
import { readTid, readVote } from './vote.input.ts';
import { VoteView } from './vote.view.tsx';

/** One statement at a time: agree, disagree or pass, and the next one comes. */
export const vote = page({
  at: '/conversations/:slug/vote',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    if (opened.phase !== 'open') return { go: placeIn(opened.conversation.slug) };
    const own = await ownIn(visit, opened.conversation);
    const turn = turnOf(newParticipantIn(visit, opened.conversation.id), opened, own.votes);
    const last = own.votes.find((v) => v.statement === readTid(visit.query.get('last')));
    return { show: <VoteView visit={visit} opened={opened} turn={turn} last={last} votes={own.votes} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const { conversation } = opened;
    const { slug } = conversation;
    if (opened.phase !== 'open') return { go: placeIn(slug) };
    const said = readVote(visit.form);
    if (!said) return unclear(visit, opened);
    // The page gave a cookie. A browser that keeps none would be somebody new with each vote.
    if (!hasToken(visit)) return { go: `${placeIn(slug, 'vote')}?cookies` };
    const who = newParticipantIn(visit, conversation.id);
    const done = await cast(visit, who, conversation, said, 'page');
    if (done.kind === 'not-open') return { go: placeIn(slug) };
    if (done.kind === 'no-voice') return { go: placeIn(slug, 'voice') };
    const script = visit.header('accept') === 'application/json';
    // A statement that was taken out meanwhile: the next one comes.
    if (!script || done.kind !== 'counted') return { go: `${placeIn(slug, 'vote')}?last=${said.statement}` };
    const turn = turnOf(who, opened, done.votes);
    const html = drawAlone(visit.lang, <TurnView visit={visit} opened={opened} turn={turn} last={said} votes={done.votes} />);
    return { send: { html, says: newsOf(visit, opened, said, turn) } };
  },
});

export const turnOf = (who: Actor, { live, conversation }: Opened, votes: readonly Vote[]): Turn =>
  nextTurn(live, conversation, votes, ('browser' in who && who.browser) || '');

/** No button, or one of no meaning: the same statement again. */
async function unclear(visit: Visit, opened: Opened): Promise<Answer> {
  const own = await ownIn(visit, opened.conversation);
  const asked = opened.live.statements.get(readTid(one(visit.form, 'statement')) ?? -1);
  const turn = turnOf(newParticipantIn(visit, opened.conversation.id), opened, own.votes);
  const again = asked?.state === 'accepted' ? { ...turn, statement: asked } : turn;
  return { show: <VoteView visit={visit} opened={opened} turn={again} last={undefined} votes={own.votes} unclear />, status: 422 };
}
