import { isTheme, type ThemeKey } from '../../../engines/directory/index.ts';

/** What a site has chosen to show, and what a visitor has typed into it. */
export type Wish = { q: string; municipality: string | undefined; theme: ThemeKey | undefined; places: readonly string[] };

/** Places whose hours a frame shows: few enough to be seen at once. */
const MOST_PLACES = 5;

/** What is not understood counts as not asked: a site's old code still shows something. Pure. */
export function readWish(query: URLSearchParams, municipalities: readonly string[]): Wish {
  const municipality = query.get('municipality') ?? '';
  const theme = query.get('theme');
  const places = (query.get('places') ?? '').split(',').map((key) => key.trim().slice(0, 100));
  return {
    q: (query.get('q') ?? '').toWellFormed().trim().slice(0, 200),
    municipality: municipalities.includes(municipality) ? municipality : undefined,
    theme: isTheme(theme) ? theme : undefined,
    places: [...new Set(places.filter(Boolean))].slice(0, MOST_PLACES),
  };
}

/** Address of one of the full pages, with what the site has chosen. Pure. */
export function fullAddress(
  path: string,
  { municipality, ...more }: { municipality?: string | undefined; q?: string; theme?: string | undefined },
): string {
  const query = new URLSearchParams(Object.entries({ ...more, municipality }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size ? `${path}?${query}` : path;
}
