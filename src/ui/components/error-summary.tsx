import { useSay } from '../speak.tsx';
import { Icon } from './icon.tsx';

/** `field`: the name (and id) of the field the problem is in; none: a problem of the whole form. */
export type Problem = { field?: string; text: string };

/** What must be put right, first on the page; takes focus when the page opens. Draws nothing when there are no problems. */
export function ErrorSummary({ problems, title }: { problems: readonly Problem[]; title?: string }) {
  const t = useSay();
  if (problems.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title" data-summary="">
      <h2 className="summary-title" id="error-summary-title">
        <Icon name="warning" />
        {title ?? t('form.summary', { n: problems.length })}
      </h2>
      <ul className="summary-list">
        {problems.map(({ field, text }) => (
          <li key={`${field}${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
      <p className="summary-note">{t('form.summary.kept')}</p>
    </div>
  );
}
