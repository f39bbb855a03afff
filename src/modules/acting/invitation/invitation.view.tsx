import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, ResidentPage, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; typed: string; problem?: 'empty' | 'wrong' | 'too-many' };

export function InvitationView({ visit, typed, problem }: Props) {
  const t = say(visit.lang);
  const text = problem && t(`invitation.${problem}`);
  return (
    <ResidentPage visit={visit} title={t('invitation.title')} problem={problem !== undefined} narrow>
      <BackLink href={visit.href('/acting')}>{t('choose.title')}</BackLink>
      <ErrorSummary problems={text ? [{ field: 'code', text }] : []} />
      <h1>{t('invitation.title')}</h1>
      <p className="lead">{t('invitation.lead')}</p>
      <Form action={visit.href('/acting/invitation')}>
        <TextInput
          name="code"
          label={t('invitation.code')}
          hint={t('invitation.code.hint')}
          value={typed}
          error={text}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <Actions>
          <Button>{t('invitation.take')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
