import L from 'leaflet';

/** A municipality as the page gives it. */
type Cell = { code: string; name: string; at: [number, number]; outline: [number, number][]; say: string };
/** A place with the services of the list that are given there. */
type Place = { id: string; at: L.LatLngTuple; in: string; link: HTMLAnchorElement; told: string[]; services: HTMLAnchorElement[] };

/** Makes a map of the picture: municipalities with their names, and the places of the list beside it. Nothing is asked of any server. */
function draw(element: HTMLElement): void {
  const cells = JSON.parse(element.dataset.cells ?? '[]') as Cell[];
  const words = JSON.parse(element.dataset.words ?? '{}') as Record<'zoomIn' | 'zoomOut' | 'here' | 'more', string>;
  const places = readPlaces();
  const size = element.clientWidth < 480 ? 30 : 40;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  element.replaceChildren();
  element.classList.add('map-live');
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', element.dataset.label ?? '');
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    // The page scrolls by the wheel; the map by its buttons and keys.
    scrollWheelZoom: false,
  });
  L.control.zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);

  const areas = L.featureGroup(cells.map((cell) => L.polygon(cell.outline, { className: 'map-area', interactive: false, weight: 1.5 }))).addTo(map);
  map.fitBounds(areas.getBounds(), { animate: false, padding: [4, 4] });
  map.setMaxBounds(areas.getBounds().pad(0.5));
  const whole = map.getZoom();
  map.setMinZoom(whole - 0.5);
  map.setMaxZoom(whole + 6);

  const names = L.layerGroup(
    cells.map((cell) =>
      L.marker(cell.at, {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className: 'map-name', html: escaped(cell.name), iconSize: [0, 0] }),
      }),
    ),
  ).addTo(map);
  // The names are drawn, and said in the list and in each marker.
  names.eachLayer((layer) => (layer as L.Marker).getElement()?.setAttribute('aria-hidden', 'true'));

  const gathered = L.layerGroup(cells.flatMap((cell) => clusterOf(cell) ?? []));
  const markers = new Map(places.map((place) => [place.id, markerOf(place)]));
  const single = L.layerGroup([...markers.values()]);
  map.on('zoomend', show);
  show();

  /** Far away one number for each municipality, nearer each place. */
  function show(): void {
    const near = map.getZoom() > whole + 0.5 || places.length <= 8;
    const [on, off] = near ? [single, gathered] : [gathered, single];
    off.remove();
    on.addTo(map);
  }

  function clusterOf(cell: Cell): L.Marker | undefined {
    const own = places.filter((p) => p.in === cell.code);
    if (own.length === 0) return undefined;
    const marker = L.marker(cell.at, {
      icon: L.divIcon({
        className: 'map-cluster',
        html: `<span aria-hidden="true">${own.length}</span><span class="visually-hidden">${escaped(cell.say)}</span>`,
        iconSize: [size, size],
      }),
    });
    const enter = () => {
      const bounds = L.latLngBounds(own.map((p) => p.at)).pad(0.3);
      map.once('moveend', () => {
        show();
        markers.get(own[0]!.id)?.getElement()?.focus();
      });
      map.setView(bounds.getCenter(), Math.max(whole + 1.5, Math.min(whole + 5, map.getBoundsZoom(bounds))), { animate: !still });
    };
    return keyed(marker.on('click', enter), enter);
  }

  function markerOf(place: Place): L.Marker {
    const name = place.link.textContent ?? '';
    const marker = L.marker(place.at, {
      riseOnHover: true,
      icon: L.divIcon({
        className: 'map-place',
        html: `<span class="visually-hidden">${escaped(name)}</span>`,
        iconSize: [28, 28],
      }),
    }).bindTooltip(escaped(name), { direction: 'top', offset: [0, -12] });
    marker.bindPopup(() => cardOf(place, words), { closeButton: false, maxWidth: 280, maxHeight: element.clientHeight - 80, autoPan: !still });
    marker.on('popupopen', (event) => event.popup.getElement()?.querySelector('a')?.focus());
    // Back where one was, unless one has gone elsewhere already.
    marker.on('popupclose', (event) => {
      const now = document.activeElement;
      if (now === document.body || event.popup.getElement()?.contains(now)) marker.getElement()?.focus();
    });
    return keyed(marker, () => marker.openPopup());
  }

  /** Enter and space do what a press does: Leaflet itself knows only Enter, and only where there is a popup. */
  function keyed(marker: L.Marker, act: () => void): L.Marker {
    return marker.on('add', () => {
      marker.getElement()?.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        act();
      });
    });
  }

  // Escape closes wherever in the map the focus is; a second one goes back to the whole area.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (element.querySelector('.leaflet-popup')) map.closePopup();
    else map.fitBounds(areas.getBounds(), { animate: !still });
  });
}

/** The places of the list, each once, with its services in the list's order. */
function readPlaces(): Place[] {
  const places = new Map<string, Place>();
  for (const line of document.querySelectorAll<HTMLElement>('.map-list [data-place]')) {
    const id = line.dataset.place!;
    const service = line.closest('.map-list > li')?.querySelector<HTMLAnchorElement>('[data-service]');
    const [lat = 0, lon = 0] = (line.dataset.at ?? '').split(',').map(Number);
    const place = places.get(id) ?? {
      id,
      at: [lat, lon],
      in: line.dataset.in ?? '',
      link: line.querySelector('a')!,
      told: (line.dataset.told ?? '').split('\n').filter(Boolean),
      services: [],
    };
    if (service) place.services.push(service);
    places.set(id, place);
  }
  return [...places.values()];
}

/** Services on a card; all of them are on the place's own page. */
const ON_CARD = 4;

/** A plain card: the place, what is told of it, and the services given there. */
function cardOf(place: Place, words: { here: string; more: string }): HTMLElement {
  const card = document.createElement('div');
  card.className = 'map-card';
  const name = document.createElement('p');
  name.className = 'map-card-name';
  name.append(linkTo(place.link));
  card.append(name);
  for (const line of place.told) card.append(paragraph(line));
  const list = document.createElement('ul');
  list.setAttribute('aria-label', words.here);
  for (const service of place.services.slice(0, ON_CARD)) {
    const item = document.createElement('li');
    item.append(linkTo(service));
    list.append(item);
  }
  card.append(list);
  const more = place.services.length - ON_CARD;
  if (more > 0) card.append(paragraph(words.more.replace('#', String(more))));
  return card;
}

const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
const linkTo = ({ href, textContent, lang }: HTMLAnchorElement) => Object.assign(document.createElement('a'), { href, textContent, lang });
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const element = document.getElementById('map');
if (element) draw(element);
