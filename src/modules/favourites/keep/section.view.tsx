import { langOf, type Service, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { JoinOffer } from './join.view.tsx';
import { waiting } from './keep.ts';

/** Favourites on a page of other things (My page): names that lead on, and the offer to keep those of this device. Draws nothing when there are none. */
export function FavouritesSection({ visit, services }: { visit: Visit; services: readonly Service[] }) {
  const t = say(visit.lang);
  const onDevice = waiting(visit).length;
  if (services.length === 0 && onDevice === 0) return null;
  return (
    <section aria-labelledby="favourites-title" className="no-print">
      <h2 id="favourites-title">{t('title')}</h2>
      {onDevice > 0 && <JoinOffer visit={visit} n={onDevice} back="/my" />}
      {services.length > 0 && (
        <ul className="links">
          {services.map((s) => (
            <li key={s.id}>
              <a href={visit.href(`/services/${s.id}`)} lang={langOf(s.names, visit.lang)}>
                {textIn(s.names, visit.lang)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={visit.href('/favourites')}>{t('all')}</a>
      </p>
    </section>
  );
}
