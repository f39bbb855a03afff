import type { Resident } from '../../../kernel/access.ts';
import { nameOfAction } from '../../../kernel/actions.ts';
import type { LogLine } from '../../../kernel/audit/read.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Checkboxes, DateInput, ErrorSummary, Form, Notice, ResidentPage, TextArea } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { AREAS, asksAbout, type Mistake, type Typed, WORDS_MAX } from './ask.input.ts';
import type { Kind } from './kinds.ts';

type Props = { visit: Visit<Resident>; kind: Kind; typed: Typed; line?: LogLine | undefined; mistakes?: readonly Mistake[] };

export function AskView({ visit, kind, typed, line, mistakes = [] }: Props) {
  const { lang } = visit;
  const t = say(lang);
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key) }));
  const error = (field: Mistake['field']) => problems.find((p) => p.field === field)?.text;
  const back = kind === 'clarification' ? '/my/log' : '/my/rights';
  return (
    <ResidentPage visit={visit} title={t(`kind.${kind}`)} problem={problems.length > 0} narrow>
      <BackLink href={visit.href(back)}>{t(kind === 'clarification' ? 'log.title' : 'rights.title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t(`kind.${kind}`)}</h1>
      {visit.restored && (
        <Notice title={t('ask.restored')}>
          <p>{t('ask.restored.text')}</p>
        </Notice>
      )}
      <p className="lead">{t(`kind.${kind}.text`)}</p>
      <p>{t(`kind.${kind}.law`)}</p>
      {kind === 'correction' && (
        <p>
          <a href={visit.href('/my/contact')}>{t('rights.self.contact')}</a>
        </p>
      )}
      {kind === 'access' && (
        <p>
          <a href={visit.href('/my/download')}>{t('rights.self.download')}</a>
        </p>
      )}
      {line && (
        <Notice title={t('ask.line')} level={2}>
          <p>{[nameOfAction(line.action)?.[lang] ?? t('action.unnamed'), line.title, sayWhen(line.at, lang)].filter(Boolean).join(', ')}</p>
        </Notice>
      )}
      <Form action={visit.href(`/my/rights/ask/${kind}`)}>
        <input type="hidden" name="line" value={typed.line} />
        {asksAbout(kind) && (
          <Checkboxes
            name="about"
            label={t('ask.about')}
            values={typed.about}
            error={error('about')}
            choices={AREAS.map((area) => ({ value: area, text: t(`area.${area}`) }))}
          />
        )}
        {kind === 'log' && (
          <>
            <DateInput name="from" label={t('ask.from')} hint={t('ask.from.hint')} value={typed.from} error={error('from')} optional />
            <DateInput name="to" label={t('ask.to')} value={typed.to} error={error('to')} optional />
          </>
        )}
        <TextArea
          name="words"
          label={t(`ask.words.${kind}`)}
          hint={t('ask.words.hint')}
          max={WORDS_MAX}
          rows={6}
          value={typed.words}
          error={error('words')}
          optional={kind === 'access' || kind === 'log'}
        />
        <p>{t('ask.then')}</p>
        <Actions>
          <Button>{t('ask.send')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
