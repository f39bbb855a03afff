import type { Answer, Visit } from '../../kernel/page.ts';
import { LinkButton, ResidentPage } from '../../ui/index.ts';
import { say } from './texts.ts';

/** A supporter helps in one matter; addresses, wishes and consents are not part of it. */
export function supportersMayNot(visit: Visit): Answer {
  const t = say(visit.lang);
  return {
    status: 403,
    show: (
      <ResidentPage visit={visit} title={t('supporters.title')} narrow>
        <h1>{t('supporters.title')}</h1>
        <p className="lead">{t('supporters.text')}</p>
        <LinkButton href={visit.href('/my')}>{t('my')}</LinkButton>
      </ResidentPage>
    ),
  };
}
