import { type Said, titleOf } from '../../../engines/questionnaire/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Form, ResidentPage, SummaryList } from '../../../ui/index.ts';
import { questionAt } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { say } from '../texts.ts';

export function ReviewView({ visit, opened, said }: { visit: Visit; opened: Opened; said: readonly Said[] }) {
  const t = say(visit.lang);
  const { name, response, definition } = opened;
  const last = said.at(-1);
  return (
    <ResidentPage visit={visit} title={`${t('review.title')} – ${titleOf(definition, visit.lang)}`} narrow>
      {last && <BackLink href={visit.href(questionAt(name, response.id, last.linkId))} />}
      <h1>{t('review.title')}</h1>
      <p className="lead">{t('review.lead')}</p>
      <SummaryList
        rows={said.map((s) => ({
          term: s.question,
          value: s.answer || t('review.empty'),
          change: visit.href(questionAt(name, response.id, s.linkId, true)),
        }))}
      />
      <Form>
        <Actions>
          <Button iconAfter="arrow">{t('review.show')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
