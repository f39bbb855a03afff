import { before, leadIn, type Node, questionText, titleOf } from '../../../engines/questionnaire/index.ts';
import type { Form as Typed, Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, ResidentPage, Steps } from '../../../ui/index.ts';
import { introOf, pageOf, questionAt } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { say } from '../texts.ts';
import { Question } from './question.view.tsx';

type Props = { visit: Visit; opened: Opened; node: Node; typed: Typed; changing: boolean; problem?: string };

export function AnswerView({ visit, opened, node, typed, changing, problem }: Props) {
  const { lang } = visit;
  const t = say(lang);
  const { name, definition, response, filled } = opened;
  const questions = filled.questions();
  const step = questions.indexOf(node) + 1;
  const { headings, texts } = leadIn(filled, node, lang);
  const completed = response.state === 'completed';
  return (
    <ResidentPage visit={visit} title={questionText(node.item, lang)} problem={problem !== undefined} narrow>
      <Back visit={visit} opened={opened} node={node} changing={changing} />
      <ErrorSummary problems={problem ? [{ field: 'answer', text: problem }] : []} />
      {completed && <Notice kind="info" title={t('answer.changing')} />}
      {!changing && <Steps step={step} of={questions.length} name={titleOf(definition, lang)} />}
      {headings.map((heading) => (
        <p key={heading}>{heading}</p>
      ))}
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Form action={visit.href(questionAt(name, response.id, node.item.linkId))}>
        {changing && <input type="hidden" name="change" value="1" />}
        <Question node={node} lang={lang} typed={typed} problem={problem} />
        <Actions>
          <Button iconAfter="arrow">{t('answer.next')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}

function Back({ visit, opened, node, changing }: Pick<Props, 'visit' | 'opened' | 'node' | 'changing'>) {
  const t = say(visit.lang);
  const { name, response, filled } = opened;
  if (response.state === 'completed') return <BackLink href={visit.href(pageOf(name, response.id, 'result'))}>{t('answer.to-result')}</BackLink>;
  if (changing) return <BackLink href={visit.href(pageOf(name, response.id, 'check'))}>{t('answer.to-review')}</BackLink>;
  const previous = before(filled, node.item.linkId);
  return <BackLink href={visit.href(previous ? questionAt(name, response.id, previous.item.linkId) : introOf(name))} />;
}
