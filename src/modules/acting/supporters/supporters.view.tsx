import { INVITATION_DAYS, type Support } from '../../../engines/consent/index.ts';
import { type Matter, topicName } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Card, Cards, ErrorSummary, Form, Notice, ResidentPage, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; matter: Matter; supporters: readonly Support[]; code: string | undefined; problem: boolean };

export function SupportersView({ visit, matter, supporters, code, problem }: Props) {
  const t = say(visit.lang);
  const about = topicName(matter.topic, visit.lang) ?? t('matter.unnamed');
  return (
    <ResidentPage visit={visit} title={t('supporters.title')} problem={problem} narrow>
      <BackLink href={visit.href(`/my/matters/${matter.id}`)}>{about}</BackLink>
      <ErrorSummary problems={problem ? [{ text: t('supporters.problem') }] : []} />
      <h1>{t('supporters.title')}</h1>
      {code && (
        <Notice kind="success" title={t('supporters.code.title')}>
          <p className="lead">
            <strong>{code}</strong>
          </p>
          <p>{t('supporters.code.text', { days: INVITATION_DAYS })}</p>
        </Notice>
      )}
      <p className="lead">{t('supporters.lead', { about })}</p>
      <ul>
        <li>{t('supporters.sees')}</li>
        <li>{t('supporters.never')}</li>
        <li>{t('supporters.ends')}</li>
      </ul>
      {supporters.length > 0 && (
        <section aria-labelledby="now">
          <h2 id="now">{t('supporters.now')}</h2>
          <Cards columns={1}>
            {supporters.map((s) => (
              <SupportCard key={s.id} visit={visit} support={s} />
            ))}
          </Cards>
        </section>
      )}
      {matter.state === 'open' ? (
        <Form>
          <Actions>
            <Button name="do" value="invite" kind={supporters.some((s) => s.grantee && s.status === 'proposed') ? 'secondary' : 'primary'}>
              {t('supporters.invite')}
            </Button>
          </Actions>
        </Form>
      ) : (
        <p>{t('supporters.closed')}</p>
      )}
    </ResidentPage>
  );
}

function SupportCard({ visit, support }: { visit: Visit; support: Support }) {
  const t = say(visit.lang);
  const name = support.data.granteeName ?? '';
  const state = support.status === 'active' ? 'active' : support.grantee ? 'taken' : 'open';
  return (
    <Card
      title={state === 'open' ? t('supporters.open') : name}
      over={t(`supporters.${state}.over`)}
      foot={
        <Form className="row">
          <input type="hidden" name="consent" value={support.id} />
          {state === 'taken' && (
            <Button name="do" value="accept">
              {t('supporters.accept')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          <Button name="do" value={state === 'taken' ? 'decline' : 'remove'} kind="secondary">
            {t(`supporters.${state}.end`)}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </Form>
      }
    >
      {state === 'open' && support.until && (
        <p>
          {t('supporters.open.until')} <When at={support.until} />
        </p>
      )}
      {state === 'taken' && <p>{t('supporters.taken.text', { name })}</p>}
    </Card>
  );
}
