import { LONGEST_MESSAGE, threadOf, write, type Written } from '../../../engines/conversation/index.ts';
import { change } from '../../../kernel/change.ts';
import { type Form, one, type Visit } from '../../../kernel/page.ts';
import { findBooked } from '../booked.store.ts';
import { aboutVisit, type Partaker } from '../parties.ts';
import { say } from '../texts.ts';
import { isOn, stageOf, timesOf } from '../visits.rules.ts';

export type Said = Written | { kind: 'not-on' } | undefined;

/** Writes beside the picture, while the waiting room or the visit is open. Nothing when the visit is not the actor's to see. */
export const sayInVisit = ({ world, actor, params, form, now }: Visit<Partaker>): Promise<Said> =>
  change(world, actor, { action: 'visits.say', data: 'message' }, async (tx) => {
    const booked = await findBooked(tx, params.appointment);
    if (!booked) return undefined;
    if (!isOn(stageOf(booked.facts, now, timesOf(world.config.mode)))) return { kind: 'not-on' };
    const thread = await threadOf(tx, booked.appointment.matter, aboutVisit(booked.appointment.id));
    return write(tx, thread, one(form, 'text'), one(form, 'key'));
  });

/** What was wrong with a message, in words; nothing when it was written. */
export function whatWasWrong(said: Exclude<Said, undefined>, lang: Visit['lang']): string | undefined {
  const t = say(lang);
  if (said.kind === 'empty') return t('chat.empty');
  if (said.kind === 'too-long') return t('chat.long', { max: LONGEST_MESSAGE });
  return said.kind === 'written' ? undefined : t('chat.failed');
}

/** Is this post the chat's form? */
export const isSaying = (form: Form): boolean => one(form, 'do') === 'say';
