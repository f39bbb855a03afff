import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

export function ChangedView({ visit, what, name }: { visit: Visit; what: 'person' | 'acting'; name: string }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t(`changed.${what}.title`)} narrow>
      <h1>{t(`changed.${what}.title`)}</h1>
      <p className="lead">{t(`changed.${what}.lead`, { name })}</p>
      <p>{t(`changed.${what}.text`)}</p>
      <Actions>
        <LinkButton href={visit.href('/my')}>{t('changed.my')}</LinkButton>
      </Actions>
    </ResidentPage>
  );
}
