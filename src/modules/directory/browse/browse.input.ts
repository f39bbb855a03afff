import { type ChannelType, isTheme, type ThemeKey } from '../../../engines/directory/index.ts';

/** PTV target groups people choose by, from the official list (KR). */
export const AUDIENCES = ['KR1.1', 'KR1.2', 'KR1.3', 'KR1.4', 'KR1.5', 'KR1.6', 'KR2', 'KR3'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const WAYS = ['EChannel', 'Phone', 'ServiceLocation', 'PrintableForm', 'WebPage'] as const satisfies readonly ChannelType[];
export const SORTS = ['relevance', 'distance', 'open'] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked of the list. `near`: a municipality's code, or 'here' when the device has told where it is. */
export type Wish = {
  q: string;
  theme: ThemeKey | undefined;
  audience: Audience | undefined;
  municipality: string | undefined;
  language: string | undefined;
  way: ChannelType | undefined;
  open: boolean;
  near: string | undefined;
  sort: Sort;
  page: number;
};
/** What narrows, each by itself: in the order the chosen ones are shown. */
export const FILTERS = ['theme', 'audience', 'municipality', 'language', 'way', 'open'] as const satisfies readonly (keyof Wish)[];
export type Filter = (typeof FILTERS)[number];

const LONGEST_QUERY = 200;
const among = <T extends string>(values: readonly T[], asked: string | null): T | undefined => values.find((v) => v === asked);

/** Reads an address. What is not understood counts as not asked: a mistyped address still shows services. Pure. */
export function readWish(query: URLSearchParams, municipalities: readonly string[]): Wish {
  const theme = query.get('theme');
  const language = query.get('language') ?? '';
  const near = among([...municipalities, 'here'], query.get('near'));
  const sort = among(SORTS, query.get('sort'));
  const page = Number(query.get('page') ?? 1);
  return {
    q: (query.get('q') ?? '').toWellFormed().trim().slice(0, LONGEST_QUERY),
    theme: isTheme(theme) ? theme : undefined,
    audience: among(AUDIENCES, query.get('audience')),
    municipality: among(municipalities, query.get('municipality')),
    language: /^[a-z]{2,3}$/.test(language) ? language : undefined,
    way: among(WAYS, query.get('way')),
    open: query.get('open') === '1',
    near,
    sort: sort === 'distance' && !near ? 'relevance' : (sort ?? 'relevance'),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a wish, without what is not asked: '/services?q=selkä&page=2'. `at`: the list or the map. */
export function addressOf(wish: Partial<Wish>, at: '/services' | '/services/map' = '/services'): string {
  const query = new URLSearchParams();
  for (const key of ['q', 'theme', 'audience', 'municipality', 'language', 'way', 'near'] as const) if (wish[key]) query.set(key, wish[key]);
  if (wish.open) query.set('open', '1');
  if (wish.sort && wish.sort !== 'relevance') query.set('sort', wish.sort);
  if (wish.page && wish.page > 1) query.set('page', String(wish.page));
  return query.size > 0 ? `${at}?${query}` : at;
}

/** The same wish without one of its filters, from the first page. Pure. */
export const without = (wish: Wish, filter: Filter): Wish => ({ ...wish, [filter]: filter === 'open' ? false : undefined, page: 1 });

/** The filters that are chosen. */
export const chosenIn = (wish: Wish): Filter[] => FILTERS.filter((f) => wish[f]);

/** Nothing asked: the beginning, where themes are shown. */
export const isBeginning = (wish: Wish): boolean =>
  !wish.q && chosenIn(wish).length === 0 && !wish.near && wish.sort === 'relevance' && wish.page === 1;
