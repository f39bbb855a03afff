import { useSay } from '../speak.tsx';
import { Icon } from './icon.tsx';

/** Earlier and later pages of a long list. `href` makes a page's address. Draws nothing for a single page. */
export function Pagination({ page, of, href }: { page: number; of: number; href: (page: number) => string }) {
  const t = useSay();
  if (of <= 1) return null;
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          <Icon name="back" size="s" />
          {t('pages.previous')}
        </a>
      )}
      <span aria-current="page">{t('pages.now', { page, of })}</span>
      {page < of && (
        <a rel="next" href={href(page + 1)}>
          {t('pages.next')}
          <Icon name="arrow" size="s" />
        </a>
      )}
    </nav>
  );
}
