import type { CheckReport, Difference, Draft } from '../../../../engines/guidance/index.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Actions, Button, Checkboxes, ErrorSummary, Form, type Problem, TextArea } from '../../../../ui/index.ts';
import { Problems } from '../check/problems.view.tsx';
import { Differences } from '../compare/differences.view.tsx';
import { say } from '../texts.ts';
import type { Names } from '../words/rule-words.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import type { Work } from '../drafting/work.ts';
import { NOTE_MAX } from './note.ts';

type Props = {
  visit: Visit;
  work: Work;
  draft: Draft;
  report: CheckReport;
  differences: readonly Difference[];
  names: Names;
  problems: readonly Problem[];
};

export function PublishView({ visit, work, draft, report, differences, names, problems }: Props) {
  const t = say(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  const errors = report.problems.some((p) => p.level === 'error');
  return (
    <GuidancePage visit={visit} work={work} title={t('publish.title')} problem={problems.length > 0} back="/admin/guidance">
      <ErrorSummary problems={problems} />
      <h1>{t('publish.title')}</h1>
      <p className="lead">{t('publish.lead')}</p>
      <h2>{t('publish.changes')}</h2>
      <Differences visit={visit} differences={differences} before={work.published.definition} names={names} />
      <h2>{t('check.title')}</h2>
      <Problems visit={visit} report={report} names={names} />
      <h2>{t('publish.now')}</h2>
      {errors ? (
        <p>{t('publish.errors')}</p>
      ) : (
        <Form>
          <input type="hidden" name="step" value={draft.step} />
          <input type="hidden" name="over" value={work.published.number} />
          <TextArea
            name="note"
            label={t('publish.note')}
            hint={t('publish.note.hint')}
            value={one(visit.form, 'note')}
            error={error('note')}
            rows={2}
            max={NOTE_MAX}
          />
          {report.problems.length > 0 && (
            <Checkboxes
              name="seen"
              label={t('publish.warnings')}
              error={error('seen')}
              choices={[{ value: 'yes', text: t('publish.seen') }]}
              values={one(visit.form, 'seen') === 'yes' ? ['yes'] : []}
            />
          )}
          <Actions>
            <Button>{t('publish.button')}</Button>
          </Actions>
        </Form>
      )}
    </GuidancePage>
  );
}
