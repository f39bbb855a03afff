import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, ResidentPage, TextInput } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';

type State = 'ask' | 'asked' | 'confirm' | 'confirmed' | 'unsubscribed' | 'gone';
type Props = { visit: Visit; opened: Opened; state: State; typed?: string; token?: string; problem?: boolean };

export function NewsView({ visit, opened, state, typed = '', token = '', problem = false }: Props) {
  const t = say(visit.lang);
  const { slug } = opened.conversation;
  const here = visit.href(placeIn(slug, 'news'));
  const text = problem ? t('news.problem') : undefined;
  return (
    <ResidentPage visit={visit} title={t('news.title')} problem={problem} narrow>
      <Styles />
      <ErrorSummary problems={text ? [{ field: 'email', text }] : []} />
      <BackLink href={visit.href(placeIn(slug))}>{t('vote.back')}</BackLink>
      <h1>{t('news.title')}</h1>
      {state === 'ask' && (
        <>
          <p className="lead">{t('news.lead')}</p>
          <p>{t('news.apart')}</p>
          <Form action={here}>
            <TextInput name="email" type="email" label={t('news.email')} value={typed} autoComplete="email" width="medium" error={text} />
            <Actions>
              <Button>{t('news.send')}</Button>
            </Actions>
          </Form>
        </>
      )}
      {state === 'asked' && (
        <Notice kind="success" title={t('news.asked')} live>
          <p>{t('news.asked.text', { email: typed })}</p>
        </Notice>
      )}
      {state === 'gone' && (
        <Notice kind="warning" title={t('news.gone')}>
          <p>{t('news.gone.text')}</p>
        </Notice>
      )}
      {state === 'unsubscribed' && <Notice kind="success" title={t('news.unsubscribed')} live />}
      {state === 'confirm' && <p className="lead">{t('news.confirm')}</p>}
      {state === 'confirmed' && (
        <Notice kind="success" title={t('news.confirmed')} live>
          <p>{t('news.confirmed.text')}</p>
        </Notice>
      )}
      {(state === 'confirm' || state === 'confirmed') && (
        <Form action={here}>
          <input type="hidden" name="token" value={token} />
          <Actions>
            {state === 'confirm' && <Button>{t('news.confirm.do')}</Button>}
            <Button kind="quiet" name="do" value="unsubscribe">
              {t('news.unsubscribe')}
            </Button>
          </Actions>
        </Form>
      )}
    </ResidentPage>
  );
}
