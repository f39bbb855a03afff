import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Notice, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** `known`: the device has one already · `wrong`: what came from the browser did not check out, or came too late. */
export function AddView({ visit, problem }: { visit: Visit; problem?: 'known' | 'wrong' }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('add.title')} problem={problem !== undefined} narrow scripts={['passkeys']}>
      <BackLink href={visit.href('/my/passkeys')}>{t('passkeys.title')}</BackLink>
      {problem && <ErrorSummary problems={[{ text: t(`add.${problem}`) }]} title={t('add.failed')} />}
      <h1>{t('add.title')}</h1>
      <p className="lead">{t('add.lead')}</p>
      <p>{t('add.own')}</p>
      <p data-passkey-cannot="">{t('add.cannot')}</p>
      <form
        method="post"
        className="form"
        action={visit.href('/my/passkeys/add')}
        hidden
        data-passkey="make"
        data-options="/my/passkeys/options"
        data-known={t('add.known')}
        data-cancelled={t('add.cancelled')}
        data-failed={t('add.wrong')}
      >
        <input type="hidden" name="answer" />
        <Actions>
          <Button>{t('add.go')}</Button>
        </Actions>
        <output data-said="" />
      </form>
      <Notice title={t('add.shared.title')}>
        <p>{t('add.shared.text')}</p>
      </Notice>
    </ResidentPage>
  );
}
