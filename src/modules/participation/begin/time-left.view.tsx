import { sayDay } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Tag } from '../../../ui/index.ts';
import type { Conversation, Phase } from '../conversation.ts';
import { say } from '../texts.ts';
import { timeLeft } from './time-left.rules.ts';

/** Where the conversation is in time, in few words. */
export function TimeLeft({ visit, conversation, phase }: { visit: Pick<Visit, 'lang' | 'now'>; conversation: Conversation; phase: Phase }) {
  const t = say(visit.lang);
  const { opensAt, closesAt } = conversation;
  if (phase === 'coming') return <Tag>{t('time.opens', { day: sayDay(opensAt!, visit.lang) })}</Tag>;
  if (phase !== 'open') return <Tag>{closesAt ? t('time.closed', { day: sayDay(closesAt, visit.lang) }) : t('time.closed.plainly')}</Tag>;
  if (!closesAt) return <Tag tone="brand">{t('time.open')}</Tag>;
  const left = timeLeft(closesAt, visit.now);
  return (
    <Tag tone="brand">
      {left.kind === 'days' ? t('time.days', { n: left.days, day: sayDay(closesAt, visit.lang) }) : t('time.hours', { n: left.hours })}
    </Tag>
  );
}
