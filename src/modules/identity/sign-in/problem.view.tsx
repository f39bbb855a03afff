import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, ResidentPage } from '../../../ui/index.ts';
import type { Audience } from '../audience.ts';
import type { Why } from '../provider/why.rules.ts';
import { say } from '../texts.ts';
import { PhoneInstead, PhoneNumbers } from './help.view.tsx';
import { startPath } from './paths.ts';

type Props = { visit: Visit; why: Why; as: Audience; back: string | undefined; identify: boolean };

export function ProblemView({ visit, why, as, back, identify }: Props) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t(`problem.${why}.title`)} narrow>
      <h1>{t(`problem.${why}.title`)}</h1>
      <p className="lead">{t(`problem.${why}.text`)}</p>
      {as === 'resident' && <p>{t('problem.kept')}</p>}
      <Actions>
        <LinkButton href={startPath(as, back, identify)} rel="nofollow">
          {t('problem.again')}
        </LinkButton>
        <LinkButton href={visit.href('/')} kind="secondary">
          {t('home')}
        </LinkButton>
      </Actions>
      {as === 'resident' && (
        <>
          <h2>{t('problem.phone')}</h2>
          {why === 'unavailable' ? <PhoneNumbers visit={visit} /> : <PhoneInstead visit={visit} />}
        </>
      )}
    </ResidentPage>
  );
}
