import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import type { Audience } from '../audience.ts';
import { PasskeySignIn } from '../passkeys/sign-in.view.tsx';
import { say } from '../texts.ts';
import { PhoneInstead } from './help.view.tsx';
import { signInPath, startPath } from './paths.ts';

type Props = {
  visit: Visit;
  as: Audience;
  back: string | undefined;
  /** The session had ended; `typed`: a form that was sent then is kept. */
  ended?: 'plain' | 'typed' | undefined;
};

export function SignInView({ visit, as, back, ended }: Props) {
  const t = say(visit.lang);
  const Body = as === 'resident' ? ForResidents : ForProfessionals;
  return (
    <ResidentPage visit={visit} title={t(`${as}.title`)} narrow scripts={as === 'resident' ? ['passkeys'] : []}>
      <h1>{t(`${as}.title`)}</h1>
      {ended && (
        <Notice kind="info" title={t('ended.title')}>
          <p>{t('ended.text')}</p>
          <p>{t(`ended.${ended}`)}</p>
        </Notice>
      )}
      <p className="lead">{t(`${as}.lead`)}</p>
      <Actions>
        <LinkButton href={startPath(as, back)} rel="nofollow">
          {t(`${as}.go`)}
        </LinkButton>
      </Actions>
      {as === 'resident' && <PasskeySignIn visit={visit} back={back} />}
      <Body visit={visit} />
    </ResidentPage>
  );
}

function ForResidents({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <>
      <h2>{t('resident.why.title')}</h2>
      <p>{t('resident.why.text')}</p>
      <h2>{t('resident.begun.title')}</h2>
      <p>{t('resident.begun.text')}</p>
      <h2>{t('resident.cannot.title')}</h2>
      <PhoneInstead visit={visit} />
      <p>
        <a href={visit.href(signInPath('professional', undefined))}>{t('resident.other')}</a>
      </p>
    </>
  );
}

function ForProfessionals({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <>
      <h2>{t('professional.what.title')}</h2>
      <p>{t('professional.what.text')}</p>
      <p>
        <a href={visit.href(signInPath('resident', undefined))}>{t('professional.other')}</a>
      </p>
    </>
  );
}
