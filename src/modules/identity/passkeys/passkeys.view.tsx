import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Card, Cards, EmptyState, LinkButton, Notice, ResidentPage, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Passkey } from './passkey.store.ts';

type Props = { visit: Visit; passkeys: readonly Passkey[]; done?: 'added' | 'renamed' | 'removed' | undefined };

export function PasskeysView({ visit, passkeys, done }: Props) {
  const t = say(visit.lang);
  const add = (
    <LinkButton href={visit.href('/my/passkeys/add')} kind={passkeys.length > 0 ? 'secondary' : 'primary'}>
      {t('passkeys.add')}
    </LinkButton>
  );
  return (
    <ResidentPage visit={visit} title={t('passkeys.title')} narrow>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      <h1>{t('passkeys.title')}</h1>
      {done && (
        <Notice kind="success" title={t(`passkeys.${done}.title`)}>
          <p>{t(`passkeys.${done}.text`)}</p>
        </Notice>
      )}
      <p className="lead">{t('passkeys.lead')}</p>
      {passkeys.length === 0 ? (
        <EmptyState icon="lock" title={t('passkeys.none')}>
          <p>{t('passkeys.none.text')}</p>
          {add}
        </EmptyState>
      ) : (
        <>
          <Cards columns={1}>
            {passkeys.map((p) => (
              <Card
                key={p.id}
                level={2}
                icon="lock"
                title={p.name}
                foot={
                  <a href={visit.href(`/my/passkeys/${p.id}`)}>
                    {t('passkeys.change')}
                    <span className="visually-hidden">: {p.name}</span>
                  </a>
                }
              >
                {p.stoppedAt && (
                  <p>
                    <Tag tone="alarm">{t('passkeys.stopped')}</Tag> {t('passkeys.stopped.text')}
                  </p>
                )}
                <p>
                  {t('passkeys.created')} <When at={p.createdAt} as="day" />
                </p>
                <p>
                  {p.usedAt ? (
                    <>
                      {t('passkeys.used')} <When at={p.usedAt} />
                    </>
                  ) : (
                    t('passkeys.unused')
                  )}
                </p>
                <p className="muted">{t(p.synced ? 'passkeys.synced' : 'passkeys.device')}</p>
              </Card>
            ))}
          </Cards>
          <p>{add}</p>
        </>
      )}
      <h2>{t('passkeys.what.title')}</h2>
      <p>{t('passkeys.what.text')}</p>
      <p>{t('passkeys.what.safe')}</p>
      <p>{t('passkeys.what.limits')}</p>
      <h2>{t('passkeys.lost.title')}</h2>
      <p>{t('passkeys.lost.text')}</p>
      <p>
        <a href={visit.href('/my/sessions')}>{t('sessions.title')}</a>
      </p>
    </ResidentPage>
  );
}
