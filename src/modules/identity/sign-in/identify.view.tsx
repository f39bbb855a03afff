import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { PhoneInstead } from './help.view.tsx';
import { startPath } from './paths.ts';

/** Somebody signed in makes sure who they are before a sensitive act. `typed`: a form that was sent is kept. */
export function IdentifyView({ visit, back, typed }: { visit: Visit; back: string | undefined; typed: boolean }) {
  const { actor, lang } = visit;
  const t = say(lang);
  const by = actor.role === 'resident' ? actor.by : undefined;
  return (
    <ResidentPage visit={visit} title={t('identify.title')} narrow>
      <h1>{t('identify.title')}</h1>
      {typed && (
        <Notice kind="info" title={t('identify.kept.title')}>
          <p>{t('identify.kept.text')}</p>
        </Notice>
      )}
      <p className="lead">{t('identify.lead')}</p>
      {by && 'name' in actor && <p>{t('identify.acting', { own: by.name, name: actor.name })}</p>}
      <Actions>
        <LinkButton href={startPath('resident', back, true)} rel="nofollow">
          {t('resident.go')}
        </LinkButton>
        <LinkButton href={visit.href('/my')} kind="secondary">
          {t('identify.not-now')}
        </LinkButton>
      </Actions>
      <h2>{t('identify.why.title')}</h2>
      <p>{t('identify.why.text')}</p>
      <h2>{t('resident.cannot.title')}</h2>
      <PhoneInstead visit={visit} />
    </ResidentPage>
  );
}
