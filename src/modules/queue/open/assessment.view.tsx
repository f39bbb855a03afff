import { Details, SummaryList, When } from '../../../ui/index.ts';
import { Urgency } from '../row/urgency.view.tsx';
import { say } from '../texts.ts';
import type { Opened } from './opened.store.ts';
import type { TaskProps } from './task.props.ts';

/** What the resident has answered before coming: the result with its reasons first, all answers after it. */
export function Assessments({ visit, opened: { task, assessments } }: TaskProps) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">{t('assessment.title')}</h2>
      {typeof task.data.text === 'string' && (
        <article className="panel">
          <h3>{t('assessment.wrote')}</h3>
          <p>{task.data.text}</p>
        </article>
      )}
      {assessments.length === 0 && <p className="muted">{t('assessment.none')}</p>}
      {assessments.map((assessment) => (
        <Assessment key={assessment.completedAt.toISOString()} visit={visit} assessment={assessment} />
      ))}
    </section>
  );
}

function Assessment({
  visit,
  assessment: { title, completedAt, result, said, scores },
}: Pick<TaskProps, 'visit'> & { assessment: Opened['assessments'][number] }) {
  const t = say(visit.lang);
  const unanswered = t('assessment.unanswered');
  return (
    <article className="panel">
      <h3>{title}</h3>
      <p className="muted">
        {t('assessment.completed')} <When at={completedAt} />
      </p>
      {result && (
        <>
          <div className="row">
            <Urgency urgency={result.urgency} />
            <p>{result.says}</p>
          </div>
          <h4>{t('assessment.reasons')}</h4>
          <ul>
            {result.reasons.map(({ because }) => (
              <li key={because}>{because}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{t('assessment.answers')}</h4>
      <SummaryList rows={[...scores, ...said].map(({ question, answer }) => ({ term: question, value: answer || unanswered }))} />
      {result && (
        <Details summary={t('assessment.told')}>
          <ul>
            {[...result.instructions, ...result.ifWorse].map((instruction) => (
              <li key={instruction}>{instruction}</li>
            ))}
          </ul>
          <p className="muted">
            {t('assessment.sources')} {result.sources.map((source) => [source.name, source.section].filter(Boolean).join(', ')).join('; ')}.{' '}
            {result.sample && t('assessment.sample')}
          </p>
        </Details>
      )}
    </article>
  );
}
