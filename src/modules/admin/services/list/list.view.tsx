import { type EditorsFilter, langOf, type ListedForEditors, textIn, type Texts } from '../../../../engines/directory/index.ts';
import { sayDay } from '../../../../kernel/clock.ts';
import { LANGS } from '../../../../kernel/i18n.ts';
import type { OrganizationId } from '../../../../kernel/ids.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Actions, AdminPage, Button, EmptyState, Form, LinkButton, Pagination, Select, Tag, TextInput } from '../../../../ui/index.ts';
import { menu } from '../../menu.ts';
import { sayServices } from '../texts.ts';

/** Services on one page. */
export const ON_PAGE = 50;

type Props = {
  visit: Visit;
  filter: EditorsFilter;
  total: number;
  services: readonly ListedForEditors[];
  page: number;
  owners: readonly { id: OrganizationId; names: Texts }[];
};

export function ListView({ visit, filter, total, services, page, owners }: Props) {
  const t = sayServices(visit.lang);
  return (
    <AdminPage visit={visit} title={t('list.heading')} menu={menu(visit.lang)}>
      <h1>{t('list.heading')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <Actions>
        <LinkButton href={visit.href('/admin/services/new')}>{t('list.add')}</LinkButton>
      </Actions>
      <Filters visit={visit} filter={filter} owners={owners} />
      <h2>{t('list.found', { n: total })}</h2>
      {services.length === 0 ? (
        <EmptyState title={t('list.none')}>
          <p>
            <a href={visit.href('/admin/services')}>{t('list.all')}</a>
          </p>
        </EmptyState>
      ) : (
        <Table visit={visit} services={services} />
      )}
      <Pagination page={page} of={Math.ceil(total / ON_PAGE)} href={(n) => pageHref(visit, n)} />
    </AdminPage>
  );
}

function pageHref(visit: Visit, n: number): string {
  const query = new URLSearchParams(visit.query);
  query.set('page', String(n));
  return visit.href(`/admin/services?${query}`);
}

function Filters({ visit, filter, owners }: Pick<Props, 'visit' | 'filter' | 'owners'>) {
  const t = sayServices(visit.lang);
  return (
    <Form method="get" role="search" className="panel filters no-print">
      <TextInput name="q" label={t('list.q')} value={filter.words ?? ''} type="search" optional="unsaid" />
      <Select
        name="source"
        label={t('list.source')}
        value={filter.source}
        empty={t('list.any')}
        optional="unsaid"
        choices={(['ptv', 'county', 'local'] as const).map((value) => ({ value, text: t(`source.${value}`) }))}
      />
      <Select
        name="state"
        label={t('list.state')}
        value={filter.state}
        empty={t('list.any')}
        optional="unsaid"
        choices={(['hidden', 'draft', 'edited'] as const).map((value) => ({ value, text: t(`list.state.${value}`) }))}
      />
      <Select
        name="missing"
        label={t('list.missing')}
        value={filter.missing}
        empty={t('list.any')}
        optional="unsaid"
        choices={LANGS.map((value) => ({ value, text: t(`language.${value}`) }))}
      />
      <Select
        name="owner"
        label={t('list.owner')}
        value={filter.owner}
        empty={t('list.any')}
        optional="unsaid"
        choices={owners.map((o) => ({ value: o.id, text: textIn(o.names, visit.lang) }))}
      />
      <Button kind="secondary">{t('list.show')}</Button>
    </Form>
  );
}

function Table({ visit, services }: Pick<Props, 'visit' | 'services'>) {
  const t = sayServices(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('list.title')}</caption>
        <thead>
          <tr>
            {(['name', 'owner', 'state', 'langs', 'changed'] as const).map((c) => (
              <th scope="col" key={c}>
                {t(`list.column.${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((s) => (
            <tr key={s.id}>
              <th scope="row">
                <a href={visit.href(`/admin/services/${s.id}`)} lang={langOf(s.names, visit.lang)}>
                  {textIn(s.names, visit.lang)}
                </a>
              </th>
              <td>
                {s.organizationNames && textIn(s.organizationNames, visit.lang)}
                {s.provider && <p className="muted">{t(`provider.${s.provider}`)}</p>}
              </td>
              <td>
                <span className="row">
                  {s.hidden && <Tag tone="attention">{t(s.local && s.did === 'saved' ? 'state.new' : 'state.hidden')}</Tag>}
                  {s.did === 'saved' && !(s.hidden && s.local) && <Tag tone="accent">{t('state.draft')}</Tag>}
                </span>
              </td>
              <td>
                {LANGS.filter((l) => !s.langs.includes(l))
                  .map((l) => t(`language.${l}`))
                  .join(', ')}
              </td>
              <td>{s.at && t('list.changed', { when: sayDay(s.at, visit.lang), name: s.by ?? '' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
