import { type StoredDefinition, titleOf } from '../../../engines/questionnaire/index.ts';
import { instantOf, sayDay } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, Card, Cards, EmptyState, Tag } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { say } from '../texts.ts';

export function OverviewView({ visit, notices, assessments }: { visit: Visit; notices: number; assessments: readonly StoredDefinition[] }) {
  const t = say(visit.lang);
  return (
    <AdminPage visit={visit} title={t('overview.title')} menu={menu(visit.lang)}>
      <h1>{t('overview.title')}</h1>
      <p className="lead">{t('overview.lead')}</p>
      <Cards>
        <Card level={2} title={t('overview.notices')} href={visit.href('/admin/notices')} icon="warning">
          {t('overview.notices.text', { n: notices })}
        </Card>
      </Cards>
      <h2>{t('overview.assessments')}</h2>
      {assessments.length === 0 ? <EmptyState title={t('overview.none')} /> : <Assessments visit={visit} assessments={assessments} />}
    </AdminPage>
  );
}

function Assessments({ visit, assessments }: { visit: Visit; assessments: readonly StoredDefinition[] }) {
  const t = say(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('overview.assessments.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.name')}</th>
            <th scope="col">{t('overview.version')}</th>
            <th scope="col">{t('overview.reviewed')}</th>
            <th scope="col">{t('overview.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {assessments.map((d) => (
            <tr key={d.id}>
              <th scope="row">
                {titleOf(d, visit.lang)} {d.decision?.sample && <Tag tone="attention">{t('overview.sample')}</Tag>}
              </th>
              <td>{d.resource.version}</td>
              <td>{d.decision && sayDay(instantOf(d.decision.reviewed, '12:00'), visit.lang)}</td>
              <td>{d.decision?.sources.map((s) => inLang(s.name, visit.lang)).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
