import { type StoredDefinition, titleOf } from '../../../engines/questionnaire/index.ts';
import { instantOf, sayDay } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, Card, Cards, EmptyState, Tag } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';
import { say } from '../texts.ts';

type Props = {
  visit: Visit;
  notices: number;
  /** Of service information: what is lacking, corrections not yet sent. */
  services: { lacking: number; toSend: number };
  assessments: readonly StoredDefinition[];
};

export function OverviewView({ visit, notices, services, assessments }: Props) {
  const t = say(visit.lang);
  return (
    <AdminPage visit={visit} title={t('overview.title')} menu={menu(visit.lang)}>
      <h1>{t('overview.title')}</h1>
      <p className="lead">{t('overview.lead')}</p>
      <Cards>
        <Card level={2} title={t('overview.notices')} href={visit.href('/admin/notices')} icon="warning">
          {t('overview.notices.text', { n: notices })}
        </Card>
        <Card level={2} title={t('overview.events')} href={visit.href('/admin/events')} icon="calendar">
          {t('overview.events.text')}
        </Card>
      </Cards>
      <Services visit={visit} {...services} />
      <h2>{t('overview.assessments')}</h2>
      {assessments.length === 0 ? <EmptyState title={t('overview.none')} /> : <Assessments visit={visit} assessments={assessments} />}
    </AdminPage>
  );
}

function Services({ visit, lacking, toSend }: { visit: Visit } & Props['services']) {
  const t = sayServices(visit.lang);
  return (
    <>
      <h2>{t('overview.title')}</h2>
      <Cards>
        <Card title={t('list.title')} href={visit.href('/admin/services')} icon="edit">
          {t('overview.services')}
        </Card>
        <Card title={t('quality.title')} href={visit.href('/admin/quality')} icon="check">
          {t('overview.quality', { n: lacking })}
        </Card>
        <Card title={t('corrections.title')} href={visit.href('/admin/corrections')} icon="mail">
          {t('overview.corrections', { n: toSend })}
        </Card>
        <Card title={t('imports.title')} href={visit.href('/admin/imports')} icon="globe">
          {t('overview.imports')}
        </Card>
        <Card title={t('sought.title')} href={visit.href('/admin/sought')} icon="search">
          {t('overview.sought')}
        </Card>
        <Card title={t('helpful.title')} href={visit.href('/admin/helpful')} icon="chat">
          {t('overview.helpful')}
        </Card>
      </Cards>
    </>
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
