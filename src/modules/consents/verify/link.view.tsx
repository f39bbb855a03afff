import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Says neither whose address nor which. */
export function LinkView({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('link.open.title')} narrow>
      <h1>{t('link.open.title')}</h1>
      <p className="lead">{t('link.open.text', { service: visit.county.serviceName[visit.lang] })}</p>
      <Form>
        <Actions>
          <Button>{t('link.open.confirm')}</Button>
        </Actions>
      </Form>
      <p>{t('link.open.not-you')}</p>
    </ResidentPage>
  );
}

export function ConfirmedView({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('link.done.title')} narrow>
      <h1>{t('link.done.title')}</h1>
      <Notice kind="success" title={t('link.done.notice')}>
        <p>{t('link.done.text')}</p>
      </Notice>
      <LinkButton href={visit.href('/')} kind="secondary">
        {t('link.front')}
      </LinkButton>
    </ResidentPage>
  );
}

export function OverView({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('link.over.title')} narrow>
      <h1>{t('link.over.title')}</h1>
      <p className="lead">{t('link.over.text')}</p>
      <LinkButton href={visit.href('/my/contact')}>{t('link.over.go')}</LinkButton>
    </ResidentPage>
  );
}
