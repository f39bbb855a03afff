import { langOf, type PlaceOf, textIn } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Icon, Pagination, ResidentPage } from '../../../ui/index.ts';
import { addressOf, type Wish } from '../browse/browse.input.ts';
import { headingOf } from '../browse/browse.view.tsx';
import { Chips } from '../browse/chips.view.tsx';
import { Filters } from '../browse/filters.view.tsx';
import type { Shown } from '../browse/find.ts';
import { Nothing } from '../browse/nothing.view.tsx';
import { SearchField } from '../browse/search.view.tsx';
import { lineOf, locationOf } from '../shown/contact.view.tsx';
import { sayOpen } from '../shown/hours.rules.ts';
import { say } from '../texts.ts';
import { countsOf, municipalityOf } from './counts.rules.ts';
import { cellsOf, Schematic } from './schematic.view.tsx';

type Props = { visit: Visit; wish: Wish; found: Shown; pages: number; places: readonly PlaceOf[] };

/**
 * The map, and beside it the same services in the same order. Without script the map is a picture with numbers, and the municipalities are links; the
 * script makes a map of it from what the list says (`client/map.ts`).
 */
export function MapView({ visit, wish, found, pages, places }: Props) {
  const t = say(visit.lang);
  const title = t('map.title');
  return (
    <ResidentPage
      visit={visit}
      title={wish.page > 1 ? t('services.title.page', { title, page: wish.page }) : wish.q ? `${wish.q} – ${title}` : title}
      breadcrumbs={[{ text: t('crumb.home'), href: visit.href('/') }, { text: t('services'), href: visit.href('/services') }, { text: title }]}
      canonical="/services/map"
      scripts={['map']}
      styles={['map.css']}
    >
      <h1>{title}</h1>
      <SearchField visit={visit} wish={wish} at="/services/map" />
      <div className="results-head">
        <h2>
          <output>{headingOf(visit, wish, found.total)}</output>
        </h2>
        <a href={visit.href(addressOf(wish))} className="results-map">
          <Icon name="list" /> {t('map.list')}
        </a>
      </div>
      <Chips visit={visit} wish={wish} at="/services/map" />
      <Filters visit={visit} wish={wish} facets={found.facets} open={found.open} at="/services/map" />
      {found.total === 0 ? (
        <Nothing visit={visit} wish={wish} drops={found.drops} suggestion={found.suggestion} />
      ) : (
        <>
          <p className="muted">{t('map.lead')}</p>
          <div className="map-split">
            <TheMap visit={visit} wish={wish} places={places} />
            <List visit={visit} found={found} places={places} />
          </div>
        </>
      )}
      <Pagination page={wish.page} of={pages} href={(page) => visit.href(addressOf({ ...wish, page }, '/services/map'))} />
    </ResidentPage>
  );
}

function TheMap({ visit, wish, places }: Omit<Props, 'found' | 'pages'>) {
  const t = say(visit.lang);
  const { municipalities } = visit.county;
  const counts = countsOf(places, municipalities);
  const outside = places.length - Object.values(counts).reduce((a, b) => a + b, 0);
  const told = municipalities.filter((m) => counts[m.code]).map((m) => ({ code: m.code, text: saidOf(m.code) }));
  const cells = cellsOf(visit.county).map((c) => ({ code: c.code, name: c.name[visit.lang], at: c.at, outline: c.outline, say: saidOf(c.code) }));
  function saidOf(code: string) {
    const municipality = inLang(municipalities.find((m) => m.code === code)!.name, visit.lang);
    return t('map.in', { municipality, n: counts[code] ?? 0 });
  }
  const words = {
    zoomIn: t('map.zoomIn'),
    zoomOut: t('map.zoomOut'),
    here: t('map.here'),
    more: t('map.more'),
  };
  return (
    <div>
      <div
        className="map"
        id="map"
        data-cells={JSON.stringify(cells)}
        data-words={JSON.stringify(words)}
        data-label={t('map.area', { n: places.length })}
      >
        <Schematic county={visit.county} lang={visit.lang} counts={counts} label={told.map((m) => m.text).join(', ')} />
      </div>
      <p className="muted">{t('map.note')}</p>
      <nav aria-label={t('map.municipalities')}>
        <ul className="row map-municipalities">
          {told.map(({ code, text }) => (
            <li key={code}>
              <a href={visit.href(addressOf({ ...wish, municipality: code, page: 1 }, '/services/map'))}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      {outside > 0 && <p className="muted">{t('map.outside', { n: outside })}</p>}
    </div>
  );
}

function List({ visit, found, places }: Pick<Props, 'visit' | 'found' | 'places'>) {
  const t = say(visit.lang);
  return (
    <ol className="map-list">
      {found.hits.map((hit) => {
        const own = places.filter((p) => p.services.includes(hit.id));
        return (
          <li key={hit.id}>
            <h3>
              <a href={visit.href(`/services/${hit.id}`)} lang={hit.nameLang === visit.lang ? undefined : hit.nameLang} data-service={hit.id}>
                {hit.name}
              </a>
            </h3>
            {own.length === 0 ? (
              <p className="muted">{t('map.nowhere')}</p>
            ) : (
              <ul className="map-places">
                {own.map((p) => (
                  <PlaceLine key={p.id} visit={visit} place={p} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A place under its service. The script reads the map's markers from these. */
function PlaceLine({ visit, place }: { visit: Visit; place: PlaceOf }) {
  const lang = langOf(place.names, visit.lang);
  const address = locationOf(place);
  const state = sayOpen(place.serviceHours, visit.now, visit.lang);
  return (
    <li
      data-place={place.id}
      data-at={`${place.latitude},${place.longitude}`}
      data-in={municipalityOf(place, visit.county.municipalities)}
      data-told={[address && lineOf(address, visit.lang), state && [state.state, state.change].filter(Boolean).join('. ')].filter(Boolean).join('\n')}
    >
      <a href={visit.href(`/channels/${place.id}`)} lang={lang === visit.lang ? undefined : lang}>
        {textIn(place.names, visit.lang)}
      </a>
    </li>
  );
}
