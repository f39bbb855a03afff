import type { Summary } from '../../../engines/questionnaire/index.ts';
import { Details, SummaryList, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** A completed assessment as its summary: what came of it, why, and every answer behind one press. */
export function AssessmentView({ assessment: { title, result, scores, said }, open }: { assessment: Summary; open: boolean }) {
  const t = say(useLang());
  return (
    <div className="stack">
      <h3>{title}</h3>
      {result && <p className="host-result">{result.says}</p>}
      {result && result.reasons.length > 0 && (
        <>
          <h4>{t('host.assessment.reasons')}</h4>
          <ul>
            {result.reasons.map((r) => (
              <li key={r.because}>{r.because}</li>
            ))}
          </ul>
        </>
      )}
      {scores.length > 0 && <SummaryList rows={scores.map((s) => ({ term: s.question, value: s.answer }))} />}
      <Details summary={t('host.assessment.answers')} open={open && !result}>
        <SummaryList rows={said.map((s) => ({ term: s.question, value: s.answer || t('host.assessment.empty') }))} />
        {result?.sample && <p className="muted">{t('host.assessment.sample')}</p>}
      </Details>
    </div>
  );
}
