import type { Policy } from '../../../../counties/policies.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Tag, type TagTone, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Standing } from './agreement.rules.ts';

const TONES: Readonly<Record<Standing['kind'], TagTone>> = { never: 'neutral', given: 'good', older: 'attention', ended: 'neutral' };

/** 'Voimassa  ma 23.11.2026, versio 1' */
export function StandingView({ lang, policy, standing }: { lang: Lang; policy: Policy; standing: Standing }) {
  const t = say(lang);
  const inForce = standing.kind === 'given' || standing.kind === 'older';
  const word = standing.kind === 'ended' && standing.why === 'withdrawn' ? 'withdrawn' : standing.kind;
  return (
    <p>
      <Tag tone={TONES[standing.kind]}>{t(`standing.${word}`)}</Tag>
      {inForce && (
        <>
          {' '}
          <When at={standing.consent.startsAt} as="day" />, {t('standing.version', { version: standing.consent.version })}
          {standing.kind === 'older' && ` (${t('standing.newest', { version: policy.version })})`}
        </>
      )}
    </p>
  );
}
