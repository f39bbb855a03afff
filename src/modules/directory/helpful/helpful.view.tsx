import { type Service, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, type Problem, ResidentPage, TextArea } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { answeredToday } from './answered.ts';

/** At the foot of a service page: two buttons, and thanks when this browser has answered today. */
export function HelpfulQuestion({ visit, service }: { visit: Visit; service: Service }) {
  const t = say(visit.lang);
  const said = answeredToday(visit, service.id);
  const here = visit.href(`/services/${service.id}/helpful`);
  return (
    <section id="helpful" aria-labelledby="helpful-title" className="panel no-print">
      <h2 id="helpful-title">{t('helpful.title')}</h2>
      {said !== undefined && (
        <p>
          {t(said ? 'helpful.said.yes' : 'helpful.said.no')} <a href={here}>{t('helpful.tell')}</a>
        </p>
      )}
      {said === undefined && (
        <Form action={here} className="row">
          <Button kind="secondary" name="helpful" value="yes">
            {t('helpful.yes')}
          </Button>
          <Button kind="secondary" name="helpful" value="no">
            {t('helpful.no')}
          </Button>
        </Form>
      )}
    </section>
  );
}

type Props = { visit: Visit; service: Service; helpful: boolean; done?: boolean; words?: string; problems?: readonly Problem[] };

/** Thanks for the answer, with room for words; after words, thanks only. */
export function HelpfulView({ visit, service, helpful, done, words = '', problems = [] }: Props) {
  const t = say(visit.lang);
  const name = textIn(service.names, visit.lang);
  return (
    <ResidentPage visit={visit} title={t('helpful.thanks.of', { name })} problem={problems.length > 0} narrow>
      <BackLink href={visit.href(`/services/${service.id}`)}>{name}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('helpful.thanks')}</h1>
      {done ? (
        <Notice kind="success" title={t('helpful.done')} live>
          <p>{t('helpful.done.text')}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{t(helpful ? 'helpful.said.yes' : 'helpful.said.no')}</p>
          <Form>
            <TextArea
              name="words"
              label={t(helpful ? 'helpful.words.yes' : 'helpful.words.no')}
              hint={t('helpful.words.hint')}
              max={500}
              rows={4}
              optional
              value={words}
              error={problems[0]?.text}
            />
            <Actions>
              <Button>{t('helpful.send')}</Button>
            </Actions>
          </Form>
        </>
      )}
    </ResidentPage>
  );
}
