import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Form, LinkButton, Radios, ResidentPage } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import { textIn } from '../conversation.ts';
import type { Opened } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import type { BackgroundQuestion } from './about.store.ts';

/** The choice of whoever rather does not say, or takes back what was said. */
export const NOT_SAID = '-';

type Props = { visit: Visit; opened: Opened; questions: readonly BackgroundQuestion[]; told: Readonly<Record<number, string>> };

export function AboutView({ visit, opened, questions, told }: Props) {
  const t = say(visit.lang);
  const { slug, langs } = opened.conversation;
  const words = (texts: BackgroundQuestion['texts']) => textIn(texts, langs, visit.lang).text;
  return (
    <ResidentPage visit={visit} title={t('about.title')} narrow>
      <Styles />
      <BackLink href={visit.href(placeIn(slug, 'vote'))}>{t('votes.back')}</BackLink>
      <h1>{t('about.title')}</h1>
      <p className="lead">{t('about.lead')}</p>
      <Form>
        {questions.map((q) => (
          <Radios
            key={q.number}
            name={`q${q.number}`}
            label={words(q.texts)}
            optional
            value={told[q.number]}
            choices={[...q.choices.map((c) => ({ value: c.code, text: words(c.texts) })), { value: NOT_SAID, text: t('about.not-said') }]}
          />
        ))}
        <Actions>
          <Button>{t('about.send')}</Button>
          <LinkButton kind="quiet" href={visit.href(placeIn(slug, 'vote'))}>
            {t('about.skip')}
          </LinkButton>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
