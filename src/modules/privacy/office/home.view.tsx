import type { Emergency, NamedPerson } from '../../../engines/matter/index.ts';
import type { AuditStatus } from '../../../kernel/audit/read.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, DeskPage, Notice, SummaryList, When } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { isOverdue } from '../rights/deadline.rules.ts';
import type { Request } from '../rights/request.store.ts';
import { say } from '../texts.ts';
import { RequestTable } from './request-table.view.tsx';
import type { KeptFinding } from './unusual.store.ts';

type Props = {
  visit: Visit;
  requests: readonly Request[];
  emergencies: readonly Emergency[];
  findings: readonly KeptFinding[];
  names: ReadonlyMap<PersonId, NamedPerson>;
  status: AuditStatus | undefined;
};

export function HomeView({ visit, requests, emergencies, findings, status }: Props) {
  const t = say(visit.lang);
  const late = requests.filter((r) => isOverdue(r, visit.now)).length;
  return (
    <DeskPage visit={visit} title={t('office.title')} menu={menu(visit.lang)}>
      <h1>{t('office.title')}</h1>
      <p className="lead">{t('office.lead')}</p>
      {late > 0 && (
        <Notice kind="emergency" title={t('office.late.title', { n: late })}>
          <p>{t('office.late.text')}</p>
        </Notice>
      )}
      <Cards columns={3}>
        <Card level={2} title={t('menu.requests')} href={visit.href('/privacy-office/requests')}>
          <p>{t('office.requests.n', { n: requests.length })}</p>
        </Card>
        <Card level={2} title={t('menu.emergencies')} href={visit.href('/privacy-office/emergencies')}>
          <p>{t('office.emergencies.n', { n: emergencies.length })}</p>
        </Card>
        <Card level={2} title={t('menu.unusual')} href={visit.href('/privacy-office/unusual')}>
          <p>{t('office.unusual.n', { n: findings.length })}</p>
        </Card>
      </Cards>
      <section aria-labelledby="open">
        <h2 id="open">{t('office.open')}</h2>
        {requests.length === 0 ? <p>{t('office.open.none')}</p> : <RequestTable visit={visit} requests={requests} caption={t('office.open')} />}
      </section>
      <Integrity visit={visit} status={status} />
    </DeskPage>
  );
}

/** How the log is kept: sealed, signed and verified. */
function Integrity({ visit, status }: { visit: Visit; status: AuditStatus | undefined }) {
  const t = say(visit.lang);
  if (!status) return null;
  const stale = status.waitingSince !== null && visit.now.getTime() - status.waitingSince.getTime() > STALE_MINUTES * 60_000;
  return (
    <section aria-labelledby="integrity">
      <h2 id="integrity">{t('integrity.title')}</h2>
      {status.verification && !status.verification.ok && (
        <Notice kind="emergency" level={3} title={t('integrity.broken')}>
          <p>{status.verification.says}</p>
        </Notice>
      )}
      {stale && (
        <Notice kind="warning" level={3} title={t('integrity.stale')}>
          <p>{t('integrity.stale.text', { n: status.waiting })}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            term: t('integrity.sealed'),
            value: status.sealedTo ? <SealedTo visit={visit} n={status.sealed} at={status.sealedTo} /> : t('integrity.none'),
          },
          { term: t('integrity.waiting'), value: t('integrity.entries', { n: status.waiting }) },
          {
            term: t('integrity.checkpoint'),
            value: status.checkpoint ? (
              <>
                <When at={status.checkpoint.at} /> · {t('integrity.entries', { n: status.checkpoint.position })}
              </>
            ) : (
              t('integrity.none')
            ),
          },
          {
            term: t('integrity.verified'),
            value: status.verification ? (
              <>
                <When at={status.verification.at} /> · {t(status.verification.ok ? 'integrity.ok' : 'integrity.broken')} ·{' '}
                {t('integrity.entries', { n: status.verification.entries })}
              </>
            ) : (
              t('integrity.never')
            ),
          },
        ]}
      />
      <p className="muted">{t('integrity.how')}</p>
    </section>
  );
}

const SealedTo = ({ visit, n, at }: { visit: Visit; n: number; at: Date }) => (
  <>
    {say(visit.lang)('integrity.entries', { n })} · <When at={at} />
  </>
);

/** The sealer runs a few seconds behind; after so many minutes something is wrong with it. */
const STALE_MINUTES = 10;
