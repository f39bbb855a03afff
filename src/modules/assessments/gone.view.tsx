import type { Answer, Visit } from '../../kernel/page.ts';
import { Actions, LinkButton, ResidentPage } from '../../ui/index.ts';
import { say } from './texts.ts';

/** A response that is not there for this visitor: a wrong, forged or old address. Nothing tells whether it exists for somebody else. */
function GoneView({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  const name = visit.params.name ?? '';
  return (
    <ResidentPage visit={visit} title={t('gone.title')} narrow>
      <h1>{t('gone.title')}</h1>
      <p className="lead">{t('gone.text')}</p>
      <Actions>
        {/^[a-z0-9-]+$/.test(name) && <LinkButton href={visit.href(`/assessments/${name}`)}>{t('gone.again')}</LinkButton>}
        <LinkButton kind="secondary" href={visit.href('/assessments')}>
          {t('gone.all')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}

export const gone = (visit: Visit): Answer => ({ show: <GoneView visit={visit} />, status: 404 });
