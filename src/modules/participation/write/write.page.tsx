import { anyone } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { placeIn } from '../addresses.ts';
import { type Conversation, TEXT_LANGS } from '../conversation.ts';
import { openedBy } from '../opened.ts';
import { newParticipantIn, participantIn } from '../participant.ts';
import { listOwnStatements, writeStatement } from '../statement.store.ts';
import { findParticipant, putVote, receiveParticipant, refusedAs } from '../vote.store.ts';
import { similarStatements } from './similar.store.ts';
import { judge, type Judged, MOST_OWN } from './write.rules.ts';
import { SimilarView } from './similar.view.tsx';
import { WriteView } from './write.view.tsx';

/** An own statement for others to vote on: written, compared with what is there, sent; and how one's earlier ones have fared. */
export const write = page({
  at: '/conversations/:slug/write',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened || opened.conversation.writing !== 'everyone') return missing;
    return { show: <WriteView visit={visit} opened={opened} own={await ownStatements(visit, opened.conversation)} typed="" /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened || opened.conversation.writing !== 'everyone') return missing;
    const { conversation } = opened;
    const typed = one(visit.form, 'text');
    const judged = judge(typed);
    const own = await ownStatements(visit, conversation);
    const again = (problem: Exclude<Judged['kind'], 'fits'> | 'many' | 'closed'): Answer => ({
      show: <WriteView visit={visit} opened={opened} own={own} typed={typed} problem={problem} />,
      status: 422,
    });
    if (one(visit.form, 'edit')) return { show: <WriteView visit={visit} opened={opened} own={own} typed={typed} /> };
    if (judged.kind !== 'fits') return again(judged.kind);
    if (own.filter((s) => s.state === 'waiting' || s.state === 'accepted').length >= MOST_OWN) return again('many');
    const similar = one(visit.form, 'compared') ? [] : await similarStatements(visit.world.db, conversation.id, judged.text);
    if (similar.length > 0) return { show: <SimilarView visit={visit} opened={opened} text={judged.text} similar={similar} /> };

    const sent = await send(visit, conversation, judged.text);
    if (sent === 'not-open') return again('closed');
    if (sent === 'no-voice') return { go: placeIn(conversation.slug, 'voice') };
    return { go: `${placeIn(conversation.slug, 'write')}?sent=1` };
  },
});

const ownStatements = (visit: Visit, { id }: Conversation) =>
  look(visit.world, participantIn(visit, id), { action: 'participation.see', data: 'opinion' }, async (tx) => {
    const pid = await findParticipant(tx, id);
    return pid === undefined ? [] : listOwnStatements(tx.db, id, pid);
  });

/** Its author agrees with it, as in the reference. */
const send = (visit: Visit, { id, langs }: Conversation, text: string) =>
  refusedAs(
    change(visit.world, newParticipantIn(visit, id), { action: 'participation.write', data: 'opinion' }, async (tx) => {
      const said = one(visit.form, 'lang');
      const lang = TEXT_LANGS.find((l) => l === said && langs.includes(l)) ?? visit.lang;
      const pid = await receiveParticipant(tx, id, { lang: visit.lang, via: 'page', network: visit.networkMark() });
      const tid = await writeStatement(tx, id, { lang, text, author: pid });
      await putVote(tx, id, pid, { statement: tid, value: -1, important: false });
      return tid;
    }),
  );
