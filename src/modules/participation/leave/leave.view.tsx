import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Form, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened, Own } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';

export function LeaveView({ visit, opened, own, done }: { visit: Visit; opened: Opened; own: Own; done?: 'gone' | 'forgotten' }) {
  const t = say(visit.lang);
  const back = visit.href(placeIn(opened.conversation.slug));
  return (
    <ResidentPage visit={visit} title={t('leave.title')} narrow>
      <Styles />
      <BackLink href={back}>{t('vote.back')}</BackLink>
      <h1>{t('leave.title')}</h1>
      {done ? (
        <Notice kind="success" title={t(`leave.${done}`)} live>
          <p>{t(`leave.${done}.text`)}</p>
        </Notice>
      ) : own.pid === undefined ? (
        <p>{t('leave.nothing')}</p>
      ) : (
        <>
          <p className="lead">{t('leave.lead', { n: own.votes.length })}</p>
          <ul>
            <li>{t('leave.votes')}</li>
            <li>{t('leave.statements')}</li>
            <li>{t('leave.never')}</li>
          </ul>
          <Form>
            <Actions>
              <Button kind="danger">{t('leave.do')}</Button>
              <LinkButton kind="quiet" href={back}>
                {t('leave.not')}
              </LinkButton>
            </Actions>
          </Form>
          <h2>{t('leave.forget')}</h2>
          <p>{t('leave.forget.text')}</p>
          <Form>
            <Actions>
              <Button kind="secondary" name="do" value="forget">
                {t('leave.forget.do')}
              </Button>
            </Actions>
          </Form>
        </>
      )}
    </ResidentPage>
  );
}
