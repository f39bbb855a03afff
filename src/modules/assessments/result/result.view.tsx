import type { Explained, Summary } from '../../../engines/questionnaire/index.ts';
import type { ResponseId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, Notice, PrintButton, ResidentPage } from '../../../ui/index.ts';
import { introOf, pageOf } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { say } from '../texts.ts';
import { Basis } from './basis.view.tsx';
import { Keep } from './keep.view.tsx';
import { OtherWays } from './other-ways.view.tsx';
import { Answers, Reasons } from './reasons.view.tsx';
import { Urgency } from './urgency.view.tsx';

/** `newer`: a later result in the same matter, which then is the one that counts. */
type Props = { visit: Visit; opened: Opened; told: Summary; result: Explained; newer: ResponseId | undefined };

export function ResultView({ visit, opened, told, result, newer }: Props) {
  const t = say(visit.lang);
  const { name, response } = opened;
  return (
    <ResidentPage visit={visit} title={`${t(`urgency.${result.urgency}`)} – ${told.title}`} narrow>
      <p className="muted">{told.title}</p>
      <h1>{t('result.title')}</h1>
      {newer && (
        <Notice kind="info" title={t('result.replaced')}>
          <a href={visit.href(pageOf(name, newer, 'result'))}>{t('result.newest')}</a>
        </Notice>
      )}
      <Urgency visit={visit} result={result} />
      <p className="muted">
        {t('no-diagnosis')} {result.sample && t('sample')}
      </p>
      {result.booking && !newer && (
        <div className="stack no-print">
          <Actions>
            <LinkButton href={visit.href(`/booking/${response.matter}`)} icon="calendar" iconAfter="arrow">
              {t('result.book')}
            </LinkButton>
          </Actions>
          <p>{t(visit.actor.role === 'resident' ? 'result.book.note.resident' : 'result.book.note')}</p>
        </div>
      )}
      <h2>{t('result.do')}</h2>
      <ol>
        {result.instructions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <h2>{t('result.worse')}</h2>
      <ul>
        {result.ifWorse.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Reasons visit={visit} opened={opened} reasons={result.reasons} />
      <OtherWays visit={visit} name={name} />
      <Answers visit={visit} opened={opened} told={told} />
      <Basis visit={visit} result={result} version={told.version} at={response.completedAt} />
      <Keep visit={visit} />
      <Actions>
        <PrintButton />
        <LinkButton kind="quiet" href={visit.href(introOf(name))}>
          {t('result.again')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}
