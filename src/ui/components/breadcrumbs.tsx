import { useSay } from '../speak.tsx';

export type Crumb = { text: string; href?: string };

/** The way from the front page here. The last one, without `href`, is this page. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useSay();
  return (
    <nav className="crumbs" aria-label={t('nav.crumbs')}>
      <ol>
        {crumbs.map(({ text, href }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
