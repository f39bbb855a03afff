import { type Facets, type Hit, themeOf, themes } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, EmptyState, type IconName, LinkButton, Notice, Pagination, PhoneLink, ResidentPage, Tag } from '../../../ui/index.ts';
import { CallCentre } from '../shown/call-centre.view.tsx';
import { say } from '../texts.ts';
import { addressOf, type Wish } from './browse.input.ts';
import { Filters } from './filters.view.tsx';

type Props = { visit: Visit; wish: Wish; services: readonly Hit[]; total: number; pages: number; counts: Facets; urgent: boolean };

const ICONS: Record<string, IconName> = {
  symptoms: 'pill',
  children: 'child',
  mind: 'brain',
  older: 'elder',
  teeth: 'tooth',
  disability: 'user',
  social: 'home',
  wellbeing: 'heart',
};

export function BrowseView({ visit, wish, services, total, pages, counts, urgent }: Props) {
  const t = say(visit.lang);
  const theme = wish.theme && themeOf(wish.theme);
  const title = theme ? inLang(theme.name, visit.lang) : t('services');
  const home = { text: t('crumb.home'), href: visit.href('/') };
  const beginning = !wish.q && !wish.theme && !wish.municipality && wish.page === 1;
  const count = wish.q ? t('services.foundFor', { n: total, q: wish.q }) : t('services.found', { n: total });
  return (
    <ResidentPage
      visit={visit}
      title={wish.page > 1 ? t('services.title.page', { title, page: wish.page }) : wish.q ? `${wish.q} – ${title}` : title}
      breadcrumbs={theme ? [home, { text: t('services'), href: visit.href('/services') }, { text: title }] : [home, { text: title }]}
      description={t('services.lead')}
      canonical={addressOf({ theme: wish.theme, page: wish.page })}
    >
      <h1>{title}</h1>
      <p className="lead">{theme ? inLang(theme.about, visit.lang) : t('services.lead')}</p>
      {urgent && (
        <Notice kind="emergency" title={t('emergency.title')}>
          <p>{t('emergency.text')}</p>
          <PhoneLink number={visit.county.phones.emergency} big />
          <p>
            {t('emergency.advice')} <PhoneLink number={visit.county.phones.advice} />
          </p>
        </Notice>
      )}
      <Filters visit={visit} wish={wish} counts={counts} />
      {beginning && (
        <>
          <h2>{t('services.themes')}</h2>
          <Cards columns={3}>
            {themes.map((x) => (
              <Card key={x.key} icon={ICONS[x.key]} title={inLang(x.name, visit.lang)} href={visit.href(addressOf({ theme: x.key }))}>
                {inLang(x.about, visit.lang)}
              </Card>
            ))}
          </Cards>
        </>
      )}
      <h2>{beginning ? `${t('services.all')} (${total})` : count}</h2>
      {total === 0 && (
        <EmptyState icon="search" title={t('services.none')}>
          <p>{t('services.none.text')}</p>
          <CallCentre visit={visit} />
          <LinkButton kind="secondary" href={visit.href('/services')}>
            {t('services.none.clear')}
          </LinkButton>
        </EmptyState>
      )}
      {services.length > 0 && (
        <Cards>
          {services.map((s) => (
            <Card
              key={s.id}
              title={s.name}
              href={visit.href(`/services/${s.id}`)}
              over={s.assessment && <Tag tone="brand">{t('services.assessment')}</Tag>}
            >
              {s.summary}
            </Card>
          ))}
        </Cards>
      )}
      <Pagination page={wish.page} of={pages} href={(page) => visit.href(addressOf({ ...wish, page }))} />
    </ResidentPage>
  );
}
