import type { ImportRun, KindReport } from '../../../engines/directory/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, Details, EmptyState, Tag, type TagTone } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';

const KINDS = ['services', 'channels', 'organizations', 'generalDescriptions', 'collections', 'classes'] as const;
const COLUMNS = ['read', 'changed', 'unchanged', 'archived'] as const;
const TONE: Record<ImportRun['state'], TagTone> = { running: 'brand', done: 'good', partial: 'attention', failed: 'alarm' };
/** Of many reasons as many as anybody reads here; all are in the report itself. */
const MOST = 50;

export function ImportsView({ visit, runs }: { visit: Visit; runs: readonly ImportRun[] }) {
  const t = sayServices(visit.lang);
  return (
    <AdminPage visit={visit} title={t('imports.title')} menu={menu(visit.lang)}>
      <h1>{t('imports.title')}</h1>
      <p className="lead">{t('imports.lead')}</p>
      {runs.length === 0 ? (
        <EmptyState title={t('imports.none')}>
          <p>{t('imports.none.text')}</p>
        </EmptyState>
      ) : (
        <p className="muted">{t('imports.technical')}</p>
      )}
      {runs.map((run) => (
        <Run key={run.id} visit={visit} run={run} />
      ))}
    </AdminPage>
  );
}

function Run({ visit, run }: { visit: Visit; run: ImportRun }) {
  const t = sayServices(visit.lang);
  const kinds = KINDS.flatMap((kind) => {
    const report = run.report[kind];
    return report && report.read + (report.archived ?? 0) > 0 ? [{ kind, report }] : [];
  });
  const refused = kinds.flatMap(({ report }) => report.refused.map((r) => ({ id: r.id, said: r.reason })));
  const notes = [...kinds.flatMap(({ report }) => report.notes), ...(run.report.loose ?? [])].map((n) => ({ id: n.id, said: n.note }));
  const trouble = (run.report.trouble ?? []).map((x) => ({ id: x.asked, said: x.problem }));
  return (
    <section className="panel stack" aria-labelledby={`run-${run.id}`}>
      <h2 id={`run-${run.id}`}>{sayWhen(run.beganAt, visit.lang)}</h2>
      <p className="row">
        <Tag tone={TONE[run.state]}>{t(`imports.state.${run.state}`)}</Tag>
        <span className="muted">{'url' in run.origin ? t('imports.from', { url: run.origin.url }) : t('imports.files')}</span>
        {run.problem && <span>{run.problem}</span>}
      </p>
      {kinds.length > 0 && <Counts visit={visit} kinds={kinds} />}
      <Said visit={visit} summary={t('imports.refusals', { n: refused.length + trouble.length })} list={[...trouble, ...refused]} />
      <Said visit={visit} summary={t('imports.notes', { n: notes.length })} list={notes} />
    </section>
  );
}

function Counts({ visit, kinds }: { visit: Visit; kinds: readonly { kind: (typeof KINDS)[number]; report: KindReport }[] }) {
  const t = sayServices(visit.lang);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it can be focused, and on a narrow screen it is scrolled by keys
    <section className="table-frame" tabIndex={0} aria-label={t('imports.counts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('imports.kind')}</th>
            {COLUMNS.map((c) => (
              <th scope="col" key={c}>
                {t(`imports.${c}`)}
              </th>
            ))}
            <th scope="col">{t('imports.refused')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, report }) => (
            <tr key={kind}>
              <th scope="row">{t(`imports.${kind}`)}</th>
              {COLUMNS.map((c) => (
                <td key={c}>{report[c] ?? 0}</td>
              ))}
              <td>{report.refused.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Said({ visit, summary, list }: { visit: Visit; summary: string; list: readonly { id: string; said: string }[] }) {
  const t = sayServices(visit.lang);
  if (list.length === 0) return null;
  return (
    <Details summary={summary}>
      <ul lang="en">
        {list.slice(0, MOST).map(({ id, said }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one record may be told of twice in the same words
          <li key={i} className="breakable">
            {id}: {said}
          </li>
        ))}
      </ul>
      {list.length > MOST && <p>{t('imports.more', { n: list.length - MOST })}</p>}
    </Details>
  );
}
