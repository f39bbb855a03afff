import { one, type Visit } from '../../../kernel/page.ts';
import { Actions, ADDRESS, BackLink, Button, ErrorSummary, Form, LinkButton, ResidentPage, TextInput } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';

export type VoiceProblem = 'code' | 'used' | 'sign-in';

export function VoiceView({ visit, opened, problem }: { visit: Visit; opened: Opened; problem?: VoiceProblem }) {
  const t = say(visit.lang);
  const { slug, voice } = opened.conversation;
  const here = placeIn(slug, 'voice');
  const text = problem && t(problem === 'used' ? `voice.used.${voice === 'code' ? 'code' : 'person'}` : `voice.problem.${problem}`);
  const themselves = visit.actor.role === 'resident' && !visit.actor.by;
  return (
    <ResidentPage visit={visit} title={t('voice.title')} problem={problem !== undefined} narrow>
      <Styles />
      <ErrorSummary problems={text ? [{ ...(voice === 'code' ? { field: 'code' } : {}), text }] : []} />
      <BackLink href={visit.href(placeIn(slug))}>{t('vote.back')}</BackLink>
      <h1>{t('voice.title')}</h1>
      <p className="lead">{t(voice === 'code' ? 'voice.lead.code' : 'voice.lead.person')}</p>
      <p>{t('voice.apart')}</p>
      {voice === 'code' ? (
        <Form>
          <TextInput
            name="code"
            value={one(visit.form, 'code')}
            label={t('voice.code')}
            hint={t('voice.code.hint')}
            width="short"
            autoComplete="off"
            spellCheck={false}
            error={text}
          />
          <Actions>
            <Button>{t('voice.use')}</Button>
          </Actions>
        </Form>
      ) : themselves ? (
        <Form>
          <Actions>
            <Button>{t('voice.use')}</Button>
          </Actions>
        </Form>
      ) : visit.actor.role === 'anonymous' ? (
        <Actions>
          <LinkButton href={visit.href(`${ADDRESS.signIn}?as=resident&back=${encodeURIComponent(here)}`)}>{t('voice.sign-in')}</LinkButton>
        </Actions>
      ) : (
        <p>{t('voice.problem.sign-in')}</p>
      )}
    </ResidentPage>
  );
}
