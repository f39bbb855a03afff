import type { Visit } from '../../../kernel/page.ts';
import { Tag, When } from '../../../ui/index.ts';
import { daysLeft, endOf, isOverdue, standingOf } from '../rights/deadline.rules.ts';
import type { Request } from '../rights/request.store.ts';
import { StandingTag } from '../rights/standing.view.tsx';
import { say } from '../texts.ts';

/** Requests as a table; the deadline says itself how near it is. */
export function RequestTable({ visit, requests, caption }: { visit: Visit; requests: readonly Request[]; caption: string }) {
  const t = say(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('office.who')}</th>
            <th scope="col">{t('office.what')}</th>
            <th scope="col">{t('request.due')}</th>
            <th scope="col">{t('office.state')}</th>
            <th scope="col">{t('request.received')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((r) => (
            <tr key={r.id}>
              <th scope="row">
                <a href={visit.href(`/privacy-office/requests/${r.id}`)}>{r.personName}</a>
              </th>
              <td>{t(`asked.${r.kind}`)}</td>
              <td>
                <When at={new Date(endOf(r.dueOn).getTime() - 1)} as="day" /> {!r.answeredAt && <Due visit={visit} request={r} />}
              </td>
              <td>
                <StandingTag standing={standingOf(r)} lang={visit.lang} /> {r.claimedByName}
              </td>
              <td>
                <When at={r.receivedAt} as="day" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Due({ visit, request }: { visit: Visit; request: Request }) {
  const t = say(visit.lang);
  const left = daysLeft(request.dueOn, visit.now);
  if (isOverdue(request, visit.now)) return <Tag tone="alarm">{t('office.late', { n: -left })}</Tag>;
  return <Tag tone={left <= 7 ? 'attention' : 'neutral'}>{t('office.left', { n: left })}</Tag>;
}
