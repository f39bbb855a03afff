import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, ResidentPage, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Passkey } from './passkey.store.ts';

type Props = {
  visit: Visit;
  passkey: Passkey;
  typed: string;
  problem?: 'passkey.name.missing' | 'passkey.name.long' | undefined;
  /** Typed before the session ended, not saved yet. */
  restored?: boolean;
};

export function PasskeyView({ visit, passkey, typed, problem, restored = false }: Props) {
  const t = say(visit.lang);
  const action = visit.href(`/my/passkeys/${passkey.id}`);
  const error = problem && t(problem);
  return (
    <ResidentPage visit={visit} title={t('passkey.title')} problem={problem !== undefined} narrow>
      <BackLink href={visit.href('/my/passkeys')}>{t('passkeys.title')}</BackLink>
      <ErrorSummary problems={error ? [{ field: 'name', text: error }] : []} />
      <h1>{t('passkey.title')}</h1>
      <p className="lead">{passkey.name}</p>
      {restored && (
        <Notice title={t('restored.title')}>
          <p>{t('restored.text')}</p>
        </Notice>
      )}
      <Form action={action}>
        <TextInput name="name" label={t('passkey.name')} hint={t('passkey.name.hint')} width="medium" value={typed} error={error} />
        <Actions>
          <Button>{t('passkey.save')}</Button>
        </Actions>
      </Form>
      <h2>{t('passkey.remove.title')}</h2>
      <p>{t('passkey.remove.text')}</p>
      <Form action={action}>
        <Actions>
          <Button kind="danger" name="do" value="remove">
            {t('passkey.remove.go')}
          </Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
