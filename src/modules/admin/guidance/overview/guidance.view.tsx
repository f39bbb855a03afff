import type { Need, Outside, Rule } from '../../../../../counties/guidance.ts';
import { type CheckReport, rulesOf } from '../../../../engines/guidance/index.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Button, Card, Cards, Details, EmptyState, Form, LinkButton, Notice, Tag, TextInput } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { RuleSummary } from '../words/rule-summary.view.tsx';
import type { Names } from '../words/rule-words.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import type { Work } from '../drafting/work.ts';

type Props = {
  visit: Visit;
  work: Work;
  q: string;
  found: { needs: readonly Need[]; rules: readonly Rule[]; outside: readonly Outside[] };
  report: CheckReport;
  names: Names;
};

const DONE = ['saved', 'removed', 'undone', 'nothing-to-undo', 'discarded', 'published', 'restored', 'changed-meanwhile'] as const;

export function GuidanceView({ visit, work, q, found, report, names }: Props) {
  const t = say(visit.lang);
  const done = DONE.find((d) => d === visit.query.get('done'));
  const { needs, rules, outside } = found;
  return (
    <GuidancePage visit={visit} work={work} title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {done && <Notice kind={done === 'changed-meanwhile' || done === 'nothing-to-undo' ? 'warning' : 'success'} title={t(`done.${done}`)} />}
      <CheckLine visit={visit} report={report} />
      <Form method="get" className="search">
        <TextInput name="q" label={t('search')} hint={t('search.hint')} value={q} type="search" />
        <Button kind="secondary" icon="search">
          {t('search.button')}
        </Button>
      </Form>
      {q && needs.length + rules.length + outside.length === 0 && <EmptyState icon="search" title={t('search.none', { q })} />}
      <h2>{t('needs')}</h2>
      <p>
        <LinkButton kind="secondary" href={visit.href('/admin/guidance/needs/new')}>
          {t('need.new')}
        </LinkButton>
      </p>
      {needs.length > 0 && (
        <Cards columns={3}>
          {needs.map((n) => (
            <NeedCard key={n.key} visit={visit} work={work} need={n} report={report} />
          ))}
        </Cards>
      )}
      <h2>{t('rules')}</h2>
      <Details summary={t('rules.n', { n: rules.length })} open={q !== ''}>
        <ol className="stack">
          {rules.map((r) => (
            <li key={r.key} className="panel">
              <h3>
                <a href={visit.href(`/admin/guidance/rules/${r.key}`)}>{r.name || r.key}</a>
              </h3>
              <RuleSummary visit={visit} rule={r} names={names} />
            </li>
          ))}
        </ol>
      </Details>
      <h2 id="outside">{t('outside')}</h2>
      <p>{t('outside.lead')}</p>
      <p>
        <LinkButton kind="secondary" href={visit.href('/admin/guidance/outside/new')}>
          {t('outside.new')}
        </LinkButton>
      </p>
      <Details summary={t('outside.n', { n: outside.length })} open={q !== ''}>
        <ul className="stack">
          {outside.map((o) => (
            <li key={o.key}>
              <a href={visit.href(`/admin/guidance/outside/${o.key}`)}>{inLang(o.name, visit.lang) || o.key}</a> <Tag>{t(`kind.${o.kind}`)}</Tag>
            </li>
          ))}
        </ul>
      </Details>
      <p>
        <a href={visit.href('/admin/guidance/file')}>{t('file.title')}</a>
      </p>
    </GuidancePage>
  );
}

function CheckLine({ visit, report: { problems } }: { visit: Visit; report: CheckReport }) {
  const t = say(visit.lang);
  const errors = problems.filter((p) => p.level === 'error').length;
  return (
    <p className="row">
      {errors > 0 && <Tag tone="alarm">{t('check.errors', { n: errors })}</Tag>}
      {problems.length > errors && <Tag tone="attention">{t('check.warnings', { n: problems.length - errors })}</Tag>}
      {problems.length === 0 && <Tag tone="good">{t('check.clean')}</Tag>}
      {problems.length > 0 && <a href={visit.href('/admin/guidance/check')}>{t('check.see')}</a>}
    </p>
  );
}

function NeedCard({ visit, work: { definition }, need, report }: { visit: Visit; work: Work; need: Need; report: CheckReport }) {
  const t = say(visit.lang);
  const rules = rulesOf(definition, need.key);
  const wrong = report.problems.filter((p) => p.need === need.key || rules.some((r) => r.key === p.rule)).length;
  const theme = definition.themes.find((x) => x.key === need.theme);
  return (
    <Card
      over={theme && inLang(theme.name, visit.lang)}
      title={inLang(need.name, visit.lang) || need.key}
      href={visit.href(`/admin/guidance/needs/${need.key}`)}
    >
      <p>{t('need.n', { n: rules.length })}</p>
      {wrong > 0 && <Tag tone="attention">{t('need.wrong', { n: wrong })}</Tag>}
    </Card>
  );
}
