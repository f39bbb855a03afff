import { type Guarded, type Matter, topicName } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, Radios, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; matter: Matter; guarded: Guarded; problem?: 'choose' | 'decided' };

export function GuardiansView({ visit, matter, guarded, problem }: Props) {
  const t = say(visit.lang);
  const about = topicName(matter.topic, visit.lang) ?? t('matter.unnamed');
  const saved = visit.query.get('saved');
  const text = problem && t(`guardians.${problem}`);
  const latest = guarded.decisions[0];
  return (
    <ResidentPage visit={visit} title={t('guardians.title')} problem={problem !== undefined} narrow>
      <BackLink href={visit.href(`/my/matters/${matter.id}`)}>{about}</BackLink>
      <ErrorSummary problems={text ? [{ field: 'guardians', text }] : []} />
      <h1>{t('guardians.title')}</h1>
      {(saved === 'kept' || saved === 'shown') && (
        <Notice kind="success" title={t(`guardians.saved.${saved}`)}>
          <p>{t(`guardians.saved.${saved}.text`)}</p>
        </Notice>
      )}
      <p className="lead">{t('guardians.lead')}</p>
      <p>{t(guarded.shown ? 'guardians.now.see' : 'guardians.now.not')}</p>
      {latest && <p>{t(latest.competent ? 'guardians.competent' : 'guardians.not-competent')}</p>}
      <Form action={visit.href(`/my/matters/${matter.id}/guardians`)}>
        <Radios
          name="guardians"
          label={t('guardians.question')}
          value={guarded.shown ? 'see' : 'not'}
          error={text}
          choices={[
            { value: 'see', text: t('guardians.see'), hint: t('guardians.see.hint') },
            { value: 'not', text: t('guardians.not'), hint: t('guardians.not.hint') },
          ]}
        />
        <Actions>
          <Button>{t('guardians.save')}</Button>
        </Actions>
      </Form>
      <p className="muted">{t('guardians.law')}</p>
    </ResidentPage>
  );
}
