import type { Visit } from '../../../kernel/page.ts';
import { LinkButton } from '../../../ui/index.ts';
import { CallCentre } from '../shown/call-centre.view.tsx';
import { say } from '../texts.ts';
import { addressOf, type Wish, without } from './browse.input.ts';
import type { Drop } from './find.ts';
import { nameOf } from './words.ts';

/** Nothing found is not the end: another spelling, fewer filters, the front door's guidance, somebody who answers. */
export function Nothing({ visit, wish, drops, suggestion }: { visit: Visit; wish: Wish; drops: readonly Drop[]; suggestion: string | null }) {
  const t = say(visit.lang);
  return (
    <div className="panel">
      <p>{t(drops.length > 0 ? 'services.none.filters' : 'services.none.text')}</p>
      <Suggestion visit={visit} wish={wish} suggestion={suggestion} />
      {drops.length > 0 && (
        <ul className="links">
          {drops.map(({ filter, n }) => (
            <li key={filter}>
              <a href={visit.href(addressOf(without(wish, filter)))}>{t('services.none.drop', { name: nameOf(filter, wish, visit), n })}</a>
            </li>
          ))}
        </ul>
      )}
      <CallCentre visit={visit} />
      <div className="row">
        <LinkButton kind="secondary" href={visit.href(wish.q ? `/search?q=${encodeURIComponent(wish.q)}` : '/')}>
          {t('services.none.front')}
        </LinkButton>
        <LinkButton kind="quiet" href={visit.href('/services')}>
          {t('services.none.clear')}
        </LinkButton>
      </div>
    </div>
  );
}

/** "Did you mean": the same search with a better spelling. */
export function Suggestion({ visit, wish, suggestion }: { visit: Visit; wish: Wish; suggestion: string | null }) {
  const t = say(visit.lang);
  if (!suggestion) return null;
  return (
    <p className="suggestion">
      {t('services.suggestion')} <a href={visit.href(addressOf({ ...wish, q: suggestion, page: 1 }))}>{suggestion}</a>
    </p>
  );
}
