import { type Actor, anyone } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { readSpokenCode } from '../../../kernel/spoken-code.ts';
import { placeIn } from '../addresses.ts';
import type { Conversation } from '../conversation.ts';
import { openedBy } from '../opened.ts';
import { newParticipantIn, participantIn } from '../participant.ts';
import { admit, isAdmitted, useCodesVoice, usePersonsVoice, voiceOfCode, voiceOfPerson } from './voice.store.ts';
import { VoiceView } from './voice.view.tsx';

const counting: Actor = { role: 'system', name: 'participation' };

/** One person, one voice: by a code, or by having identified. What is used up is kept apart from who votes what. */
export const voice = page({
  at: '/conversations/:slug/voice',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened || opened.conversation.voice === 'open' || opened.phase !== 'open') return missing;
    const { conversation } = opened;
    const admitted = await look(visit.world, participantIn(visit, conversation.id), { action: 'participation.see', data: 'opinion' }, (tx) =>
      isAdmitted(tx, conversation.id),
    );
    return admitted ? { go: placeIn(conversation.slug, 'vote') } : { show: <VoiceView visit={visit} opened={opened} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened || opened.conversation.voice === 'open' || opened.phase !== 'open') return missing;
    const { conversation } = opened;
    const asked = voiceAsked(visit, conversation);
    if (asked.kind !== 'voice') return { show: <VoiceView visit={visit} opened={opened} problem={asked.kind} />, status: 422 };
    const who = newParticipantIn(visit, conversation.id);
    // As the machinery: not even the log tells who has taken part.
    const used = await change(visit.world, counting, { action: 'participation.enter', data: 'opinion' }, async (tx) => {
      const use = conversation.voice === 'code' ? useCodesVoice : usePersonsVoice;
      const fresh = await use(tx, conversation.id, asked.hash);
      if (fresh && 'browser' in who && who.browser) await admit(tx, conversation.id, who.browser);
      return fresh;
    });
    if (!used) return { show: <VoiceView visit={visit} opened={opened} problem="used" />, status: 422 };
    return { go: placeIn(conversation.slug, 'vote') };
  },
});

type Asked = { kind: 'voice'; hash: string } | { kind: 'code' | 'sign-in' };
function voiceAsked({ world, actor, form }: Visit, { id, voice: by }: Conversation): Asked {
  if (by === 'code') {
    const code = readSpokenCode(one(form, 'code'));
    return code ? { kind: 'voice', hash: voiceOfCode(world, id, code) } : { kind: 'code' };
  }
  return actor.role === 'resident' && !actor.by ? { kind: 'voice', hash: voiceOfPerson(world, id, actor.person) } : { kind: 'sign-in' };
}
