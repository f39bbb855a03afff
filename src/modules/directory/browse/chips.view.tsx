import type { Visit } from '../../../kernel/page.ts';
import { Icon } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { addressOf, chosenIn, type Wish, without } from './browse.input.ts';
import { municipalityName, nameOf } from './words.ts';

type Props = { visit: Visit; wish: Wish; at: '/services' | '/services/map' };

/** What is chosen, each a link that takes it away; and one that takes all. */
export function Chips({ visit, wish, at }: Props) {
  const t = say(visit.lang);
  const chosen = chosenIn(wish).map((filter) => ({ name: nameOf(filter, wish, visit), href: addressOf(without(wish, filter), at) }));
  if (wish.near) {
    const place = wish.near === 'here' ? t('near.here') : t('near.centre', { municipality: municipalityName(wish.near, visit) });
    chosen.push({ name: t('near.chip', { place }), href: addressOf({ ...wish, near: undefined, sort: 'relevance', page: 1 }, at) });
  }
  if (chosen.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('filters.now')}>
      {chosen.map(({ name, href }) => (
        <li key={name}>
          <a href={visit.href(href)} className="chip">
            <span className="visually-hidden">{t('filters.remove')}: </span>
            {name}
            <Icon name="close" size="s" />
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a href={visit.href(addressOf({ q: wish.q }, at))} className="chip chip-all">
            {t('filters.clear')}
          </a>
        </li>
      )}
    </ul>
  );
}
