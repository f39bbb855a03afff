import { isTheme, type ThemeKey } from '../../../engines/directory/index.ts';

export type Wish = { q: string; theme: ThemeKey | undefined; municipality: string | undefined; page: number };

const LONGEST_QUERY = 200;

/** What is asked of the list. What is not understood counts as not asked: a mistyped address still shows services. Pure. */
export function readWish(query: URLSearchParams, municipalities: readonly string[]): Wish {
  const theme = query.get('theme');
  const municipality = query.get('municipality') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    q: (query.get('q') ?? '').toWellFormed().trim().slice(0, LONGEST_QUERY),
    theme: isTheme(theme) ? theme : undefined,
    municipality: municipalities.includes(municipality) ? municipality : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a wish, without what is not asked: '/services?q=selkä&page=2'. */
export function addressOf(wish: Partial<Wish>): string {
  const query = new URLSearchParams();
  for (const key of ['q', 'theme', 'municipality'] as const) if (wish[key]) query.set(key, wish[key]);
  if (wish.page && wish.page > 1) query.set('page', String(wish.page));
  return query.size > 0 ? `/services?${query}` : '/services';
}
