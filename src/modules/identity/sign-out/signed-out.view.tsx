import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

export function SignedOutView({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('out.title')} narrow>
      <h1>{t('out.title')}</h1>
      <p className="lead">{t('out.text')}</p>
      <p>{t('out.shared')}</p>
      <Actions>
        <LinkButton href={visit.href('/')}>{t('home')}</LinkButton>
        <LinkButton href={visit.href('/sign-in')} kind="secondary">
          {t('again')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}
