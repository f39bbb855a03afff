import type { Appointment } from '../../../engines/calendar/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, ErrorSummary, Form, LinkButton, NpsScale, ResidentPage, TextArea } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { LONGEST_WORDS, type Typed } from './give.rules.ts';

type Props = { visit: Visit; appointment: Appointment; typed: Typed; problems?: readonly ('score' | 'words')[] };

export function GiveView({ visit, appointment, typed, problems = [] }: Props) {
  const t = say(visit.lang);
  const texts = { score: t('give.score.missing'), words: t('give.words.long', { max: LONGEST_WORDS }) };
  const problemOf = (field: 'score' | 'words') => (problems.includes(field) ? texts[field] : undefined);
  return (
    <ResidentPage visit={visit} title={t('give.title')} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems.map((field) => ({ field, text: texts[field] }))} />
      <h1>{t('give.title')}</h1>
      <p className="lead">{t('give.lead')}</p>
      <Form>
        <NpsScale name="score" label={t('give.score')} value={typed.score} error={problemOf('score')} />
        <TextArea
          name="words"
          label={t('give.words')}
          hint={t('give.words.hint')}
          optional
          rows={5}
          max={LONGEST_WORDS}
          value={typed.words}
          error={problemOf('words')}
        />
        <p className="muted">{t('give.who')}</p>
        <Actions>
          <Button>{t('give.send')}</Button>
          <LinkButton kind="quiet" href={visit.href(`/my/matters/${appointment.matter}`)}>
            {t('give.skip')}
          </LinkButton>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
