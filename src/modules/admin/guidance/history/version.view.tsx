import type { Guidance } from '../../../../../counties/guidance.ts';
import type { CheckReport, Difference, Version } from '../../../../engines/guidance/index.ts';
import { sayWhen } from '../../../../kernel/clock.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Actions, Button, Checkboxes, ErrorSummary, Form, type Problem, TextArea } from '../../../../ui/index.ts';
import { Problems } from '../check/problems.view.tsx';
import { Differences } from '../compare/differences.view.tsx';
import { NOTE_MAX } from '../publish/note.ts';
import { say } from '../texts.ts';
import type { Names } from '../words/rule-words.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import type { Work } from '../drafting/work.ts';

type Props = {
  visit: Visit;
  work: Work;
  version: Version;
  /** What it changed of the version before it, and what going back to it would change of what is in force. */
  brought: readonly Difference[];
  before: Guidance;
  back: readonly Difference[];
  report: CheckReport;
  names: Names;
  problems: readonly Problem[];
};

export function VersionView({ visit, work, version, brought, before, back, report, names, problems }: Props) {
  const t = say(visit.lang);
  const title = t('history.version', { number: version.number });
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <GuidancePage visit={visit} work={work} title={title} problem={problems.length > 0} back="/admin/guidance/history">
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p>
        {sayWhen(version.publishedAt, visit.lang)}, {version.byName}
      </p>
      {version.note && <p className="as-written">{version.note}</p>}
      <h2>{t('history.brought')}</h2>
      <Differences visit={visit} differences={brought} before={before} names={names} />
      {version.state === 'archived' && (
        <>
          <h2>{t('restore.title')}</h2>
          <p>{t('restore.text')}</p>
          <Differences visit={visit} differences={back} before={work.published.definition} names={names} />
          <Problems visit={visit} report={report} names={names} />
          <Form>
            <input type="hidden" name="over" value={work.published.number} />
            <TextArea
              name="note"
              label={t('publish.note')}
              hint={t('restore.note.hint')}
              value={one(visit.form, 'note')}
              error={error('note')}
              rows={2}
              max={NOTE_MAX}
            />
            {report.problems.length > 0 && (
              <Checkboxes name="seen" label={t('publish.warnings')} error={error('seen')} choices={[{ value: 'yes', text: t('publish.seen') }]} />
            )}
            <Actions>
              <Button>{t('restore.button')}</Button>
            </Actions>
          </Form>
        </>
      )}
    </GuidancePage>
  );
}
