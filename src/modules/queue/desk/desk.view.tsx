import type { Unit } from '../../../engines/directory/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { DeskPage, EmptyState, Notice } from '../../../ui/index.ts';
import { type Section, SECTIONS } from '../row/row.rules.ts';
import type { TaskRow } from '../row/row.store.ts';
import { TaskItem } from '../row/row.view.tsx';
import { say } from '../texts.ts';
import type { Filter } from './desk.input.ts';
import type { DeskRows } from './desk.store.ts';
import { FilterForm } from './filter.view.tsx';

type Props = { visit: Visit<Professional>; rows: DeskRows; filter: Filter; units: readonly Unit[] };

export function DeskView({ visit, rows, filter, units }: Props) {
  const t = say(visit.lang);
  const done = DONE.find((d) => d === visit.query.get('done'));
  return (
    <DeskPage visit={visit} title={t('desk.title')} scripts={['queue']}>
      <h1>{t('desk.title')}</h1>
      {done && <Notice kind="success" title={t(`desk.${done}`)} />}
      <FilterForm visit={visit} filter={filter} units={units} />
      <div id="desk" data-live={liveAddress(visit, filter)}>
        <div className="stack">
          <p className="muted" aria-live="polite" data-connection="" data-on={t('live.on')} data-off={t('live.off')}>
            <a href={visit.href(visit.path)}>{t('live.reload')}</a>
          </p>
          <nav aria-label={t('desk.sections')}>
            <ul className="row">
              {SECTIONS.map((section) => (
                <li key={section}>
                  <a href={`#${section}`}>
                    {t(`section.${section}`)} (<span data-count={section}>{rows[section].length}</span>)
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {rows.cut && <Notice title={t('desk.cut', { n: rows.waiting.length })} />}
          <div className="split split-even">
            <Rows visit={visit} section="waiting" rows={rows.waiting} />
            <div className="stack">
              <Rows visit={visit} section="mine" rows={rows.mine} />
              <Rows visit={visit} section="others" rows={rows.others} />
              <Rows visit={visit} section="done" rows={rows.done} />
            </div>
          </div>
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite" data-news="" />
    </DeskPage>
  );
}

/** What was just done, told on the desk one comes back to. */
const DONE = ['released', 'completed', 'handed-on'] as const;

function Rows({ visit, section, rows }: { visit: Visit<Professional>; section: Section; rows: readonly TaskRow[] }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby={section} data-section={section}>
      <h2 id={section} tabIndex={-1}>
        {t(`section.${section}`)} (<span data-count={section}>{rows.length}</span>)
      </h2>
      <ul className="live" hidden={rows.length === 0}>
        {rows.map((row) => (
          <TaskItem key={row.task.id} row={row} county={visit.county} lang={visit.lang} now={visit.now} />
        ))}
      </ul>
      <div data-empty="" hidden={rows.length > 0}>
        {section === 'waiting' ? <EmptyState icon="done" title={t('empty.waiting')} /> : <p className="muted">{t(`empty.${section}`)}</p>}
      </div>
    </section>
  );
}

/** Where this desk's changes are heard: the same units and kind, the same language. */
function liveAddress({ lang }: Visit, { units, kind }: Filter): string {
  const asked = new URLSearchParams({ lang, ...(units.length === 1 ? { unit: units[0]! } : {}), ...(kind ? { kind } : {}) });
  return `/desk/live?${asked}`;
}
