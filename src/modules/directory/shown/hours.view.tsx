import type { Hours } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Details, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type HoursRow, sayExceptions, sayOpen, sayWeek } from './hours.rules.ts';

/** Open now or not, in words. Draws nothing when hours are not known. */
export function OpenNow({ hours, visit }: { hours: Hours; visit: Visit }) {
  const state = sayOpen(hours, visit.now, visit.lang);
  return state ? (
    <p className="no-print">
      <Tag tone={state.open ? 'good' : 'neutral'}>{state.state}</Tag> {state.change}
    </p>
  ) : null;
}

/** This week's hours, and days to come with others: folded under a summary that names the place, or in full. */
export function Week({ hours, visit, name, folded }: { hours: Hours; visit: Visit; name: string; folded?: boolean }) {
  const t = say(visit.lang);
  const rows = sayWeek(hours, visit.now, visit.lang);
  const exceptions = sayExceptions(hours, visit.now, visit.lang);
  if (rows.length === 0 || (folded && rows.length === 1 && exceptions.length === 0)) return null;
  const all = (
    <>
      <Rows rows={rows} />
      {exceptions.length > 0 && (
        <>
          <p>{t('hours.exceptions')}</p>
          <Rows rows={exceptions} />
        </>
      )}
    </>
  );
  if (!folded) return all;
  return (
    <Details
      summary={
        <>
          {t('hours.week')}
          <span className="visually-hidden">: {name}</span>
        </>
      }
    >
      {all}
    </Details>
  );
}

const Rows = ({ rows }: { rows: readonly HoursRow[] }) => (
  <ul>
    {rows.map((r) => (
      <li key={r.days}>
        {r.days} {r.hours}
      </li>
    ))}
  </ul>
);
