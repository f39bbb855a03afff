import type { CheckReport, GuidanceProblem } from '../../../../engines/guidance/index.ts';
import { asTarget, sayProblem } from '../../../../engines/guidance/index.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Notice, Tag } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { type Names, targetWords } from '../words/rule-words.ts';

/** What the checker found, the gravest first, each with the way to where it is put right. */
export function Problems({ visit, report, names }: { visit: Visit; report: CheckReport; names: Names }) {
  const t = say(visit.lang);
  const { problems, paths } = report;
  const errors = problems.filter((p) => p.level === 'error').length;
  return (
    <>
      <Notice
        kind={errors ? 'emergency' : problems.length ? 'warning' : 'success'}
        title={errors ? t('check.errors', { n: errors }) : problems.length ? t('check.warnings', { n: problems.length }) : t('check.clean')}
      >
        <p>{t('check.paths', { n: paths })}</p>
      </Notice>
      <ul className="stack">
        {problems.map((p) => (
          <ProblemRow key={JSON.stringify([p.kind, p.need, p.rule, p.outside, p.about])} visit={visit} problem={p} names={names} />
        ))}
      </ul>
    </>
  );
}

function ProblemRow({ visit, problem, names }: { visit: Visit; problem: GuidanceProblem; names: Names }) {
  const t = say(visit.lang);
  const target = asTarget(problem.about ?? '');
  const about = target ? targetWords(target, names, visit.lang) : problem.about;
  const { where, what, example } = sayProblem(
    problem,
    { definition: names.definition, county: visit.county, ...(about === undefined ? {} : { about }) },
    visit.lang,
  );
  const fix = placeOf(problem);
  return (
    <li className="panel">
      <p className="row">
        <Tag tone={problem.level === 'error' ? 'alarm' : 'attention'}>{t(`check.${problem.level}`)}</Tag>
        {fix ? <a href={visit.href(fix)}>{where}</a> : where}
      </p>
      <p>{what}</p>
      {example && <p className="muted">{example}</p>}
    </li>
  );
}

/** Where a problem is put right. */
function placeOf({ rule, need, outside }: GuidanceProblem): string | undefined {
  if (rule) return `/admin/guidance/rules/${encodeURIComponent(rule)}`;
  if (need) return `/admin/guidance/needs/${encodeURIComponent(need)}`;
  return outside && `/admin/guidance/outside/${encodeURIComponent(outside)}`;
}
