import { langOf, type Texts, textIn } from '../../../engines/directory/index.ts';
import { sayDate } from '../../../kernel/clock.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, Details, EmptyState } from '../../../ui/index.ts';
import type { Helpful } from '../../directory/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';

type Row = Helpful & { id: ServiceId; names: Texts };

export function HelpfulView({ visit, rows }: { visit: Visit; rows: readonly Row[] }) {
  const t = sayServices(visit.lang);
  return (
    <AdminPage visit={visit} title={t('helpful.title')} menu={menu(visit.lang)}>
      <h1>{t('helpful.title')}</h1>
      <p className="lead">{t('helpful.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('helpful.none')}>
          <p>{t('helpful.none.text')}</p>
        </EmptyState>
      ) : (
        <Answers visit={visit} rows={rows} />
      )}
    </AdminPage>
  );
}

function Answers({ visit, rows }: { visit: Visit; rows: readonly Row[] }) {
  const t = sayServices(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('helpful.title')}</caption>
        <thead>
          <tr>
            {(['service', 'no', 'yes', 'words'] as const).map((c) => (
              <th scope="col" key={c}>
                {t(`helpful.${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={visit.href(`/admin/services/${row.id}`)} lang={langOf(row.names, visit.lang)}>
                  {textIn(row.names, visit.lang)}
                </a>
              </th>
              <td>{row.no}</td>
              <td>{row.yes}</td>
              <td>{row.words.length > 0 && <Words visit={visit} row={row} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ visit, row }: { visit: Visit; row: Row }) {
  const t = sayServices(visit.lang);
  return (
    <Details
      summary={
        <>
          {t('helpful.latest', { n: row.words.length })}
          <span className="visually-hidden">: {textIn(row.names, visit.lang)}</span>
        </>
      }
    >
      <ul>
        {row.words.map((w) => (
          <li key={`${w.day} ${w.words}`}>
            <span className="muted">
              {sayDate(w.day)} {t(w.helpful ? 'helpful.said.yes' : 'helpful.said.no')}:
            </span>{' '}
            <span className="as-written" lang={w.lang}>
              {w.words}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
