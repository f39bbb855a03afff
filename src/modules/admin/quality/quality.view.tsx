import {
  type countFindings,
  type Finding,
  FINDING_KINDS,
  type FindingsFilter,
  langOf,
  type linksChecked,
  textIn,
} from '../../../engines/directory/index.ts';
import { sayDay, sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, Button, EmptyState, Form, LinkButton, Notice, Pagination, PrintButton, Select } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';
import { whereIn } from './table.rules.ts';

export const ON_PAGE = 100;

type Props = {
  visit: Visit;
  filter: FindingsFilter;
  counts: Awaited<ReturnType<typeof countFindings>>;
  found: readonly Finding[];
  links: Awaited<ReturnType<typeof linksChecked>>;
  page: number;
};

export function QualityView({ visit, filter, counts, found, links, page }: Props) {
  const t = sayServices(visit.lang);
  return (
    <AdminPage visit={visit} title={t('quality.title')} menu={menu(visit.lang)}>
      <h1>{t('quality.title')}</h1>
      {visit.query.get('done') === 'checking' && <Notice title={t('quality.checking')} live />}
      <p className="lead">{t('quality.lead')}</p>
      <p className="muted">
        {links.last ? t('quality.links', { links: links.links, dead: links.dead, when: sayWhen(links.last, visit.lang) }) : t('quality.links.never')}
      </p>
      <Filters visit={visit} filter={filter} counts={counts} />
      <h2>{t('quality.found', { n: counts.total })}</h2>
      <div className="row no-print">
        <Form className="">
          <Button kind="secondary">{t('quality.check')}</Button>
        </Form>
        <LinkButton kind="secondary" href={at(visit, '/admin/quality/table')}>
          {t('quality.csv')}
        </LinkButton>
        <PrintButton />
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('quality.none')}>
          <p>{t('quality.none.text')}</p>
        </EmptyState>
      ) : (
        <Findings visit={visit} found={found} />
      )}
      <Pagination page={page} of={Math.ceil(counts.total / ON_PAGE)} href={(n) => at(visit, '/admin/quality', n)} />
    </AdminPage>
  );
}

/** With the same choices. */
function at(visit: Visit, path: string, page?: number): string {
  const query = new URLSearchParams(visit.query);
  query.delete('done');
  query.delete('page');
  if (page) query.set('page', String(page));
  return visit.href(query.size ? `${path}?${query}` : path);
}

/** Choosing by kind and by provider, each with how many it would leave. */
function Filters({ visit, filter, counts }: Pick<Props, 'visit' | 'filter' | 'counts'>) {
  const t = sayServices(visit.lang);
  return (
    <Form method="get" action={visit.href('/admin/quality')} className="panel filters no-print">
      <Select
        name="kind"
        label={t('quality.kind')}
        value={filter.kind}
        empty={t('quality.any')}
        optional="unsaid"
        choices={FINDING_KINDS.filter((k) => counts.kinds.has(k)).map((k) => ({ value: k, text: `${t(`kind.${k}`)} (${counts.kinds.get(k)})` }))}
      />
      <Select
        name="owner"
        label={t('quality.column.owner')}
        value={filter.organization}
        empty={t('quality.any')}
        optional="unsaid"
        choices={counts.organizations.flatMap((o) => (o.id ? [{ value: o.id, text: `${textIn(o.names ?? {}, visit.lang)} (${o.n})` }] : []))}
      />
      <Button kind="secondary">{t('quality.show')}</Button>
    </Form>
  );
}

/** A row for each service, with all that it lacks. */
function Findings({ visit, found }: Pick<Props, 'visit' | 'found'>) {
  const t = sayServices(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('quality.title')}</caption>
        <thead>
          <tr>
            {(['service', 'owner', 'kind', 'found'] as const).map((c) => (
              <th scope="col" key={c}>
                {t(`quality.column.${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(found, (f) => f.service)].map(([service, its]) => (
            <Row key={service} visit={visit} its={its} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ visit, its }: { visit: Visit; its: readonly Finding[] }) {
  const t = sayServices(visit.lang);
  const { service, serviceNames, organizationNames } = its[0]!;
  const first = new Date(Math.min(...its.map((f) => f.foundAt.getTime())));
  return (
    <tr>
      <th scope="row">
        <a href={visit.href(`/admin/services/${service}`)} lang={langOf(serviceNames, visit.lang)}>
          {textIn(serviceNames, visit.lang)}
        </a>
      </th>
      <td>{organizationNames ? textIn(organizationNames, visit.lang) : t('quality.unowned')}</td>
      <td>
        <ul className="plain">
          {[...Map.groupBy(its, (f) => f.kind)].map(([kind, some]) => {
            const where = some
              .map((f) => whereIn(f, visit.lang))
              .filter(Boolean)
              .join(', ');
            return (
              <li key={kind} className="breakable">
                {t(`kind.${kind}`)}
                {where && <span className="muted">: {where}</span>}
              </li>
            );
          })}
        </ul>
      </td>
      <td>{sayDay(first, visit.lang)}</td>
    </tr>
  );
}
