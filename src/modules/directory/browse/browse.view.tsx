import { themeOf, themes } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, Icon, type IconName, Notice, Pagination, ResidentPage } from '../../../ui/index.ts';
import { NearMe } from '../near/near.view.tsx';
import { say } from '../texts.ts';
import { addressOf, isBeginning, type Wish } from './browse.input.ts';
import { Chips } from './chips.view.tsx';
import { Filters } from './filters.view.tsx';
import type { Shown } from './find.ts';
import { HitCard } from './hit.view.tsx';
import { Nothing, Suggestion } from './nothing.view.tsx';
import { Emergency, SearchField } from './search.view.tsx';

type Props = { visit: Visit; wish: Wish; found: Shown; pages: number; urgent: boolean };

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

export function BrowseView({ visit, wish, found, pages, urgent }: Props) {
  const t = say(visit.lang);
  const theme = wish.theme && themeOf(wish.theme);
  const title = theme ? inLang(theme.name, visit.lang) : t('services');
  const home = { text: t('crumb.home'), href: visit.href('/') };
  return (
    <ResidentPage
      visit={visit}
      title={wish.page > 1 ? t('services.title.page', { title, page: wish.page }) : wish.q ? `${wish.q} – ${title}` : title}
      breadcrumbs={theme ? [home, { text: t('services'), href: visit.href('/services') }, { text: title }] : [home, { text: title }]}
      description={t('services.lead')}
      canonical={addressOf({ theme: wish.theme, page: wish.page })}
      scripts={['near']}
    >
      <h1>{title}</h1>
      {urgent && <Emergency visit={visit} />}
      {!wish.q && <p className="lead">{theme ? inLang(theme.about, visit.lang) : t('services.lead')}</p>}
      <SearchField visit={visit} wish={wish} at="/services" />
      {isBeginning(wish) && <Themes visit={visit} />}
      <Results visit={visit} wish={wish} found={found} pages={pages} />
    </ResidentPage>
  );
}

function Themes({ visit }: { visit: Visit }) {
  return (
    <>
      <h2>{say(visit.lang)('services.themes')}</h2>
      <Cards columns={3}>
        {themes.map((x) => (
          <Card key={x.key} icon={ICONS[x.key]} title={inLang(x.name, visit.lang)} href={visit.href(addressOf({ theme: x.key }))}>
            {inLang(x.about, visit.lang)}
          </Card>
        ))}
      </Cards>
    </>
  );
}

/** How many there are, and of what. */
export function headingOf(visit: Visit, wish: Wish, n: number): string {
  const t = say(visit.lang);
  if (isBeginning(wish)) return `${t('services.all')} (${n})`;
  return wish.q ? t('services.foundFor', { n, q: wish.q }) : t('services.found', { n });
}

function Results({ visit, wish, found, pages }: Omit<Props, 'urgent'>) {
  const t = say(visit.lang);
  const { total } = found;
  return (
    <div className="results">
      <Filters visit={visit} wish={wish} facets={found.facets} open={found.open} at="/services" />
      <div className="results-found">
        <div className="results-head">
          <h2>
            <output>{headingOf(visit, wish, total)}</output>
          </h2>
          {total > 0 && (
            <a href={visit.href(addressOf(wish, '/services/map'))} className="results-map">
              <Icon name="map" /> {t('map.show')}
            </a>
          )}
        </div>
        <Chips visit={visit} wish={wish} at="/services" />
        {wish.near === 'here' && !found.near && <Notice kind="warning" title={t('near.forgotten')} />}
        {total > 0 && !(wish.near === 'here' && found.near) && <NearMe visit={visit} back={addressOf(wish)} />}
        {total > 0 && <Suggestion visit={visit} wish={wish} suggestion={found.suggestion} />}
        {total === 0 && <Nothing visit={visit} wish={wish} drops={found.drops} suggestion={found.suggestion} />}
        {total > 0 && (
          <Cards columns={1}>
            {found.hits.map((hit) => (
              <HitCard key={hit.id} visit={visit} hit={hit} far={found.near !== undefined} />
            ))}
          </Cards>
        )}
        <Pagination page={wish.page} of={pages} href={(page) => visit.href(addressOf({ ...wish, page }))} />
      </div>
    </div>
  );
}
