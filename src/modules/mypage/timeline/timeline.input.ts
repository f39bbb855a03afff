import { CATEGORIES, type Category } from '../../../engines/matter/index.ts';
import { asId, type MatterId } from '../../../kernel/ids.ts';
import { isPeriod, type Period } from '../period.ts';

/** What a resident looks for on the timeline. `page` from 1. */
export type Filter = { category: Category | undefined; matter: MatterId | undefined; period: Period; page: number };

/** Events on a page. */
export const PAGE = 20;

/** Reads the filter of an address; what is not known is left out. */
export function readFilter(query: URLSearchParams): Filter {
  const period = query.get('period');
  const page = Number(query.get('page'));
  return {
    category: CATEGORIES.find((c) => c === query.get('category')),
    matter: asId<MatterId>(query.get('matter')),
    period: isPeriod(period) ? period : 'all',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a filter's page, without language. */
export function addressOf({ category, matter, period, page }: Filter): string {
  const query = new URLSearchParams({
    ...(category ? { category } : {}),
    ...(matter ? { matter } : {}),
    ...(period === 'all' ? {} : { period }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return `/my/timeline${query.size > 0 ? `?${query}` : ''}`;
}
