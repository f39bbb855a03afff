import { anyone } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page } from '../../../kernel/page.ts';
import { placeIn } from '../addresses.ts';
import { openedBy } from '../opened.ts';
import { newParticipantIn, participantIn } from '../participant.ts';
import { findParticipant, receiveParticipant, refusedAs } from '../vote.store.ts';
import { answersOf, listQuestions, putAnswer } from './about.store.ts';
import { AboutView, NOT_SAID } from './about.view.tsx';

/** A few voluntary questions about oneself, so that results can be looked at by background where groups are large. */
export const about = page({
  at: '/conversations/:slug/about-you',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    const questions = opened ? await listQuestions(visit.world.db, opened.conversation.id) : [];
    if (!opened || questions.length === 0 || opened.phase !== 'open') return missing;
    const { id } = opened.conversation;
    const told = await look(visit.world, participantIn(visit, id), { action: 'participation.see', data: 'opinion' }, async (tx) => {
      const pid = await findParticipant(tx, id);
      return pid === undefined ? {} : answersOf(tx, id, pid);
    });
    return { show: <AboutView visit={visit} opened={opened} questions={questions} told={told} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    const questions = opened ? await listQuestions(visit.world.db, opened.conversation.id) : [];
    if (!opened || questions.length === 0) return missing;
    const { id, slug } = opened.conversation;
    const kept = await refusedAs(
      change(visit.world, newParticipantIn(visit, id), { action: 'participation.tell', data: 'opinion' }, async (tx) => {
        const pid = await receiveParticipant(tx, id, { lang: visit.lang, via: 'page', network: visit.networkMark() });
        for (const { number, choices } of questions) {
          const said = one(visit.form, `q${number}`);
          if (said === NOT_SAID || choices.some((c) => c.code === said)) await putAnswer(tx, id, pid, number, said);
        }
        return 'kept' as const;
      }),
    );
    if (kept === 'no-voice') return { go: placeIn(slug, 'voice') };
    return { go: placeIn(slug, kept === 'kept' ? 'vote' : undefined) };
  },
});
