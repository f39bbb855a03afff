import type { SessionId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { OwnSession } from '../../../kernel/session.ts';
import { Actions, BackLink, Button, Card, Cards, Details, Form, Notice, ResidentPage, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; sessions: readonly OwnSession[]; here: SessionId; done?: 'one' | 'others' | undefined };

export function SessionsView({ visit, sessions, here, done }: Props) {
  const t = say(visit.lang);
  const living = sessions.filter((s) => !s.endedAt).sort((a, b) => Number(b.id === here) - Number(a.id === here));
  const ended = sessions.filter((s) => s.endedAt);
  const action = visit.href('/my/sessions');
  return (
    <ResidentPage visit={visit} title={t('sessions.title')} narrow>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      <h1>{t('sessions.title')}</h1>
      {done && (
        <Notice kind="success" title={t(`sessions.done.${done}`)}>
          <p>{t('sessions.done.text')}</p>
        </Notice>
      )}
      <p className="lead">{t('sessions.lead')}</p>
      <Cards columns={1}>
        {living.map((s) => (
          <Card key={s.id} level={2} title={s.device || t('sessions.unknown')}>
            {s.id === here && (
              <p>
                <Tag tone="good">{t('sessions.here')}</Tag>
              </p>
            )}
            <Told visit={visit} session={s} />
            {s.id !== here && (
              <Form action={action}>
                <input type="hidden" name="session" value={s.id} />
                <Actions>
                  <Button kind="secondary">
                    {t('sessions.end')}
                    <span className="visually-hidden">: {s.device || t('sessions.unknown')}</span>
                  </Button>
                </Actions>
              </Form>
            )}
          </Card>
        ))}
      </Cards>
      {living.length > 1 && (
        <Form action={action}>
          <Actions>
            <Button kind="danger" name="do" value="others">
              {t('sessions.others')}
            </Button>
          </Actions>
        </Form>
      )}
      <h2>{t('sessions.strange.title')}</h2>
      <p>{t('sessions.strange.text')}</p>
      <p>
        <a href={visit.href('/my/passkeys')}>{t('passkeys.title')}</a>
      </p>
      {ended.length > 0 && (
        <Details summary={t('sessions.earlier', { n: ended.length })}>
          <ul className="stack">
            {ended.map((s) => (
              <li key={s.id}>
                <strong>{s.device || t('sessions.unknown')}</strong>
                <Told visit={visit} session={s} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </ResidentPage>
  );
}

/** How and when somebody signed in, when they used it last, and for whom they act. */
function Told({ visit, session: s }: { visit: Visit; session: OwnSession }) {
  const t = say(visit.lang);
  return (
    <>
      <p>
        {t('sessions.began')} <When at={s.startedAt} />, {t(s.method === 'passkey' ? 'sessions.by.passkey' : 'sessions.by.e-identification')}
      </p>
      {s.endedAt ? (
        <p>
          {t(s.whyEnded ? `sessions.ended.${s.whyEnded}` : 'sessions.ended.by-time')} <When at={s.endedAt} />
        </p>
      ) : (
        <p>
          {t('sessions.used')} <When at={s.usedAt} />
        </p>
      )}
      {!s.endedAt && s.actingFor && <p>{t('sessions.acting', { name: s.actingFor })}</p>}
    </>
  );
}
